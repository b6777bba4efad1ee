/** Characters that no text has: all control characters but tab, line feed, form feed and carriage return. */
const NOT_TEXT = /[\u0000-\u0008\u000b\u000e-\u001f\u007f]/;

/** How many characters of a text are kept to look at. */
const HEAD = 4096;

/** Tells whether bytes that come in pieces are text in UTF-8, keeping no more of it than its beginning. */
export class TextCheck {
  private readonly decoder = new TextDecoder('utf-8', { fatal: true });
  private isText = true;
  private head = '';

  add(bytes: Uint8Array): void {
    if (this.isText) this.look(() => this.decoder.decode(bytes, { stream: true }));
  }

  /** After the last piece: the first characters, without a byte order mark; null when it is not text. */
  finish(): string | null {
    if (this.isText) this.look(() => this.decoder.decode());
    return this.isText ? this.head : null;
  }

  private look(decode: () => string): void {
    try {
      const text = decode();
      this.isText = !NOT_TEXT.test(text);
      if (this.head.length < HEAD) this.head += text.slice(0, HEAD - this.head.length);
    } catch {
      this.isText = false;
    }
  }
}
