import { crc32, deflateRawSync } from 'node:zlib';
import { unzip } from './unzip.js';

/** A ZIP archive of these texts. */
export function zip(files: Readonly<Record<string, string>>): Buffer {
  const parts: Buffer[] = [];
  const list: Buffer[] = [];
  let at = 0;
  for (const [name, text] of Object.entries(files)) {
    const [content, label] = [Buffer.from(text), Buffer.from(name)];
    const packed = deflateRawSync(content);
    const head = Buffer.alloc(26);
    [20, 0, 8, 0, 0].forEach((value, index) => head.writeUInt16LE(value, index * 2));
    [crc32(content), packed.length, content.length].forEach((value, index) =>
      head.writeUInt32LE(value, 10 + index * 4),
    );
    head.writeUInt16LE(label.length, 22);
    parts.push(Buffer.from('PK\u0003\u0004'), head, label, packed);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(at, 10);
    list.push(Buffer.from('PK\u0001\u0002\u0014\u0000'), head, rest, label);
    at += 30 + label.length + packed.length;
  }
  const end = Buffer.alloc(18);
  const count = Object.keys(files).length;
  [0, 0, count, count].forEach((value, index) => end.writeUInt16LE(value, index * 2));
  end.writeUInt32LE(Buffer.concat(list).length, 8);
  end.writeUInt32LE(at, 12);
  return Buffer.concat([...parts, ...list, Buffer.from('PK\u0005\u0006'), end]);
}

/** An archive with some of its texts changed. */
export function rezip(archive: Buffer, change: (name: string, text: string) => string): Buffer {
  const files = Object.entries(unzip(archive)).map(([name, text]) => [name, change(name, text)]);
  return zip(Object.fromEntries(files) as Record<string, string>);
}
