import fc from 'fast-check';
import { isoDate } from '../../src/deadlines/iso-date.js';
import { ImportMinisters } from '../../src/directory/import-ministers.use-case.js';
import { MatchProposal, type ProposalMatches } from '../../src/intake/match-proposal.use-case.js';
import { type PrintedLetter, type PrintedPerson } from '../../src/intake/match-parts.js';
import { type Actor, systemActor } from '../../src/timeline/actor.js';
import { startApp, type TestApp } from '../support/app.js';
import { FEW_MINISTERS, ministerFiles } from '../support/ministers.js';
import { printed, printedLetter } from '../support/printed.js';
import { Statements } from '../support/statements.js';

const FOREIGN = 'Foreign, Commonwealth and Development Office';
let t: TestApp;
let actor: Actor;
const match = (parts: Partial<PrintedLetter>): Promise<ProposalMatches> =>
  t.app.get(MatchProposal).execute(actor, { proposal: printedLetter(parts), text: '' });

beforeAll(async () => {
  t = await startApp('2021-11-22');
  await t.caller('staff');
  const [{ id }] = await t.db.query<[{ id: string }]>("SELECT id FROM appg WHERE slug = 'phrg'");
  actor = systemActor('test', 'cli', id);
  await t.app.get(ImportMinisters).execute(actor, { files: ministerFiles(FEW_MINISTERS), dryRun: false });
});
afterAll(() => t.close());

describe('recipient blocks', () => {
  it.each<[string, Partial<PrintedPerson>, string, string, string, string[], string]>([
    [
      'name, role and body',
      { name: 'Ada Example', role: 'Foreign Secretary', organisation: FOREIGN },
      '2021-11-22',
      'Foreign Secretary',
      FOREIGN,
      ['Baroness Example of Lea'],
      'Ada Example held it on 22 November 2021.',
    ],
    [
      'another name of the office',
      { role: 'Secretary of State for Foreign, Commonwealth and Development Affairs' },
      '2021-11-22',
      'Foreign Secretary',
      FOREIGN,
      ['Baroness Example of Lea'],
      'is another name of the office “Foreign Secretary”.',
    ],
    [
      'the body by its initials',
      { role: 'Secretary of State', organisation: 'FCDO' },
      '2021-11-22',
      'Foreign Secretary',
      FOREIGN,
      ['Baroness Example of Lea'],
      `“FCDO” is ${FOREIGN}.`,
    ],
    [
      'the holder before',
      { role: 'Foreign Secretary', organisation: FOREIGN },
      '2021-09-14',
      'Foreign Secretary',
      FOREIGN,
      ['Bram Fiction'],
      'Held on 14 September 2021 by Bram Fiction.',
    ],
    [
      'the day of a change, on which the holder is the new one',
      { role: 'Foreign Secretary', organisation: FOREIGN },
      '2021-09-15',
      'Foreign Secretary',
      FOREIGN,
      ['Baroness Example of Lea'],
      'Held on 15 September 2021',
    ],
    [
      'a body of its time',
      { role: 'Foreign Secretary' },
      '2019-01-10',
      'Secretary of State for Foreign and Commonwealth Affairs',
      'Foreign and Commonwealth Office',
      ['Baroness Example of Lea'],
      'Held on 10 January 2019',
    ],
    [
      'initials of an office',
      { name: 'Cleo Fable', role: 'PM' },
      '2021-11-22',
      'Prime Minister',
      'Prime Minister’s Office',
      ['Cleo Fable'],
      '“PM” is another name',
    ],
    [
      'a department by its initials',
      { role: 'Secretary of State for Health', organisation: 'DHSC' },
      '2021-11-22',
      'Secretary of State for Health and Social Care',
      'Department of Health and Social Care',
      [],
      'Nobody is known to have held it',
    ],
    [
      'a name alone',
      { name: 'Bram Fiction' },
      '2021-01-05',
      'Foreign Secretary',
      FOREIGN,
      ['Bram Fiction'],
      'Bram Fiction held it on 5 January 2021.',
    ],
    [
      'a role written nearly so',
      { role: 'Minister for Wick', organisation: 'Department for Lanterns' },
      '2012-05-05',
      'Minister for Wicks',
      'Department for Lanterns',
      ['Bram Fiction'],
      'is nearly “Minister for Wicks”.',
    ],
    [
      'a predecessor of the body',
      { role: 'Foreign Secretary', organisation: 'Foreign and Commonwealth Office' },
      '2021-11-22',
      'Foreign Secretary',
      FOREIGN,
      ['Baroness Example of Lea'],
      'took over from Foreign and Commonwealth Office.',
    ],
  ])(
    'means, by %s, the office and its holder of the day',
    async (_what, block, date, office, body, holders, reason) => {
      const { recipients } = await match({ recipients: [printed(block)], date: isoDate(date) });
      const [{ found, reasons }] = recipients[0].offers;
      expect({ office: found.office?.name, body: found.organisation.name }).toEqual({ office, body });
      expect(found.holders.map(({ name }) => name)).toEqual(holders);
      expect(reasons).toContainEqual(expect.stringContaining(reason));
    },
  );

  it('offers a body when the block names no office', async () => {
    const { recipients } = await match({ recipients: [printed({ organisation: 'The Home Office' })] });
    expect(recipients[0].offers).toMatchObject([
      { found: { office: null, organisation: { slug: 'home-office' } } },
    ]);
  });

  it('offers several when a name fits several, none of them as sure', async () => {
    const { recipients } = await match({ recipients: [printed({ role: 'First Minister' })] });
    const { offers } = recipients[0];
    expect(offers.map(({ found }) => found.office?.name)).toEqual(
      expect.arrayContaining([
        'First Minister of Scotland',
        'First Minister of Wales',
        'First Minister of Northern Ireland',
      ]),
    );
    expect(new Set(offers.slice(0, 3).map(({ score }) => score)).size).toBe(1);
    expect(offers[0].score).toBeLessThan(0.6);
  });

  it('says that somebody else held the office, and proposes who is new', async () => {
    const block = printed({ name: 'Zeno Nobody', role: 'Foreign Secretary', organisation: FOREIGN });
    const { recipients } = await match({ recipients: [block] });
    expect(recipients[0].offers[0].reasons).toContain(
      'The block names Zeno Nobody, but it was held on 22 November 2021 by Baroness Example of Lea.',
    );
    const stranger = printed({ name: 'Zeno Nobody', role: 'Keeper of Otters', organisation: 'River Trust' });
    const { recipients: unknown } = await match({ recipients: [stranger] });
    expect(unknown).toEqual([
      {
        index: 0,
        offers: [],
        proposed: { office: 'Keeper of Otters', organisation: 'River Trust', person: 'Zeno Nobody' },
      },
    ]);
  });

  it('keeps many blocks and copies apart, each at its place', async () => {
    const pm = printed({ role: 'Prime Minister' });
    const home = printed({ role: 'Home Secretary' });
    const { recipients, cc } = await match({ recipients: [home, pm], cc: [pm] });
    const first = (one: ProposalMatches['cc'][number]): string | undefined =>
      one.offers[0].found.office?.name;
    expect(recipients.map(first)).toEqual(['Home Secretary', 'Prime Minister']);
    expect([cc.map(first), cc[0].index]).toEqual([['Prime Minister'], 0]);
  });
});

