import { isoDate } from '../../src/deadlines/iso-date.js';
import { ImportMinisters } from '../../src/directory/import-ministers.use-case.js';
import { MatchProposal, type ProposalMatches } from '../../src/intake/match-proposal.use-case.js';
import { type PrintedLetter } from '../../src/intake/match-parts.js';
import { type Actor, systemActor } from '../../src/timeline/actor.js';
import { Fiction, type FictionalLetter } from '../support/fictional-letters.js';
import { FEW_MINISTERS, ministerFiles } from '../support/ministers.js';
import { printed, printedLetter } from '../support/printed.js';

let f: Fiction;
let actor: Actor;
let lanterns: FictionalLetter;
let otters: FictionalLetter;
let elsewhere: FictionalLetter;

const match = (parts: Partial<PrintedLetter>, text = '', letterId?: string): Promise<ProposalMatches> => {
  const proposal = printedLetter({ kind: 'reply', date: isoDate('2021-12-15'), ...parts });
  return f.t.app.get(MatchProposal).execute(actor, { proposal, text, letterId });
};
const actorOf = async (slug: string): Promise<Actor> => {
  const [{ id }] = await f.t.db.query<[{ id: string }]>('SELECT id FROM appg WHERE slug = $1', [slug]);
  return systemActor('test', 'cli', id);
};
const to = async (office: string, body: string, name: string): Promise<object> => {
  const [row] = await f.t.db.query<[{ id: string; organisation: string }]>(
    'SELECT f.id, o.id AS organisation FROM office f JOIN organisation o ON o.id = f.organisation_id WHERE f.name = $1 AND o.slug = $2',
    [office, body],
  );
  return { role: 'to', printed: `${name}\n${office}`, officeId: row.id, organisationId: row.organisation };
};

beforeAll(async () => {
  f = await Fiction.start('2021-12-20');
  actor = await actorOf('phrg');
  await f.t.app.get(ImportMinisters).execute(actor, { files: ministerFiles(FEW_MINISTERS), dryRun: false });
  const foreign = await to('Foreign Secretary', 'foreign-commonwealth-and-development-office', 'Ada Example');
  const home = await to('Home Secretary', 'home-office', 'Bram Fiction MP');
  lanterns = await f.log({
    subject: 'Lanterns on the Great Tarn',
    sentOn: '2021-11-08',
    recipients: [foreign],
    signatories: [{ signedAs: 'Sir Dov Tale MP' }, { signedAs: 'Edith Yarn MP' }],
    asks: [
      { text: 'Publish the evaluation of the Lantern Fund.', horizon: 'standard' },
      { text: 'Meet our officers before Christmas.', horizon: 'standard' },
    ],
  });
  otters = await f.log({
    subject: 'Otters in the harbour',
    sentOn: '2021-11-15',
    recipients: [home, foreign],
    signatories: [{ signedAs: 'Baroness Legend of Muker' }],
  });
  await f.log({ subject: 'Sent after the reply', sentOn: '2021-12-17', recipients: [foreign] });
  elsewhere = await (
    await f.inGroup('other')
  ).log({ subject: 'Lanterns on the Great Tarn', sentOn: '2021-11-08' });
});
afterAll(() => f.t.close());

