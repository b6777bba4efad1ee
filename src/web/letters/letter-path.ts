/** What addresses below a letter name: the group, the letter and, where there is one, a part of it. */
export interface LetterPath {
  readonly group: string;
  readonly letter: string;
  readonly id: string;
}
