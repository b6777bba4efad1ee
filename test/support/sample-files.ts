import { crc32 } from 'node:zlib';

/** An archive with these entries, not compressed, in this order. Without its directory: readers of marks don't use it. */
export function archive(entries: readonly (readonly [name: string, content: string | Buffer])[]): Buffer {
  const parts = entries.flatMap(([name, content]) => {
    const bytes = Buffer.from(content);
    const head = Buffer.alloc(30);
    head.writeUInt32LE(0x04034b50, 0);
    head.writeUInt16LE(20, 4);
    head.writeUInt32LE(crc32(bytes), 14);
    head.writeUInt32LE(bytes.length, 18);
    head.writeUInt32LE(bytes.length, 22);
    head.writeUInt16LE(Buffer.byteLength(name), 26);
    return [head, Buffer.from(name), bytes];
  });
  return Buffer.concat(parts);
}

const OPEN_XML = 'application/vnd.openxmlformats-officedocument';
const contentTypes = (part: string): readonly [string, string] => [
  '[Content_Types].xml',
  `<?xml version="1.0"?><Types><Override ContentType="${OPEN_XML}.${part}.main+xml"/></Types>`,
];

/** A Word file as some programs write it: its table of contents comes last, here after a picture of 2 MB. */
export const DOCX = archive([
  ['word/document.xml', '<w:document/>'],
  ['word/media/scan.jpg', Buffer.alloc(2 * 2 ** 20, 7)],
  contentTypes('wordprocessingml.document'),
]);

export const XLSX = archive([contentTypes('spreadsheetml.sheet'), ['xl/workbook.xml', '<workbook/>']]);
export const ODT = archive([['mimetype', 'application/vnd.oasis.opendocument.text']]);
export const ZIP = archive([['notes.txt', 'Notes']]);
export const PDF = Buffer.concat([Buffer.from('%PDF-1.7\n%'), Buffer.from([0xe2, 0xe3, 0xcf, 0xd3, 0, 10])]);
export const RTF = Buffer.from('{\\rtf1\\ansi Dear Minister}');
export const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
export const JPEG = Buffer.concat([
  Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16]),
  Buffer.from('JFIF\0'),
  Buffer.alloc(20),
]);
export const TIFF = Buffer.concat([Buffer.from([0x49, 0x49, 0x2a, 0, 8, 0, 0, 0]), Buffer.alloc(64)]);
export const WEBP = Buffer.concat([
  Buffer.from('RIFF'),
  Buffer.from([30, 0, 0, 0]),
  Buffer.from('WEBPVP8 '),
  Buffer.alloc(22),
]);
export const EXE = Buffer.concat([Buffer.from('MZ'), Buffer.alloc(100)]);
export const MAIL = Buffer.from(
  'From: A Fictional Minister <m@example.org>\r\nSubject: Fiction\r\n\r\nDear Chair,\r\n',
);
