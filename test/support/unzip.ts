import { inflateRawSync } from 'node:zlib';

/** The files in a ZIP archive by their names, as text; read by its central directory, as programs do. */
export function unzip(archive: Buffer): Record<string, string> {
  const end = archive.lastIndexOf(Buffer.from('PK\u0005\u0006'));
  const files: Record<string, string> = {};
  let at = archive.readUInt32LE(end + 16);
  for (let left = archive.readUInt16LE(end + 10); left > 0; left -= 1) {
    const [method, packed] = [archive.readUInt16LE(at + 10), archive.readUInt32LE(at + 20)];
    const [name, extra, comment] = [28, 30, 32].map((offset) => archive.readUInt16LE(at + offset));
    const local = archive.readUInt32LE(at + 42);
    const start = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
    const content = archive.subarray(start, start + packed);
    files[archive.toString('utf8', at + 46, at + 46 + name)] = (
      method === 0 ? content : inflateRawSync(content)
    ).toString('utf8');
    at += 46 + name + extra + comment;
  }
  return files;
}
