import { once } from 'node:events';
import { connect } from 'node:net';
import { Files, type FormParts, type Refusal } from '../support/attachments.js';
import { EXE, PDF, PNG, ZIP } from '../support/sample-files.js';

const KIND = ['kind', 'scan'] as const;
const big = (bytes: number): Buffer => Buffer.concat([PDF, Buffer.alloc(bytes - PDF.length, 1)]);
const LIMIT = 25 * 2 ** 20;

describe('a file that can’t be attached', () => {
  let files: Files;
  let letterId: string;
  let to: string;
  const nothingKept = async (): Promise<void> => {
    expect(await files.list(letterId)).toEqual([]);
    expect(await files.rows()).toEqual({ attachments: 0, chunks: 0 });
    expect(await files.f.history(letterId, 'attachment-added')).toEqual([]);
  };
  beforeAll(async () => {
    files = await Files.start();
    ({ id: letterId } = await files.f.log());
    to = `letters/${letterId}`;
  });
  afterAll(() => files.f.t.close());

  it.each<[string, FormParts, string, string, string]>([
    [
      'an executable called .pdf',
      [KIND, ['file', ['a.pdf', EXE]]],
      '/file',
      'name-and-content-differ',
      'its content is .exe',
    ],
    [
      'a page called .pdf',
      [KIND, ['file', ['a.pdf', Buffer.from('<!DOCTYPE html><p>')]]],
      '/file',
      'name-and-content-differ',
      'its content is text',
    ],
    [
      'a picture called .pdf',
      [KIND, ['file', ['a.pdf', PNG]]],
      '/file',
      'name-and-content-differ',
      'its content is PNG',
    ],
    [
      'a PDF called .exe',
      [KIND, ['file', ['a.exe', PDF]]],
      '/file',
      'name-and-content-differ',
      'its content is PDF',
    ],
    [
      'an executable',
      [KIND, ['file', ['a.exe', EXE]]],
      '/file',
      'type-not-allowed',
      'What can be: PDF (.pdf)',
    ],
    ['an archive', [KIND, ['file', ['a.zip', ZIP]]], '/file', 'type-not-allowed', 'its content is .zip'],
    [
      'a broken archive',
      [KIND, ['file', ['a.docx', ZIP.subarray(0, 20)]]],
      '/file',
      'name-and-content-differ',
      'called .docx',
    ],
    [
      'an empty file',
      [KIND, ['file', ['a.pdf', Buffer.alloc(0)]]],
      '/file',
      'file-empty',
      'The file is empty',
    ],
    [
      'two files',
      [KIND, ['file', ['a.pdf', PDF]], ['file', ['b.pdf', PDF]]],
      '/file',
      'one-file-only',
      'Send one at a time',
    ],
    ['no file', [KIND], '/file', 'file-needed', 'file is needed'],
    ['text in place of a file', [KIND, ['file', 'words']], '/file', 'file-needed', 'must be a file'],
    [
      'no kind',
      [['file', ['a.pdf', PDF]]],
      '/kind',
      'invalid-input',
      'kind is needed: original, scan, other',
    ],
    [
      'an unknown kind',
      [
        ['kind', 'copy'],
        ['file', ['a.pdf', PDF]],
      ],
      '/kind',
      'invalid-input',
      'must be one of',
    ],
    [
      'an unknown field',
      [
        ['sort', 'scan'],
        ['file', ['a.pdf', PDF]],
      ],
      '/sort',
      'invalid-input',
      'There is no field sort',
    ],
    [
      'a file in another field',
      [KIND, ['scan', ['a.pdf', PDF]]],
      '/scan',
      'invalid-input',
      'belongs in the field file',
    ],
    ['far too many fields', Array.from({ length: 9 }, () => KIND), '', 'form-unreadable', 'too many fields'],
  ])('%s is refused in words', async (_what, parts, pointer, code, words) => {
    const { status, headers, body } = await files.send<Refusal>(to, parts);
    expect(headers.get('content-type')).toContain('application/problem+json');
    expect({ status, ...body }).toMatchObject({ status: 422, code, errors: [{ pointer }] });
    expect(body.detail).toContain(words);
    await nothingKept();
  });

  it('that is larger than the limit is refused while it comes in; one of exactly the limit is taken', async () => {
    const { status, body } = await files.send<Refusal>(to, [KIND, ['file', ['big.pdf', big(LIMIT + 1)]]]);
    expect({ status, ...body }).toMatchObject({
      status: 413,
      code: 'file-too-large',
      errors: [{ pointer: '/file' }],
    });
    expect(body.detail).toContain('more than 25 MB');
    await nothingKept();
    const { id: other } = await files.f.log();
    expect(await files.attach(`letters/${other}`, 'big.pdf', big(LIMIT))).toMatchObject({ size: LIMIT });
    await files.f.t.db.query('TRUNCATE attachment, attachment_chunk');
  });

  it('a form that is no form, and a form where none is taken, are refused', async () => {
    const json = await files.f.staff.call<Refusal>('POST', `/api/v1/${to}/attachments`, { kind: 'scan' });
    expect([json.status, json.body.code]).toEqual([415, 'form-needed']);
    const elsewhere = await fetch(`${files.f.t.url}/api/v1/groups/phrg/letters`, {
      method: 'POST',
      headers: { authorization: `Bearer ${files.f.staff.secret}` },
      body: new FormData(),
    });
    expect([elsewhere.status, ((await elsewhere.json()) as Refusal).code]).toEqual([
      415,
      'media-type-not-supported',
    ]);
  });

  it('a sender that is cut off leaves nothing behind, and others are served', async () => {
    for (let cut = 0; cut < 6; cut += 1) {
      const socket = await beginUpload();
      await waitFor(async () => (await uploads()).length > 0);
      socket.destroy();
      await waitFor(async () => (await uploads()).length === 0);
    }
    await nothingKept();
    const { id: other } = await files.f.log();
    await files.attach(`letters/${other}`, 'next.pdf', PDF);
    await files.f.t.db.query('TRUNCATE attachment, attachment_chunk');
  });

  it('a form that ends too early is refused', async () => {
    const response = await fetch(`${files.f.t.url}/api/v1/${to}/attachments`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${files.f.staff.secret}`,
        'content-type': 'multipart/form-data; boundary=xx',
      },
      body: `--xx\r\nContent-Disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n%PDF-1.7`,
    });
    expect([response.status, ((await response.json()) as Refusal).code]).toEqual([422, 'form-unreadable']);
    await nothingKept();
  });

  it('a server that loses its database connection keeps nothing of the file', async () => {
    const socket = await beginUpload();
    await waitFor(async () => (await uploads()).length > 0);
    for (const pid of await uploads()) await files.f.t.db.query('SELECT pg_terminate_backend($1)', [pid]);
    socket.write(Buffer.alloc(2 ** 20));
    const [answer] = (await once(socket, 'data')) as [Buffer];
    expect(answer.toString()).toContain('HTTP/1.1 500');
    socket.destroy();
    await nothingKept();
  });

  /** Begins an upload of 4 MB and sends the first of them. */
  async function beginUpload(): Promise<ReturnType<typeof connect>> {
    const { port, hostname } = new URL(files.f.t.url);
    const socket = connect(Number(port), hostname).on('error', () => undefined);
    const head = `--xx\r\nContent-Disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n`;
    socket.write(
      `POST /api/v1/${to}/attachments HTTP/1.1\r\nHost: postbag\r\nAuthorization: Bearer ${files.f.staff.secret}\r\n` +
        `Content-Type: multipart/form-data; boundary=xx\r\nContent-Length: ${4 * 2 ** 20}\r\n\r\n${head}`,
    );
    await new Promise((resolve) => socket.write(big(2 ** 20), resolve));
    return socket;
  }

  /** The processes of PostgreSQL that have part of a file, and wait for more. */
  async function uploads(): Promise<number[]> {
    const rows = await files.f.t.db.query<{ pid: number }[]>(
      `SELECT pid FROM pg_stat_activity WHERE datname = current_database()
         AND state = 'idle in transaction' AND query LIKE 'INSERT INTO attachment_chunk%'`,
    );
    return rows.map(({ pid }) => pid);
  }
});

async function waitFor(isTrue: () => Promise<boolean>): Promise<void> {
  for (let look = 0; look < 100; look += 1) {
    if (await isTrue()) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('It did not happen within five seconds.');
}
