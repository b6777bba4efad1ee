/** PostgreSQL keeps every text but one with a NUL character, or with half of a pair of surrogates. */
export function isStorable(text: string): boolean {
  return !text.includes('\u0000') && text.isWellFormed();
}
