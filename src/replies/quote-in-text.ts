/**
 * Whether a text contains a quotation. White space counts for nothing, and straight and curly quotation marks
 * are the same, because text that is pasted from a scan or a mail differs in just that.
 */
export function isQuotedIn(quote: string, text: string): boolean {
  return plain(text).includes(plain(quote));
}

function plain(text: string): string {
  return text.normalize('NFC').replace(/[‘’]/g, "'").replace(/[“”]/g, '"').replace(/\s+/g, '');
}
