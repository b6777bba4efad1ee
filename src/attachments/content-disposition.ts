/**
 * The value of Content-Disposition that makes a client save a file under this name: RFC 6266, with the name in ASCII for
 * old clients and, where that is not all of it, in UTF-8 as RFC 8187 (once RFC 5987) writes it.
 */
export function attachmentDisposition(name: string): string {
  const ascii = name.replace(/[^\x20-\x7e]/gu, '_').replace(/["\\%]/g, '_');
  const plain = `attachment; filename="${ascii}"`;
  return ascii === name ? plain : `${plain}; filename*=UTF-8''${encodeExtended(name)}`;
}

/** Percent-encodes all but the attr-char of RFC 8187; encodeURIComponent leaves four more as they are. */
function encodeExtended(name: string): string {
  return encodeURIComponent(name).replace(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
