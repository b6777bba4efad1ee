import { Archive } from './archive.js';
import { OPENING_LIMITS } from './opening-limits.js';
import { zipOf } from '../../../test/support/zip-files.js';

const open = (bytes: Buffer): Archive => Archive.open(bytes, { ...OPENING_LIMITS, archiveBytes: 2 ** 20 });
const ONE = zipOf([{ name: 'a.xml', content: '<a/>' }]);

describe('Archive', () => {
  it('gives what is in the entries that fit, in the order of their names', () => {
    const archive = open(
      zipOf([
        { name: 'b2.xml', content: 'two' },
        { name: 'b1.xml', content: 'one' },
        { name: 'c', content: '' },
      ]),
    );
    expect([...archive.texts(/^b/).values()]).toEqual(['one', 'two']);
    expect(archive.names).toEqual(['b2.xml', 'b1.xml', 'c']);
  });

  const zeros = Buffer.alloc(2 ** 21);
  const withByte = (offset: number, value: number): Buffer => {
    const bytes = Buffer.from(ONE);
    bytes[offset < 0 ? bytes.length + offset : offset] = value;
    return bytes;
  };
  const directory = ONE.indexOf('PK\x01\x02');
  it.each<[string, Buffer, string]>([
    ['that says it is too large', zipOf([{ name: 'a', content: zeros }]), 'file-unpacks-too-large'],
    ['that lies about its size', zipOf([{ name: 'a', content: zeros, says: 10 }]), 'file-unpacks-too-large'],
    [
      'of many entries that together are too large',
      zipOf(
        Array.from({ length: 20 }, (_entry, index) => ({ name: `${index}`, content: Buffer.alloc(60_000) })),
      ),
      'file-unpacks-too-large',
    ],
    [
      'of too many entries',
      zipOf(Array.from({ length: 2001 }, (_entry, index) => ({ name: `${index}`, content: '' }))),
      'file-unpacks-too-large',
    ],
    ['without a directory', ONE.subarray(0, directory), 'file-is-damaged'],
    ['whose directory leads nowhere', withByte(-3, 0xff), 'file-is-damaged'],
    ['whose entry is locked', withByte(directory + 8, 1), 'file-is-locked'],
    ['packed in another way', withByte(directory + 10, 99), 'file-is-damaged'],
    ['whose content is broken', withByte(35, 0xff), 'file-is-damaged'],
    [
      'in ZIP64',
      Buffer.concat([ONE.subarray(0, directory + 20), Buffer.alloc(8, 0xff), ONE.subarray(directory + 28)]),
      'file-unpacks-too-large',
    ],
  ])('refuses one %s', (_what, bytes, code) => {
    expect(() => open(bytes)).toThrow(code);
  });
});
