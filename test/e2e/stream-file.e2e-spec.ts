import { once } from 'node:events';
import { get, type IncomingMessage, request } from 'node:http';
import { Readable } from 'node:stream';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { type AttachmentRead, Files } from '../support/attachments.js';

const MB = 2 ** 20;
const HEAD =
  '--xx\r\nContent-Disposition: form-data; name="kind"\r\n\r\nscan\r\n' +
  '--xx\r\nContent-Disposition: form-data; name="file"; filename="big.pdf"\r\n\r\n%PDF-1.7\n';

/** What is really in use of this process's memory, in bytes; server and sender are both in it. */
function inUse(): number {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

describe('a file of 20 MB', () => {
  let files: Files;
  let id: string;
  let peak: number;
  const measure = (bytes: number): void => {
    if (bytes % (2 * MB) === 0) peak = Math.max(peak, inUse());
  };
  beforeAll(async () => {
    files = await Files.start();
  });
  beforeEach(() => {
    peak = 0;
  });
  afterAll(() => files.f.t.close());

  it('comes in without ever being in memory', async () => {
    const { id: letterId } = await files.f.log();
    const before = inUse();
    async function* body(): AsyncGenerator<Buffer> {
      yield Buffer.from(HEAD);
      for (let sent = 0; sent < 20 * MB; sent += MB / 16) {
        await new Promise(setImmediate);
        yield Buffer.alloc(MB / 16, 1);
        measure(sent);
      }
      yield Buffer.from('\r\n--xx--\r\n');
    }
    const upload = request(`${files.f.t.url}/api/v1/letters/${letterId}/attachments`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${files.f.staff.secret}`,
        'content-type': 'multipart/form-data; boundary=xx',
      },
    });
    Readable.from(body()).pipe(upload);
    const [response] = (await once(upload, 'response')) as [IncomingMessage];
    const answer = JSON.parse((await response.toArray()).join('')) as AttachmentRead;
    expect(answer).toMatchObject({ size: 20 * MB + '%PDF-1.7\n'.length, kind: 'scan' });
    id = answer.id;
    expect((peak - before) / MB).toBeLessThan(8);
  });

  it('goes out without ever being in memory', async () => {
    const before = inUse();
    const headers = { authorization: `Bearer ${files.f.staff.secret}` };
    const download = get(`${files.f.t.url}/api/v1/attachments/${id}/content`, { headers });
    const [response] = (await once(download, 'response')) as [IncomingMessage];
    let received = 0;
    let measured = 0;
    for await (const bytes of response as AsyncIterable<Buffer>) {
      received += bytes.length;
      await new Promise((resolve) => setTimeout(resolve, 1));
      if (received - measured < 2 * MB) continue;
      measured = received;
      measure(0);
    }
    expect(received).toBe(20 * MB + '%PDF-1.7\n'.length);
    expect((peak - before) / MB).toBeLessThan(8);
  });

  it('is left unread when the reader goes, and no connection is kept', async () => {
    for (let reader = 0; reader < 8; reader += 1) {
      const response = await files.content(id);
      await response.body!.cancel();
    }
    expect((await files.content(id)).headers.get('content-length')).toBe(String(20 * MB + 9));
    expect(await files.f.staff.get(`/api/v1/attachments/${id}`)).toMatchObject({ id });
  });
});
