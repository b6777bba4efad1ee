import { createHash } from 'node:crypto';
import { Paragraph } from 'docx';
import { formOf, type FormParts, type Refusal } from '../support/attachments.js';
import { type Answer, type Caller, startApp, type TestApp } from '../support/app.js';
import { mailOf } from '../support/mail-files.js';
import { endlessPdf, lines, pdfOf } from '../support/pdf-files.js';
import { MACRO_PART, wordArchive, wordOf } from '../support/word-files.js';

/** What these tests look at of an answer. */
interface Read {
  proposal: { kind: string; date: string | null };
  evidence: Record<string, { start: number; end: number }>;
  warnings: { code: string; detail: string }[];
  source: {
    name: string | null;
    kind: string;
    size: number;
    sha256: string;
    pages: number | null;
    text: string;
    headers: { messageId: string; autoSubmitted: string | null } | null;
    attachments: { name: string; isLetter: boolean }[];
    coveringNote: string | null;
  };
}

const TEXT =
  '22 November 2021\n\nDear Home Secretary,\n\nWe ask you to publish the plan.\n\nYours sincerely,\n\nJane Example MP';

describe('reading a letter or reply from a text or file', () => {
  let t: TestApp;
  let staff: Caller;
  beforeAll(async () => {
    t = await startApp();
    staff = await t.caller('staff');
  });
  afterAll(() => t.close());

  const send = async <Body = Read>(
    to: 'letter' | 'reply',
    parts: FormParts,
    headers: Record<string, string> = {},
  ): Promise<Answer<Body>> => {
    const response = await fetch(`${t.url}/api/v1/intake/${to}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${staff.secret}`, ...headers },
      body: formOf(parts),
    });
    return { status: response.status, headers: response.headers, body: (await response.json()) as Body };
  };
  const file = <Body = Read>(
    name: string,
    bytes: Buffer,
    to: 'letter' | 'reply' = 'letter',
  ): Promise<Answer<Body>> => send<Body>(to, [['file', [name, bytes]]]);
  const refused = (name: string, bytes: Buffer): Promise<Answer<Refusal>> => file<Refusal>(name, bytes);

  /** How many rows each table has. */
  const rows = async (): Promise<unknown> => {
    const tables = await t.db.query<{ name: string }[]>(
      `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables WHERE schemaname = 'public' ORDER BY 1`,
    );
    expect(tables.length).toBeGreaterThan(20);
    const counts = tables.map(({ name }) => `SELECT '${name}' AS name, count(*)::int AS rows FROM ${name}`);
    return t.db.query(`${counts.join(' UNION ALL ')} ORDER BY 1`);
  };

  it.each<[name: string, kind: string, pages: number | null, bytes: () => Promise<Buffer> | Buffer]>([
    ['letter.txt', 'text', null, () => Buffer.from(TEXT)],
    ['letter.md', 'markdown', null, () => Buffer.from(TEXT)],
    [
      'letter.docx',
      'docx',
      null,
      () => wordOf({ children: TEXT.split('\n\n').map((text) => new Paragraph(text)) }),
    ],
    ['letter.pdf', 'pdf', 1, () => pdfOf([{ words: lines(60, 80, TEXT.split('\n')) }])],
  ])('takes %s and says what it was', async (name, kind, pages, given) => {
    const bytes = await given();
    const { status, body } = await file(`C:\\Letters\\${name}`, bytes);
    expect({ status, warnings: body.warnings.filter(({ code }) => code.startsWith('file')) }).toEqual({
      status: 200,
      warnings: [],
    });
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    expect(body.source).toMatchObject({
      name,
      kind,
      pages,
      size: bytes.length,
      sha256,
      headers: null,
      attachments: [],
    });
    expect(body.source.text).toBe(TEXT);
    expect(body.proposal.kind).toBe('outgoing');
  });

  it('takes a mail, with its headers, and the reply that came with it', async () => {
    const bytes = await mailOf({
      text: 'Please see the reply attached.',
      headers: { 'Auto-Submitted': 'auto-generated' },
      attachments: [{ filename: 'reply.txt', content: 'Dear Chair,\n\nThank you.' }],
    });
    const { status, body } = await file('a.eml', bytes, 'reply');
    expect({ status, kind: body.proposal.kind }).toEqual({ status: 200, kind: 'reply' });
    expect(body.source).toMatchObject({
      kind: 'eml',
      text: 'Dear Chair,\n\nThank you.',
      coveringNote: 'Please see the reply attached.',
      headers: { messageId: '<1@fiction.example>', autoSubmitted: 'auto-generated' },
      attachments: [{ name: 'reply.txt', isLetter: true }],
    });
    expect(body.warnings.map(({ code }) => code)).toContain('letter-in-attachment');
  });

  it('takes a text that was pasted, short or long, and quotes what it found', async () => {
    const long = `${TEXT}\n\n${'Nothing else is said here. '.repeat(3000)}`;
    for (const [text, type, kind] of [
      [TEXT, undefined, 'text'],
      [TEXT, 'text/markdown', 'markdown'],
      [long, undefined, 'text'],
    ]) {
      const { status, body } = await staff.call<Read>('POST', '/api/v1/intake/letter', { text, type });
      expect({ status, kind: body.source.kind, name: body.source.name }).toEqual({
        status: 200,
        kind,
        name: null,
      });
      expect(body.source.text).toBe(text!.trim());
      for (const { start, end } of Object.values(body.evidence))
        expect(body.source.text.slice(start, end).length).toBe(end - start);
    }
  });

  it('saves nothing, with a key for retries or without', async () => {
    const before = await rows();
    expect((await file('a.txt', Buffer.from(TEXT))).status).toBe(200);
    expect((await staff.call('POST', '/api/v1/intake/reply', { text: TEXT })).status).toBe(200);
    const again = { 'Idempotency-Key': 'once' };
    for (const _time of [1, 2])
      expect((await send('letter', [['file', ['a.txt', Buffer.from(TEXT)]]], again)).status).toBe(200);
    expect((await refused('a.pdf', Buffer.from(TEXT))).status).toBe(422);
    expect(await rows()).toEqual(before);
  });

  it.each<[what: string, name: string, bytes: Buffer, code: string]>([
    ['a file without anything', 'a.txt', Buffer.alloc(0), 'file-empty'],
    ['one whose name lies', 'a.docx', pdfOf([{}]), 'name-and-content-differ'],
    ['a scan', 'scan.pdf', pdfOf([{}]), 'scan-without-text'],
    ['macros', 'a.docx', wordArchive([], MACRO_PART), 'file-has-macros'],
    [
      'a bomb',
      'a.docx',
      wordArchive([{ name: 'z', content: Buffer.alloc(70 * 2 ** 20) }]),
      'file-unpacks-too-large',
    ],
  ])('refuses %s in a sentence that names it', async (_what, name, bytes, code) => {
    const { status, body } = await refused(name, bytes);
    expect({ status, code: body.code, pointer: body.errors?.[0].pointer }).toEqual({
      status: 422,
      code,
      pointer: '/file',
    });
    expect(body.detail).toContain(`“${name}”`);
  });

  it('refuses more than the file, more than may come, and what is neither a form nor JSON', async () => {
    const two: FormParts = [
      ['file', ['a.txt', Buffer.from(TEXT)]],
      ['file', ['b.txt', Buffer.from(TEXT)]],
    ];
    expect((await send<Refusal>('letter', two)).body.code).toBe('one-file-only');
    expect(
      (await send<Refusal>('letter', [['kind', 'scan'], ...two.slice(1)])).body.errors?.[0].pointer,
    ).toBe('/kind');
    const large = await refused('a.txt', Buffer.alloc(25 * 2 ** 20 + 1, 'a'));
    expect([large.status, large.body.code]).toEqual([413, 'file-too-large']);
    expect((await staff.call('POST', '/api/v1/intake/letter', { text: ' \n ' })).body.code).toBe(
      'text-empty',
    );
    const plain = await fetch(`${t.url}/api/v1/intake/letter`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${staff.secret}`,
        'content-type': 'application/x-www-form-urlencoded',
      },
      body: 'text=Dear',
    });
    expect(plain.status).toBe(415);
  });

  it('goes on answering while a file never ends; few may wait, and the next are told to come again', async () => {
    const endless = refused('endless.pdf', endlessPdf());
    let isOver = false;
    void endless.finally(() => (isOver = true));
    let answered = 0;
    const waiting: Promise<Answer<Refusal>>[] = [];
    while (!isOver) {
      const { status } = await t.nobody.call('GET', '/health/ready');
      expect(status).toBe(200);
      if (!isOver) answered += 1;
      if (waiting.length < 8) waiting.push(refused('a.txt', Buffer.from(TEXT)));
    }
    expect(answered).toBeGreaterThan(10);
    const { status, body } = await endless;
    expect([status, body.code]).toEqual([422, expect.stringMatching(/^takes-too-(long|much)$/)]);
    const answers = await Promise.all(waiting);
    const busy = answers.filter((answer) => answer.status === 429);
    expect(answers.filter((answer) => answer.status === 200)).toHaveLength(4);
    expect(busy).toHaveLength(4);
    expect([busy[0].body.code, busy[0].headers.get('retry-after')]).toEqual(['too-many-files', '10']);
  });
});
