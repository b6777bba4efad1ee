/** A header for people: on one line, storable, and no longer than `most`; null when nothing is left. */
export function headerLine(text: string | null | undefined, most: number): string | null {
  const plain = (text ?? '')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
    .slice(0, most)
    .toWellFormed();
  return plain || null;
}
