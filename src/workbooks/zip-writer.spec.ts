import { randomBytes } from 'node:crypto';
import { ZipWriter } from './zip-writer.js';

describe('ZipWriter', () => {
  it('lets go of what it reads when it can’t write, as on a full disk', async () => {
    let isOpen = true;
    function* texts(): Generator<string> {
      try {
        for (;;) yield randomBytes(100_000).toString('base64');
      } finally {
        isOpen = false;
      }
    }
    let writes = 0;
    const zip = new ZipWriter(async () => {
      writes += 1;
      if (writes > 3) await Promise.reject(new Error('no space left'));
    });
    await expect(zip.add('a.xml', texts())).rejects.toThrow('no space left');
    expect(isOpen).toBe(false);
  });
});
