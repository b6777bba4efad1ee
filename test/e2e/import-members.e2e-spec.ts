import { AddPerson } from '../../src/directory/add-person.use-case.js';
import { ImportMembers, type MembersImport } from '../../src/directory/import-members.use-case.js';
import { ImportMinisters } from '../../src/directory/import-ministers.use-case.js';
import { type MemberRecord } from '../../src/directory/imports/member-record.js';
import { systemActor } from '../../src/timeline/actor.js';
import { startApp, type TestApp } from '../support/app.js';
import { page, PEER, startMembersServer } from '../support/members.js';
import { FEW_MINISTERS, ministerFiles } from '../support/ministers.js';
import { startProgram } from '../support/program.js';

describe('ImportMembers', () => {
  const ADA: MemberRecord = {
    parliamentId: 901,
    name: 'Baroness Example of Lea',
    honorificPrefix: 'The Rt Hon.',
    honorificSuffix: null,
    house: 'lords',
    party: 'Labour',
    constituency: null,
  };
  const DOV: MemberRecord = {
    ...ADA,
    parliamentId: 950,
    name: 'Dov Tale',
    house: 'commons',
    constituency: 'Great Tarn',
  };
  let t: TestApp;
  const actor = systemActor('test', 'cli');
  const load = (...members: MemberRecord[]): Promise<MembersImport> =>
    t.app.get(ImportMembers).execute(actor, { members });
  const people = (): Promise<object[]> =>
    t.db.query(
      'SELECT name, house, party, constituency, parliament_id AS id FROM person ORDER BY parliament_id NULLS FIRST, house',
    );

  beforeEach(async () => {
    t = await startApp('2021-11-22');
  });
  afterEach(() => t.close());

  it('fills in whom the ministers brought, adds others, and again changes nothing', async () => {
    await t.app.get(ImportMinisters).execute(actor, { files: ministerFiles(FEW_MINISTERS), dryRun: false });
    expect(await load(ADA, DOV)).toEqual({ added: 1, changed: 1 });
    const after = await people();
    expect(after).toContainEqual({
      name: ADA.name,
      house: 'lords',
      party: 'Labour',
      constituency: null,
      id: 901,
    });
    expect(await load(ADA, DOV)).toEqual({ added: 0, changed: 0 });
    expect(await people()).toEqual(after);
  });

  it('follows what Parliament says anew, and keeps what a person corrected', async () => {
    await load(DOV);
    await t.db.query(
      "UPDATE person SET party = 'Independent', name = 'Sir Dov Tale' WHERE parliament_id = 950",
    );
    expect(await load({ ...DOV, constituency: 'Little Tarn' })).toEqual({ added: 0, changed: 1 });
    expect(await people()).toEqual([
      { name: 'Sir Dov Tale', house: 'commons', party: 'Independent', constituency: 'Little Tarn', id: 950 },
    ]);
  });

  it('takes somebody added by hand for a Member by name and constituency, never by name alone', async () => {
    const blank = { honorificPrefix: null, honorificSuffix: null, party: null, parliamentId: null };
    const add = (house: 'commons' | 'lords', constituency: string | null): Promise<string> =>
      t.app.get(AddPerson).execute(actor, { ...blank, name: 'Dov Tale', house, constituency });
    await add('commons', 'Great Tarn');
    await add('lords', null);
    expect(await load(DOV, { ...DOV, parliamentId: 951, house: 'lords', constituency: null })).toEqual({
      added: 1,
      changed: 1,
    });
    expect((await people()).length).toBe(3);
  });

  it('is off unless its address is set', async () => {
    const run = async (
      environment: Record<string, string>,
    ): Promise<{ code: number | null; said: string }> => {
      const program = startProgram('cli/cli.js', ['import-members'], {
        DATABASE_URL: t.databaseUrl,
        ...environment,
      });
      const { code } = await program.ended;
      return { code, said: program.stdout() + program.stderr() };
    };
    const off = await run({});
    expect(off).toMatchObject({ code: 2, said: expect.stringContaining('Set MEMBERS_API first') as string });
    const api = await startMembersServer();
    api.answers.push(page([PEER]));
    expect(await run({ MEMBERS_API: api.base })).toEqual({ code: 0, said: '1 Members: 1 new, 0 changed.\n' });
    await api.close();
  });
});
