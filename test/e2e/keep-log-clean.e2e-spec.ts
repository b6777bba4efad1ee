import pg from 'pg';
import { type Caller } from '../support/app.js';
import { callerWith } from '../support/caller.js';
import { formOf, type Refusal } from '../support/attachments.js';
import { createTestDatabase } from '../support/databases.js';
import { endNow, printed, type Program, startProgram } from '../support/program.js';
import { RawCaller, waitFor } from '../support/raw-http.js';
import { PDF } from '../support/sample-files.js';

/** What callers send here and no log may have. */
const WRITTEN = {
  subject: 'Subjectmark',
  body: 'Bodymark, dear Minister',
  printed: 'Jane Recipientmark MP\nMarkstreet 1, London',
  email: 'jane.mailmark@example.org',
  signatory: 'Joan Signatorymark MP',
  ask: 'Askmark, please',
  query: 'Querymark',
  cookie: 'session=Cookiemark',
  token: 'postbag_Tokenmark',
  file: 'Filemark.pdf',
  key: 'Keymark',
  agent: 'Agentmark/1.0',
  person: 'Personmark',
};
const MARK = /\w*mark\w*/gi;

interface Line {
  level: string;
  msg: string;
  requestId?: string;
  method?: string;
  route?: string | null;
  status?: number;
  ms?: number;
  actor?: { kind: string; id: string };
  err?: { code?: string; constraint?: string; stack: string };
}

