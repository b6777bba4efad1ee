import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { receiveFile, type SentFile } from './receive-file.js';

function sent(pieces: string[], finish = () => Promise.resolve()): SentFile {
  return {
    name: 'a.txt',
    declaredType: 'text/plain',
    content: () => Readable.from(pieces.map((piece) => Buffer.from(piece))),
    finish,
  };
}

describe('receiveFile', () => {
  it('puts the pieces together, with their hash', async () => {
    const { bytes, sha256, ...rest } = await receiveFile(sent(['Dear ', 'Minister,']), 14);
    expect(Buffer.from(bytes).toString()).toBe('Dear Minister,');
    expect(sha256).toBe(createHash('sha256').update('Dear Minister,').digest('hex'));
    expect(rest).toEqual({ name: 'a.txt', declaredType: 'text/plain' });
  });

  it('refuses it at the first byte too many', async () => {
    await expect(receiveFile(sent(['Dear ', 'Minister,']), 13)).rejects.toMatchObject({
      kind: 'too-large',
      code: 'file-too-large',
    });
  });

  it('hears the form to its end', async () => {
    const failing = sent(['a'], () => Promise.reject(new Error('two files')));
    await expect(receiveFile(failing, 9)).rejects.toThrow('two files');
  });
});
