import { randomUUID } from 'node:crypto';
import { isoDate } from '../../src/deadlines/iso-date.js';
import { type InvalidInput } from '../../src/errors/kinds.js';
import { InviteSignatories } from '../../src/letters/invite-signatories.use-case.js';
import { type LogLetterCommand } from '../../src/letters/log-letter.command.js';
import { LogLetter } from '../../src/letters/log-letter.use-case.js';
import { PreviewLetter } from '../../src/letters/preview-letter.use-case.js';
import { PreviewSending } from '../../src/letters/preview-sending.use-case.js';
import { RecordSignatures } from '../../src/letters/record-signatures.use-case.js';
import { SendLetter } from '../../src/letters/send-letter.use-case.js';
import { type Actor } from '../../src/timeline/actor.js';
import { Fiction } from '../support/fictional-letters.js';

const DAY = isoDate('2021-11-22');
const EVENT = {
  name: 'A fictional election',
  firstOn: isoDate('2021-11-23'),
  lastOn: isoDate('2021-11-25'),
  timeZone: 'Europe/Istanbul',
  place: 'Istanbul',
  decisiveAt: null,
  source: null,
};
const COMMAND: LogLetterCommand = {
  subject: 'Fiction',
  body: 'Dear Minister, this letter is fiction.',
  sentOn: DAY,
  recipients: [{ role: 'to', printed: 'A Fictional Minister' }],
  signatories: [],
  asks: [
    { text: 'Stop the election.', horizon: 'before_event' },
    { text: 'Think again.', horizon: 'longer_term' },
  ],
  sources: [],
  newWindow: EVENT,
};
const WARNING =
  'Due 20 December by the 20-working-day rule; the window opens tomorrow and closes in 3 days. Ring the private office.';

