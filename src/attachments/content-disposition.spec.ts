import fc from 'fast-check';
import { attachmentDisposition } from './content-disposition.js';

describe('attachmentDisposition', () => {
  it.each([
    ['Reply.pdf', 'attachment; filename="Reply.pdf"'],
    ['Größe.pdf', `attachment; filename="Gr__e.pdf"; filename*=UTF-8''Gr%C3%B6%C3%9Fe.pdf`],
    ['a"b\\c.txt', `attachment; filename="a_b_c.txt"; filename*=UTF-8''a%22b%5Cc.txt`],
    [
      `100% (it's*).txt`,
      `attachment; filename="100_ (it's*).txt"; filename*=UTF-8''100%25%20%28it%27s%2A%29.txt`,
    ],
    ['🖂.pdf', `attachment; filename="_.pdf"; filename*=UTF-8''%F0%9F%96%82.pdf`],
  ])('%s', (name, header) => {
    expect(attachmentDisposition(name)).toBe(header);
  });

  it('is always a header in ASCII from which the whole name can be read again', () => {
    const names = fc.string({ unit: 'grapheme', minLength: 1 });
    fc.assert(
      fc.property(names, (name) => {
        const header = attachmentDisposition(name);
        expect(header).toMatch(/^attachment; filename="[^"\\]*"(; filename\*=UTF-8''[\w!#$&+.^`|~%-]+)?$/);
        const [, plain, extended] = /filename="([^"]*)"(?:; filename\*=UTF-8''(.*))?$/.exec(header)!;
        expect(extended === undefined ? plain : decodeURIComponent(extended)).toBe(name);
      }),
    );
  });
});
