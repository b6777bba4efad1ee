import { once } from 'node:events';
import { get, type IncomingMessage } from 'node:http';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { Fiction } from '../support/fictional-letters.js';
import { type Person } from '../support/people.js';

const BODY = 'Dear Minister,\n\n    This line is indented.\n\tSo is this.';

describe('pages as they are sent', () => {
  let f: Fiction;
  let clerk: Person;
  let path: string;
  const send = async (accepted?: string): Promise<{ answer: IncomingMessage; body: Buffer }> => {
    const headers = { cookie: clerk.cookie, ...(accepted && { 'accept-encoding': accepted }) };
    const [answer] = (await once(get(f.t.url + path, { headers }), 'response')) as [IncomingMessage];
    const pieces: Buffer[] = [];
    for await (const piece of answer) pieces.push(piece as Buffer);
    return { answer, body: Buffer.concat(pieces) };
  };

  beforeAll(async () => {
    f = await Fiction.start('2021-12-21');
    clerk = await f.t.person('Clerk Example', { phrg: 'staff' });
    const { id } = await f.log({ body: BODY });
    path = `/groups/phrg/letters/${id}`;
  });
  afterAll(() => f.t.close());

  it.each([
    ['gzip, deflate, br', 'br', brotliDecompressSync],
    ['gzip', 'gzip', gunzipSync],
    ['br;q=0, gzip', 'gzip', gunzipSync],
  ] as const)('are compressed for a browser that takes %s', async (accepted, encoding, plain) => {
    const { answer, body } = await send(accepted);
    expect(answer.headers).toMatchObject({ 'content-encoding': encoding, vary: 'accept-encoding' });
    expect(plain(body).toString()).toMatch(/<\/html>\s*$/);
    expect(body.length * 4).toBeLessThan(plain(body).length);
  });

  it('are sent as they are to what takes nothing else', async () => {
    const { answer, body } = await send();
    expect(answer.headers['content-encoding']).toBeUndefined();
    expect(body.toString()).toMatch(/<\/html>\s*$/);
  });

  it('have none of the spaces that indent views, and all that people typed', async () => {
    const page = (await send()).body.toString();
    expect(page).toContain(BODY);
    expect(page.replace(BODY, '')).not.toMatch(/^(\t| {2,})\S/m);
  });
});