describe('letters that a reply may answer', () => {
  const cases: [string, () => Partial<PrintedLetter>, string, () => string, string][] = [
    [
      'our reference',
      () => ({ references: { ours: 'TO/1', yours: lanterns.reference } }),
      '',
      () => lanterns.id,
      'quotes our reference',
    ],
    [
      'our reference in the text, with spaces and in small letters',
      () => ({}),
      'Ref phrg / 2021 / 002, of November',
      () => otters.id,
      'quotes our reference',
    ],
    [
      'the day that it cites',
      () => ({ reply: { inReplyToDate: isoDate('2021-11-15') } }),
      '',
      () => otters.id,
      'speaks of a letter of 15 November 2021',
    ],
    [
      'whom it is addressed to',
      () => ({ recipients: [printed({ name: 'Edith Yarn' })] }),
      '',
      () => lanterns.id,
      'addressed to Edith Yarn, who signed it',
    ],
    [
      'the subject',
      () => ({ subject: 'Otters in the Harbour' }),
      '',
      () => otters.id,
      'The subject is the same',
    ],
    [
      'who signed it',
      () => ({ signatories: [printed({ name: 'Bram Fiction', role: 'Home Secretary' })] }),
      '',
      () => otters.id,
      'who signed the reply',
    ],
    [
      'the body it comes from',
      () => ({ signatories: [printed({ organisation: 'Home Office' })] }),
      '',
      () => otters.id,
      'It went to Home Office.',
    ],
  ];

  it.each(cases)('are found by %s, with the reason', async (_what, parts, text, id, reason) => {
    const { letters } = await match(parts(), text);
    expect(letters[0].found.letterId).toBe(id());
    expect(letters[0].reasons).toContainEqual(expect.stringContaining(reason));
    expect(letters[0].found.isExact).toBe(reason === 'quotes our reference');
    for (const { reasons } of letters) expect(reasons.join('')).not.toBe('');
  });

  it('are several when a body was written to twice, the likelier first', async () => {
    const signatories = [printed({ name: 'Ada Example', role: 'Foreign Secretary', organisation: 'FCDO' })];
    const unsure = await match({ signatories });
    expect(unsure.letters.map(({ found }) => found.letterId).sort()).toEqual([lanterns.id, otters.id].sort());
    const surer = await match({ signatories, recipients: [printed({ name: 'Dov Tale' })] });
    expect(surer.letters[0].found.letterId).toBe(lanterns.id);
    expect(surer.letters[0].score).toBeGreaterThan(surer.letters[1].score);
  });

  it('are found by a body that followed the one written to', async () => {
    const { letters } = await match({
      signatories: [printed({ organisation: 'Foreign and Commonwealth Office' })],
    });
    expect(letters[0].reasons.join(' ')).toContain('before or after a change of departments');
  });

  it('name the addressee of several whose body answers', async () => {
    const { letters } = await match({
      subject: 'Otters in the harbour',
      signatories: [printed({ role: 'Home Secretary', organisation: 'Home Office' })],
    });
    const [row] = await f.t.db.query<[{ id: string }]>(
      'SELECT id FROM recipient WHERE letter_id = $1 AND position = 1',
      [otters.id],
    );
    expect(letters[0].found).toMatchObject({ letterId: otters.id, recipientId: row.id });
  });

  it('are never of another group, nor later than the reply', async () => {
    const { letters } = await match({
      subject: 'Lanterns on the Great Tarn',
      signatories: [printed({ role: 'Foreign Secretary', organisation: 'FCDO' })],
    });
    const ids = letters.map(({ found }) => found.letterId);
    expect(ids).toContain(lanterns.id);
    expect(ids).not.toContain(elsewhere.id);
    expect(letters.map(({ found }) => found.subject)).not.toContain('Sent after the reply');
    const chosen = await match({}, '', elsewhere.id);
    expect(chosen).toMatchObject({ letters: [], asks: [] });
  });

  it('are none when nothing speaks for any', async () => {
    expect(await match({ subject: 'Weather' }, 'Nothing known.')).toMatchObject({ letters: [], asks: [] });
  });
});

describe('sentences that may answer', () => {
  const REPLY =
    'Dear Sir Dov,\n\nThe evaluation of the Lantern Fund will be published in May.\n\nI regret that I cannot meet your officers.';

  it('are given for each ask of the likeliest letter, in their places', async () => {
    const { asks } = await match({ references: { ours: null, yours: lanterns.reference } }, REPLY);
    expect(asks.map(({ askId }) => askId)).toEqual(lanterns.asks.map(({ id }) => id));
    const best = asks.map(({ sentences }) => sentences[0]);
    expect(best.map(({ start, end }) => REPLY.slice(start, end))).toEqual([
      'The evaluation of the Lantern Fund will be published in May.',
      'I regret that I cannot meet your officers.',
    ]);
  });

  it('are those of the letter that a person chose', async () => {
    const { letters, asks } = await match(
      { references: { ours: null, yours: lanterns.reference } },
      REPLY,
      otters.id,
    );
    expect(letters[0].found.letterId).toBe(otters.id);
    expect(letters[0].reasons).toContain('Somebody chose this letter.');
    expect(asks.map(({ text }) => text)).toEqual(['Do one thing.', 'Do another.']);
  });
});