describe('the log of a running Postbag', () => {
  let program: Program;
  let db: pg.Client;
  let url: string;
  let operatorSecret: string;
  let staff: Caller;
  const lines = (): Line[] =>
    program
      .stderr()
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Line);
  const lineOf = async (requestId: string, msg = 'request'): Promise<Line> => {
    const find = (): Line | undefined =>
      lines().find((line) => line.requestId === requestId && line.msg === msg);
    await waitFor(() => find() !== undefined);
    return find()!;
  };
  const letter = (subject = WRITTEN.subject): object => ({
    subject,
    body: WRITTEN.body,
    channel: 'email',
    sentOn: '2026-11-02',
    recipients: [{ role: 'to', printed: WRITTEN.printed, email: WRITTEN.email }],
    signatories: [{ signedAs: WRITTEN.signatory }],
    asks: [{ text: WRITTEN.ask, horizon: 'standard' }],
  });
  const LETTERS = '/api/v1/groups/phrg/letters';

  beforeAll(async () => {
    const databaseUrl = await createTestDatabase();
    db = new pg.Client({ connectionString: databaseUrl });
    await db.connect();
    program = startProgram('../postbag.js', [], { PORT: '0', DATABASE_URL: databaseUrl, LOG_LEVEL: 'debug' });
    url = /http:[^ ]+(?=\. )/.exec(await printed(program, /listening on http:\S+\. /))![0];
    operatorSecret = /postbag_[\w-]{43}/.exec(program.stdout())![0];
    const operator = callerWith(url, operatorSecret);
    await operator.post('/api/v1/groups', { slug: 'phrg', name: 'Human Rights' });
    const token = { name: WRITTEN.person, role: 'staff' };
    const { secret } = await operator.post<{ secret: string }>('/api/v1/groups/phrg/tokens', token);
    staff = callerWith(url, secret);
  });
  afterAll(async () => {
    endNow(program);
    await program.ended;
    await db.end();
  });

  it('has one line for each request: method, route, status, time taken, who, and the id that was answered', async () => {
    const answer = await staff.call<{ id: string }>('POST', LETTERS, letter(), {
      'x-request-id': 'my-request.1',
    });
    expect([answer.status, answer.headers.get('x-request-id')]).toEqual([201, 'my-request.1']);
    const line = await lineOf('my-request.1');
    expect(line).toMatchObject({
      level: 'info',
      method: 'POST',
      route: '/api/v1/groups/:group/letters',
      status: 201,
      ms: expect.any(Number) as number,
      actor: { kind: 'token', id: expect.stringMatching(/^[0-9a-f-]{36}$/) as string },
    });
    const other = await staff.call('GET', `/api/v1/letters/${answer.body.id}`, undefined, {
      'x-request-id': 'a b',
    });
    const made = other.headers.get('x-request-id')!;
    expect(made).toMatch(/^[0-9a-f-]{36}$/);
    expect(await lineOf(made)).toMatchObject({ route: '/api/v1/letters/:letter', status: 200 });
    expect(lines().filter(({ requestId }) => requestId === made)).toHaveLength(1);
    const nowhere = await staff.call('GET', `/nowhere/${WRITTEN.person}`);
    expect(await lineOf(nowhere.headers.get('x-request-id')!)).toMatchObject({ route: null, status: 404 });
  });

  it('has the fault behind a 500, by the id that its caller was told, without what was written', async () => {
    await db.query(`ALTER TABLE letter ADD CONSTRAINT no_such_subject CHECK (subject !~ 'refused')`);
    await db.query(NO_NUMBERS);
    for (const [subject, code, constraint] of [
      ['Subjectmark refused', '23514', 'no_such_subject'],
      ['Subjectmark number', '22P02', undefined],
    ]) {
      const { status, body, headers } = await staff.call<Refusal & { requestId: string }>(
        'POST',
        LETTERS,
        letter(subject),
      );
      const id = headers.get('x-request-id')!;
      expect({ status, body }).toMatchObject({
        status: 500,
        body: { code: 'internal-error', requestId: id },
      });
      expect(body.detail).toContain(id);
      const { err, level } = await lineOf(id, 'A request failed.');
      expect({ level, err }).toMatchObject({ level: 'error', err: { code } });
      expect([err!.constraint, err!.stack]).toEqual([
        constraint,
        expect.stringContaining('log-letter.use-case'),
      ]);
      expect(await lineOf(id)).toMatchObject({ level: 'warn', status: 500 });
    }
  });

  it('has a line for a caller that went in the middle', async () => {
    const sender = await new RawCaller(url, staff.secret).uploading(
      '/api/v1/letters/nothing/attachments',
      1000,
      10,
      'X-Request-Id: gone-1\r\n',
    );
    sender.destroy();
    expect(await lineOf('gone-1')).toMatchObject({ brokenOff: true, status: null });
  });

  it('has nothing that callers wrote: no name, text, address, query, token, cookie or file name', async () => {
    const headers = { cookie: WRITTEN.cookie, 'user-agent': WRITTEN.agent, 'idempotency-key': WRITTEN.key };
    const { body } = await staff.call<{ id: string }>('POST', LETTERS, letter(), headers);
    const asked: [string, string, unknown?][] = [
      ['GET', `${LETTERS}?q=${WRITTEN.query}`],
      ['GET', `${LETTERS}?nonsense=${WRITTEN.query}`],
      ['GET', `/api/v1/letters/${WRITTEN.query}`],
      ['POST', LETTERS, { ...letter(), nonsense: WRITTEN.person }],
      ['PATCH', `/api/v1/letters/${body.id}`, { subject: 7, body: WRITTEN.body }],
      [
        'POST',
        `/api/v1/letters/${body.id}/replies`,
        { class: 'partial', receivedOn: '2026-11-20', text: WRITTEN.body },
      ],
      ['POST', '/api/v1/people', { name: WRITTEN.person }],
      ['GET', `/%zz${WRITTEN.query}`],
    ];
    for (const [method, path, sent] of asked) await staff.call(method, path, sent, headers);
    await callerWith(url, WRITTEN.token).call('GET', LETTERS);
    await fetch(url + LETTERS, {
      method: 'POST',
      headers: { authorization: `Bearer ${staff.secret}`, 'content-type': 'application/json' },
      body: `{"subject": "${WRITTEN.subject}`,
    });
    await fetch(`${url}/api/v1/letters/${body.id}/attachments`, {
      method: 'POST',
      headers: { authorization: `Bearer ${staff.secret}` },
      body: formOf([
        ['kind', 'scan'],
        ['file', [WRITTEN.file, PDF]],
      ]),
    });
    const last = await staff.call('GET', LETTERS);
    await lineOf(last.headers.get('x-request-id')!);

    const log = program.stderr();
    expect(log.match(MARK)).toBeNull();
    for (const secret of [staff.secret, operatorSecret, '127.0.0.1', 'Fiction'])
      expect(log).not.toContain(secret);
    expect(lines().every(({ level, msg }) => Boolean(level && msg))).toBe(true);
    expect(lines()).toContainEqual(
      expect.objectContaining({ job: 'sweep', ms: expect.any(Number) as number, msg: 'The sweep ran.' }),
    );
  });
});

/** A fault whose message itself quotes the subject. */
const NO_NUMBERS = `
  CREATE FUNCTION read_number() RETURNS trigger LANGUAGE plpgsql AS
    $$ BEGIN IF NEW.subject ~ 'number' THEN PERFORM NEW.subject::int; END IF; RETURN NEW; END $$;
  CREATE TRIGGER read_number BEFORE INSERT ON letter FOR EACH ROW EXECUTE FUNCTION read_number();`;
