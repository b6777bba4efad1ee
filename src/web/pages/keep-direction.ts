/** Characters that set, for what follows them, in which direction it is written, whatever its letters are. */
const TURNS = /[\u202a-\u202e\u2066-\u2069]/g;

/**
 * The page without the characters that turn the direction of writing: somebody's name would otherwise let the words and
 * days after it be read backwards. Arabic and Hebrew, and the marks that go with them, stay as they are.
 *
 * @see Unicode Standard Annex 9, section 2, for embeddings, overrides and isolates
 */
export function keepDirection(html: string): string {
  return html.replace(TURNS, '');
}
