import { cleanName, extensionOf } from './file-name.js';

describe('cleanName', () => {
  it.each([
    ['Reply from the Minister.pdf', 'Reply from the Minister.pdf'],
    ['Antwort – Größe & “Maß”.pdf', 'Antwort – Größe & “Maß”.pdf'],
    ['../../etc/passwd', 'passwd'],
    ['C:\\Users\\clerk\\scan.tiff', 'scan.tiff'],
    ['a\r\nSet-Cookie: b\u0000.pdf', 'aSet-Cookie: b.pdf'],
    ['letter\u202efdp.exe', 'letterfdp.exe'],
    ['  spaced.pdf  ', 'spaced.pdf'],
    ['Cafe\u0301.pdf', 'Café.pdf'],
    ['', 'unnamed'],
    ['..', 'unnamed'],
    ['folder/', 'unnamed'],
  ])('%j is shown as %j', (given, shown) => {
    expect(cleanName(given)).toBe(shown);
  });

  it('cuts a long name before its extension, never through a character', () => {
    const name = cleanName(`${'🖂'.repeat(300)}.pdf`);
    expect(name).toBe(`${'🖂'.repeat(196)}.pdf`);
  });
});

describe('extensionOf', () => {
  it.each([
    ['a.PDF', 'pdf'],
    ['a.tar.gz', 'gz'],
    ['Letter no.5', ''],
    ['letter', ''],
    ['.pdf', ''],
    ['Dear Minister. Yours', ''],
  ])('of %j is %j', (name, extension) => {
    expect(extensionOf(name)).toBe(extension);
  });
});
