/** What a browser sent of a form: a field that came more than once is an array. */
export type FormBody = Readonly<Record<string, string | readonly string[] | undefined>>;

/** The text of a field without the white space around it; empty when it did not come. */
export function textOf(body: FormBody, name: string): string {
  const value = body[name];
  return (typeof value === 'string' ? value : (value?.[0] ?? '')).trim();
}

/** The same, or null when it is empty. */
export function textOrNull(body: FormBody, name: string): string | null {
  return textOf(body, name) || null;
}

/** The text of a field just as it was typed, spaces and all, as a password is taken. */
export function asTyped(body: FormBody, name: string): string {
  const value = body[name];
  return typeof value === 'string' ? value : '';
}

/** Every value of a field that may come more than once, without the empty ones. */
export function textsOf(body: FormBody, name: string): string[] {
  const value = body[name] ?? [];
  return (typeof value === 'string' ? [value] : [...value]).map((text) => text.trim()).filter(Boolean);
}

/** Whether a box was ticked. */
export function isTicked(body: FormBody, name: string): boolean {
  return body[name] !== undefined;
}
