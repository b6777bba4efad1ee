import { AddPerson, type PersonDetails } from '../../src/directory/add-person.use-case.js';
import { ImportMinisters } from '../../src/directory/import-ministers.use-case.js';
import { MatchProposal, type ProposalMatches } from '../../src/intake/match-proposal.use-case.js';
import { type PrintedLetter, type PrintedPerson } from '../../src/intake/match-parts.js';
import { type Actor, systemActor } from '../../src/timeline/actor.js';
import { startApp, type TestApp } from '../support/app.js';
import { FEW_MINISTERS, ministerFiles } from '../support/ministers.js';
import { printed, printedLetter } from '../support/printed.js';

const BLANK = {
  honorificPrefix: null,
  honorificSuffix: null,
  house: null,
  party: null,
  constituency: null,
  parliamentId: null,
};
const PEOPLE: readonly PersonDetails[] = [
  { ...BLANK, name: 'Sir Dov Tale', house: 'commons', constituency: 'Great Tarn' },
  { ...BLANK, name: 'Edith Yarn', house: 'commons', constituency: 'Lea Valley', party: 'Labour' },
  { ...BLANK, name: 'Edith Yarn', house: 'lords' },
  { ...BLANK, name: 'Baroness Legend of Muker', house: 'lords' },
];

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
  for (const person of PEOPLE) await t.app.get(AddPerson).execute(actor, person);
});
afterAll(() => t.close());

describe('signatories', () => {
  it.each<[string, Partial<PrintedPerson>, string, string]>([
    [
      'without the knighthood',
      { name: 'Dov Tale', postNominals: ['MP'] },
      'Sir Dov Tale',
      'The name is the same: Sir Dov Tale.',
    ],
    [
      'a name of the past',
      { name: 'Ada Example' },
      'Baroness Example of Lea',
      'Baroness Example of Lea was called Ada Example until 6 January 2020.',
    ],
    ['a shorter title', { name: 'Baroness Legend' }, 'Baroness Legend of Muker', '“Baroness Legend” is like'],
    ['a slip of the pen', { name: 'Dov Tales' }, 'Sir Dov Tale', '“Dov Tales” is like Sir Dov Tale.'],
    [
      'the office held',
      { name: 'Cleo Fable', role: 'Prime Minister' },
      'Cleo Fable',
      'Then held the office “Prime Minister”.',
    ],
  ])('are known by %s', async (_what, line, name, reason) => {
    const { signatories } = await match({ signatories: [printed(line)] });
    expect(signatories[0].offers[0].found.name).toBe(name);
    expect(signatories[0].offers[0].reasons).toContainEqual(expect.stringContaining(reason));
  });

  it('are two when two have the name, the likelier by House first', async () => {
    const line = printed({ name: 'Edith Yarn', postNominals: ['MP'] });
    const { signatories } = await match({ signatories: [line] });
    expect(signatories[0].offers.map(({ found }) => found.house)).toEqual(['commons', 'lords']);
    for (const { reasons } of signatories[0].offers) expect(reasons).toContain('2 people have this name.');
  });

  it('who are new are proposed with what the line says', async () => {
    const line = printed({ name: 'Quill Unheard', postNominals: ['KC', 'MP'], party: 'Labour' });
    const { signatories } = await match({ signatories: [printed({ organisation: 'River Trust' }), line] });
    expect(signatories[0]).toEqual({ index: 0, offers: [], proposed: null });
    expect(signatories[1]).toEqual({
      index: 1,
      offers: [],
      proposed: {
        name: 'Quill Unheard',
        honorificSuffix: 'KC MP',
        house: 'commons',
        party: 'Labour',
        constituency: null,
      },
    });
  });
});
