/** A letter with the parts that tell its kind. */
export interface KindCase {
  readonly name: string;
  readonly text: string;
}

/** A letter of its parts, a blank line between them. */
export const letter = (name: string, ...parts: readonly string[]): KindCase => ({
  name,
  text: parts.join('\n\n'),
});
