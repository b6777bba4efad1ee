import { Files, type Refusal } from '../support/attachments.js';
import { PDF } from '../support/sample-files.js';

const CHUNK = 256 * 1024;

describe('GET /api/v1/attachments/{id}/content', () => {
  let files: Files;
  let id: string;
  let etag: string;
  const bytes = Buffer.concat([
    PDF,
    Buffer.from(Array.from({ length: 3 * CHUNK }, (_, i) => (i * 7 + i / CHUNK) % 251)),
  ]);
  beforeAll(async () => {
    files = await Files.start();
    const { id: letterId } = await files.f.log();
    const attached = await files.attach(`letters/${letterId}`, 'letter.pdf', bytes);
    ({ id } = attached);
    etag = `"${attached.sha256}"`;
  });
  afterAll(() => files.f.t.close());

  it.each([
    ['within a piece', 'bytes=10-19', 10, 19],
    ['across pieces', `bytes=${CHUNK - 5}-${2 * CHUNK + 5}`, CHUNK - 5, 2 * CHUNK + 5],
    ['from the start of a piece', `bytes=${CHUNK}-${CHUNK}`, CHUNK, CHUNK],
    ['to the end', `bytes=${2 * CHUNK}-`, 2 * CHUNK, bytes.length - 1],
    ['the last bytes', 'bytes=-100', bytes.length - 100, bytes.length - 1],
  ])('sends the part asked for: %s', async (_what, range, first, last) => {
    const response = await files.content(id, { range });
    expect(response.status).toBe(206);
    expect(response.headers.get('content-range')).toBe(`bytes ${first}-${last}/${bytes.length}`);
    expect(response.headers.get('content-length')).toBe(String(last - first + 1));
    const part = Buffer.from(await response.arrayBuffer());
    expect(part.equals(bytes.subarray(first, last + 1))).toBe(true);
  });

  it('sends all of it when the caller has a part of something else, or asks for several parts', async () => {
    for (const headers of [{ range: 'bytes=5-9', 'if-range': '"other"' }, { range: 'bytes=5-9,20-29' }]) {
      const response = await files.content(id, headers as Record<string, string>);
      expect(response.status).toBe(200);
      expect(Buffer.from(await response.arrayBuffer()).equals(bytes)).toBe(true);
    }
    expect((await files.content(id, { range: 'bytes=5-9', 'if-range': etag })).status).toBe(206);
  });

  it('refuses a part beyond the end, and says how long the file is', async () => {
    const response = await files.content(id, { range: `bytes=${bytes.length}-` });
    expect(response.status).toBe(416);
    expect(response.headers.get('content-range')).toBe(`bytes */${bytes.length}`);
    expect(response.headers.get('content-type')).toContain('application/problem+json');
    expect(((await response.json()) as Refusal).code).toBe('range-beyond-end');
  });

  it.each([['*'], ['"other", W/TAG'], ['TAG']])(
    'is not sent to one who has it: If-None-Match %s',
    async (header) => {
      const response = await files.content(id, { 'if-none-match': header.replace('TAG', etag) });
      expect([response.status, await response.text()]).toEqual([304, '']);
      expect(response.headers.get('etag')).toBe(etag);
    },
  );

  it('names its hash, and is never to be shown in place', async () => {
    const page = Buffer.from('<!DOCTYPE html><script>alert(1)</script>');
    const { id: letterId } = await files.f.log();
    const attached = await files.attach(`letters/${letterId}`, 'page.html', page);
    const response = await files.content(attached.id);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-disposition': 'attachment; filename="page.html"',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
      'repr-digest': `sha-256=:${Buffer.from(attached.sha256, 'hex').toString('base64')}:`,
    });
  });

  it('fails, and does not end as if it were whole, when a piece is missing', async () => {
    const { id: letterId } = await files.f.log();
    const attached = await files.attach(`letters/${letterId}`, 'letter.pdf', bytes);
    const remove = (position: number): Promise<unknown> =>
      files.f.t.db.query('DELETE FROM attachment_chunk WHERE attachment_id = $1 AND position = $2', [
        attached.id,
        position,
      ]);
    await remove(2);
    const cut = await files.content(attached.id);
    expect(cut.status).toBe(200);
    await expect(cut.arrayBuffer()).rejects.toThrow();
    await remove(0);
    const failed = await files.content(attached.id);
    expect([failed.status, failed.headers.get('content-type')]).toEqual([
      500,
      'application/problem+json; charset=utf-8',
    ]);
    expect(((await failed.json()) as Refusal).code).toBe('internal-error');
  });
});
