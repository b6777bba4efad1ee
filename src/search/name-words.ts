/**
 * The words to look for in names and references, in their order; none when no word has three letters or digits in a row,
 * of which the index could make nothing.
 */
export function nameWords(q: string): string[] {
  const words = q.replaceAll('"', ' ').trim().split(/\s+/);
  return words.some((word) => /[\p{L}\p{N}]{3}/u.test(word)) ? words : [];
}

/** The ILIKE pattern of texts in which these words stand one after another, with anything between. */
export function patternOf(words: readonly string[]): string {
  return `%${words.map((word) => word.replaceAll(/[\\%_]/g, '\\$&')).join('%')}%`;
}
