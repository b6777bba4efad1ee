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

/** The numbers of the blocks that were sent of a repeated part, in order: `ask-1-text`, `ask-2-text` → 1, 2. */
export function blocksOf(body: FormBody, part: string): number[] {
  const shape = new RegExp(`^${part}-(\\d{1,3})-`);
  const numbers = Object.keys(body).flatMap((name) => shape.exec(name)?.[1] ?? []);
  return [...new Set(numbers.map(Number))].sort((a, b) => a - b);
}

/** What a form sends besides what was typed. */
const OWN = ['_csrf', '_once', 'version'];

/** What was typed, to be sent on in hidden fields; without the form's own fields and those named. */
export function typedFields(
  body: FormBody,
  without: readonly string[] = [],
): { name: string; value: string }[] {
  return Object.entries(body)
    .filter(([name]) => !OWN.includes(name) && !without.includes(name))
    .flatMap(([name, value]) => [value ?? []].flat().map((text) => ({ name, value: text })));
}