describe('what a letter would lead to', () => {
  let f: Fiction;
  let actor: Actor;
  beforeAll(async () => {
    f = await Fiction.start('2021-11-22');
    const [{ id: groupId }] = await f.t.db.query<[{ id: string }]>(`SELECT id FROM appg WHERE slug = 'phrg'`);
    actor = { kind: 'person', id: randomUUID(), name: 'Clerk Example', role: 'staff', groupId, door: 'web' };
  });
  afterAll(() => f.t.close());

  const kept = async (): Promise<unknown> => {
    const tables =
      'letter recipient ask event_window timeline_entry deadline leg idempotency_key reference_counter';
    const [row] = await f.t.db.query<[object]>(
      `SELECT ${tables
        .split(' ')
        .map(
          (table) =>
            `(SELECT coalesce(json_agg(x ORDER BY x::text), '[]')::text FROM ${table} x) AS ${table}`,
        )
        .join(', ')}`,
    );
    return row;
  };

  it('is told before it is saved, and nothing of it is kept', async () => {
    const before = await kept();
    const preview = await f.t.app.get(PreviewLetter).execute(withKey(), COMMAND);
    expect(preview.warnings).toMatchObject([{ code: 'target_after_window', detail: WARNING }]);
    expect(preview.days.map(({ kind, dueOn }) => [kind, dueOn])).toEqual([
      ['window_opens', '2021-11-23'],
      ['window_closes', '2021-11-25'],
      ['reply_target', '2021-12-20'],
      ['twenty_days', '2021-12-20'],
    ]);
    expect(preview.days[1].sentence).toContain('which is 21:00 on 25 November in London');
    expect(await kept()).toEqual(before);
  });

  const withKey = (): Actor => ({
    ...actor,
    retryKey: { key: 'a-key-of-a-form', fingerprint: Buffer.alloc(32), attempt: randomUUID() },
  });

  it('is what saving then tells, with the event added in the same act', async () => {
    const { id, warnings } = await f.t.app.get(LogLetter).execute(withKey(), COMMAND);
    expect(warnings.map(({ detail }) => detail)).toEqual([WARNING]);
    const letter = await f.read(id);
    expect(letter.asks).toMatchObject([
      { horizon: 'before_event', window: { name: EVENT.name } },
      { horizon: 'longer_term', window: null },
    ]);
    const [claimed] = await f.t.db.query<object[]>(
      `SELECT event, letter_id FROM idempotency_key WHERE key = 'a-key-of-a-form'`,
    );
    expect(claimed).toEqual({ event: 'letter-logged', letter_id: id });
    const [logged] = await f.history(id, 'letter-logged');
    expect(logged.after).not.toHaveProperty('newWindow');
  });

  it('is refused as saving it would be, at the field, and keeps no window of a letter that was refused', async () => {
    const before = await kept();
    const reversed = { ...COMMAND, newWindow: { ...EVENT, lastOn: isoDate('2021-11-01') } };
    const orphan = { ...COMMAND, recipients: [] };
    const toNobody = { role: 'to', printed: 'A Fictional Minister', officeId: randomUUID() } as const;
    const strange = { ...COMMAND, recipients: [toNobody] };
    for (const UseCase of [PreviewLetter, LogLetter]) {
      const refused = (command: LogLetterCommand): Promise<string[]> =>
        f.t.app
          .get<LogLetter | PreviewLetter>(UseCase)
          .execute(actor, command)
          .then(
            () => [],
            (error: InvalidInput) => error.faults.map(({ pointer }) => pointer),
          );
      expect(await refused(reversed)).toEqual(['/newWindow/lastOn']);
      expect(await refused(orphan)).toEqual(['/recipients']);
      expect(await refused(strange)).toEqual(['/recipients/0/officeId']);
      expect(await refused({ ...COMMAND, newWindow: null })).toEqual(['/asks/0/windowId']);
    }
    expect(await kept()).toEqual(before);
  });

  it('judges a draft as if it went today, and the sending of one as it would be', async () => {
    const draft = { ...COMMAND, sentOn: null };
    const preview = await f.t.app.get(PreviewLetter).execute(actor, draft);
    expect(preview.warnings.map(({ detail }) => detail)).toEqual([WARNING]);
    expect(preview.days.map(({ kind }) => kind)).toContain('reply_target');
    const { id } = await f.t.app.get(LogLetter).execute(actor, draft);
    const before = await kept();
    const sending = await f.t.app.get(PreviewSending).execute(actor, { letter: id, channel: 'post' });
    expect(sending.warnings[0].detail).toContain('Due 22 December');
    expect(await kept()).toEqual(before);
    await f.t.app.get(SendLetter).execute(actor, { letter: id });
    expect((await f.read(id)).status).toBe('awaiting_reply');
  });

  it('asks a list of Members at once, and records what several said, all or none', async () => {
    const letter = (await f.log({ sentOn: null, signatories: [] })).id;
    const names = ['First Fictional MP', 'Second Fictional MP', 'Third Fictional MP'];
    const signatories = names.map((signedAs) => ({ signedAs }));
    const ids = await f.t.app.get(InviteSignatories).execute(actor, { letter, signatories });
    const record = f.t.app.get(RecordSignatures);
    await record.execute(actor, { letter, ids: ids.slice(0, 2), answer: 'agreed', on: DAY });
    const statuses = async (): Promise<string[]> =>
      ((await f.read(letter)) as unknown as { signatories: { status: string }[] }).signatories.map(
        ({ status }) => status,
      );
    expect(await statuses()).toEqual(['agreed', 'agreed', 'invited']);
    const early = { letter, ids: [ids[2], ids[0]], answer: 'withdrawn', on: DAY } as const;
    await expect(record.execute(actor, early)).rejects.toThrow(/Third Fictional MP: They have not agreed/);
    expect(await statuses()).toEqual(['agreed', 'agreed', 'invited']);
    expect(await f.history(letter, 'signatory-changed')).toHaveLength(2);
  });
});
