import { createHash } from 'node:crypto';
import { type Socket } from 'node:net';
import pg from 'pg';
import { type AttachmentRead } from '../support/attachments.js';
import { type Caller } from '../support/app.js';
import { callerWith } from '../support/caller.js';
import { createTestDatabase } from '../support/databases.js';
import { endNow, printed, type Program, startProgram } from '../support/program.js';
import { FORM_END, nextOf, pdfOf, RawCaller, statusLine, waitFor } from '../support/raw-http.js';

const SIZE = 3_000_000;
const SHA256 = createHash('sha256').update(pdfOf(SIZE)).digest('hex');
const LETTER = {
  subject: 'Fiction',
  body: 'Dear Minister, fiction.',
  recipients: [{ role: 'to', printed: 'A Minister' }],
};

describe('an upload to a Postbag that is killed', () => {
  let databaseUrl: string;
  let db: pg.Client;
  let program: Program;
  let url: string;
  let secret = '';
  const staff = (): Caller => callerWith(url, secret);

  async function start(): Promise<void> {
    program = startProgram('../postbag.js', [], {
      PORT: '0',
      DATABASE_URL: databaseUrl,
      LOG_LEVEL: 'error',
      SWEEP: 'off',
    });
    url = /http:[^ ]+(?=\. )/.exec(await printed(program, /listening on http:\S+\. /))![0];
  }
  async function kill(): Promise<void> {
    program.child.kill('SIGKILL');
    await program.ended;
    await waitFor(async () => (await rows(OTHERS)) === 0);
  }
  const rows = async (sql: string): Promise<number> => (await db.query<{ count: number }>(sql)).rows[0].count;
  const newLetter = async (): Promise<string> =>
    (await staff().post<{ id: string }>('/api/v1/groups/phrg/letters', LETTER)).id;

  beforeAll(async () => {
    databaseUrl = await createTestDatabase();
    db = new pg.Client({ connectionString: databaseUrl });
    await db.connect();
    await start();
    const operator = callerWith(url, /postbag_[\w-]{43}/.exec(program.stdout())![0]);
    await operator.post('/api/v1/groups', { slug: 'phrg', name: 'Human Rights' });
    const token = { name: 'Secretariat', role: 'staff' };
    ({ secret } = await operator.post<{ secret: string }>('/api/v1/groups/phrg/tokens', token));
  });
  afterAll(async () => {
    endNow(program);
    await program.ended;
    await db.end();
  });

  /** The same upload, with the same key, as a client sends it that got no answer. */
  async function retry(letterId: string, key: string): Promise<void> {
    const socket = await upload(letterId, key, SIZE);
    socket.write(FORM_END);
    expect(await statusLine(socket)).toMatch(/^HTTP\/1.1 (20[01]|409) /);
    socket.destroy();
  }
  const upload = (letterId: string, key: string, first: number): Promise<Socket> =>
    new RawCaller(url, secret).uploading(
      `/api/v1/letters/${letterId}/attachments`,
      SIZE,
      first,
      `Idempotency-Key: ${key}\r\n`,
    );

  /** What a retry hears when the process ended before the answer was kept. */
  async function saysWhereItIs(letterId: string, key: string): Promise<void> {
    await db.query(`UPDATE idempotency_key SET status = NULL, etag = NULL, body = NULL WHERE key = $1`, [
      key,
    ]);
    const { rows: found } = await db.query<{ id: string }>('SELECT id FROM attachment WHERE letter_id = $1', [
      letterId,
    ]);
    const socket = await upload(letterId, key, SIZE);
    socket.write(FORM_END);
    const answer = await nextOf(socket);
    expect(answer).toMatch(/^HTTP\/1.1 409 /);
    expect(answer).toContain(`location: /api/v1/attachments/${found[0].id}\r\n`);
    socket.destroy();
  }

  async function isThereOnce(letterId: string): Promise<void> {
    const { items } = await staff().get<{ items: AttachmentRead[] }>(
      `/api/v1/letters/${letterId}/attachments`,
    );
    expect(items).toMatchObject([{ size: SIZE, sha256: SHA256 }]);
    const path = `${url}/api/v1/attachments/${items[0].id}/content`;
    const response = await fetch(path, { headers: { authorization: `Bearer ${secret}` } });
    const bytes = Buffer.from(await response.arrayBuffer());
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(SHA256);
    const { rows: told } = await db.query(
      `SELECT 1 FROM timeline_entry WHERE letter_id = $1 AND event = 'attachment-added'`,
      [letterId],
    );
    expect(told).toHaveLength(1);
    expect(await rows(ORPHANS)).toBe(0);
  }

  it('has it whole when it was answered, and else nothing of it: it can be sent again', async () => {
    const answered = await newLetter();
    const first = await upload(answered, 'answered', SIZE);
    first.write(FORM_END);
    expect(await statusLine(first)).toBe('HTTP/1.1 201 Created');
    const inTheMiddle = await newLetter();
    const beforeItsEnd = await newLetter();
    const others = [await upload(inTheMiddle, 'middle', SIZE / 2), await upload(beforeItsEnd, 'end', SIZE)];
    await waitFor(async () => (await rows(RECEIVING)) === 2);
    await kill();
    for (const socket of [first, ...others]) socket.destroy();
    expect([await rows(ATTACHMENTS), await rows(ORPHANS)]).toEqual([1, 0]);

    await start();
    await isThereOnce(answered);
    await retry(answered, 'answered');
    await retry(inTheMiddle, 'middle');
    await retry(beforeItsEnd, 'end');
    for (const letterId of [answered, inTheMiddle, beforeItsEnd]) await isThereOnce(letterId);
    await saysWhereItIs(answered, 'answered');
  });

  it.each([
    ['right after its last byte', 0],
    ['as soon as it is saved', 1],
  ])(
    '%s has it whole or not at all, and sent again once',
    async (_moment, saved) => {
      const letterId = await newLetter();
      const before = await rows(ATTACHMENTS);
      const socket = await upload(letterId, `key-${saved}`, SIZE);
      await waitFor(async () => (await rows(RECEIVING)) === 1);
      await new Promise((resolve) => socket.write(FORM_END, resolve));
      await waitFor(async () => (await rows(ATTACHMENTS)) >= before + saved);
      await kill();
      socket.destroy();
      expect([saved, 1]).toContain((await rows(ATTACHMENTS)) - before);
      expect(await rows(ORPHANS)).toBe(0);
      await start();
      await retry(letterId, `key-${saved}`);
      await retry(letterId, `key-${saved}`);
      await isThereOnce(letterId);
    },
    60_000,
  );
});

const ATTACHMENTS = 'SELECT count(*)::int FROM attachment';
const ORPHANS = `SELECT count(*)::int FROM attachment_chunk c
  WHERE NOT EXISTS (SELECT 1 FROM attachment a WHERE a.id = c.attachment_id)`;
/** Uploads that are kept waiting for more. */
const RECEIVING = `SELECT count(*)::int FROM pg_stat_activity WHERE datname = current_database()
  AND state = 'idle in transaction' AND query LIKE 'INSERT INTO attachment_chunk%'`;
/** Connections of Postbag that PostgreSQL has not given up yet. */
const OTHERS = `SELECT count(*)::int FROM pg_stat_activity WHERE datname = current_database()
  AND application_name = 'postbag'`;