it('never offers an office or a person without a reason, nor chooses one', async () => {
  const words = fc.constantFrom(
    'Foreign',
    'Secretary',
    'Minister',
    'of State',
    'Ada',
    'Example',
    'Fable',
    'Office',
    'Home',
    'é',
    '%',
    '\u0000',
    '“',
    '',
  );
  const text = fc.option(fc.array(words, { maxLength: 4 }).map((list) => list.join(' ')));
  const person = fc.record({ name: text, role: text, organisation: text, postNominals: fc.constant([]) });
  const people = fc.array(person, { maxLength: 3 });
  await fc.assert(
    fc.asyncProperty(people, people, async (recipients, signatories) => {
      const found = await match({ recipients, signatories });
      expect(found.recipients).toHaveLength(recipients.length);
      for (const one of [...found.recipients, ...found.signatories]) {
        expect(Object.keys(one).sort()).toEqual(['index', 'offers', 'proposed']);
        for (const { reasons, score } of one.offers) {
          expect(reasons.join('').length).toBeGreaterThan(5);
          expect(score).toBeGreaterThan(0);
        }
      }
    }),
    { numRuns: 60 },
  );
});

it('asks the database one statement for each kind, however many blocks there are', async () => {
  const told: string[] = [];
  const statements = new Statements((text) => told.push(text));
  try {
    const blocks = Array.from({ length: 30 }, (_none, index) =>
      printed({ name: `Name ${index}`, role: `Minister for ${index}` }),
    );
    await match({ recipients: blocks, cc: blocks, signatories: blocks });
  } finally {
    statements.stop();
  }
  expect(told).toHaveLength(3);
});
