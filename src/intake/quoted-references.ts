/** Letters, then parts of letters and digits with strokes between, as groups number their letters. */
const REFERENCE = /\b[A-Z][A-Z0-9]{1,11}(?:\s?[/-]\s?[A-Z0-9]{1,12}){1,3}\b/gi;
const MOST = 40;

/**
 * What in these texts may be a reference of ours, as it may have been written down: as it stands, without the space around its
 * strokes, and in capitals.
 */
export function quotedReferences(...texts: readonly (string | null)[]): string[] {
  const found = texts.flatMap((text) => (text === null ? [] : [text, ...(text.match(REFERENCE) ?? [])]));
  const forms = found
    .map((one) => one.trim())
    .filter((one) => one.length > 2 && one.length <= 40)
    .flatMap((one) => [
      one,
      one.replaceAll(/\s*([/-])\s*/g, '$1'),
      one.replaceAll(/\s*([/-])\s*/g, '$1').toUpperCase(),
    ]);
  return [...new Set(forms)].slice(0, 3 * MOST);
}
