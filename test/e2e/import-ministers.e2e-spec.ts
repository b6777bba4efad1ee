import { isoDate } from '../../src/deadlines/iso-date.js';
import { AddPerson } from '../../src/directory/add-person.use-case.js';
import { AddTenure } from '../../src/directory/add-tenure.use-case.js';
import { ImportMinisters } from '../../src/directory/import-ministers.use-case.js';
import { type MinisterFiles } from '../../src/directory/imports/minister-records.js';
import { type MinistersImport } from '../../src/directory/imports/ministers-import.js';
import { systemActor } from '../../src/timeline/actor.js';
import { startApp, type TestApp } from '../support/app.js';
import { FEW_MINISTERS, ministerFiles, realMinisters } from '../support/ministers.js';

const actor = systemActor('test', 'cli');

let t: TestApp;
const load = (files: MinisterFiles, dryRun = false): Promise<MinistersImport> =>
  t.app.get(ImportMinisters).execute(actor, { files, dryRun });
const few = (rows: Partial<Record<keyof MinisterFiles, readonly string[]>> = {}): MinisterFiles =>
  ministerFiles({ ...FEW_MINISTERS, ...rows });
const state = async (): Promise<unknown> => {
  const tables = ['organisation', 'office', 'person', 'tenure', 'person_name', 'succession', 'source_record'];
  const parts = tables.map((table) => `(SELECT json_agg(x ORDER BY x::text) FROM ${table} x) AS ${table}`);
  const [row] = await t.db.query<[object]>(
    `SELECT ${parts.join(', ')}, (SELECT count(*) FROM timeline_entry) AS history`,
  );
  return row;
};
const holders = (office: string): Promise<unknown[]> =>
  t.db.query(
    `SELECT p.name, o.name AS body, h.from_on AS "fromOn", h.to_on AS "toOn" FROM tenure h
     JOIN office f ON f.id = h.office_id JOIN organisation o ON o.id = f.organisation_id JOIN person p ON p.id = h.person_id
     WHERE f.name = $1 ORDER BY h.from_on`,
    [office],
  );

beforeEach(async () => {
  t = await startApp('2021-11-22');
});
afterEach(() => t.close());

describe('ImportMinisters', () => {
  it('takes bodies, posts, people and tenures over into what is shipped, and again changes nothing', async () => {
    const shown = await load(few(), true);
    const before = await state();
    const done = await load(few());
    expect(done.counts).toEqual({
      organisation: { added: 3, changed: 2 },
      office: { added: 2, changed: 0 },
      person: { added: 3, changed: 0 },
      tenure: { added: 7, changed: 0 },
    });
    expect(shown.counts).toEqual(done.counts);
    expect(done).toMatchObject({ names: 2, successions: 1, leftOut: [], sameNames: [] });
    expect(await holders('Foreign Secretary')).toEqual([
      {
        name: 'Bram Fiction',
        body: 'Foreign, Commonwealth and Development Office',
        fromOn: '2020-09-02',
        toOn: '2021-09-15',
      },
      {
        name: 'Baroness Example of Lea',
        body: 'Foreign, Commonwealth and Development Office',
        fromOn: '2021-09-15',
        toOn: null,
      },
    ]);
    expect(await holders('Minister for Wicks')).toHaveLength(2);
    const slugs = await t.db.query<object[]>(
      "SELECT slug, from_on FROM organisation WHERE short_name = 'DfL' ORDER BY slug",
    );
    expect(slugs).toEqual([
      { slug: 'department-for-lanterns', from_on: '2010-05-12' },
      { slug: 'department-for-lanterns-1992', from_on: '1992-04-11' },
    ]);
    const after = await state();
    expect(after).not.toEqual(before);
    expect(await load(few())).toMatchObject({ isChanged: false });
    expect(await state()).toEqual(after);
  });

  it('writes nothing in a dry run', async () => {
    const before = await state();
    expect(await load(few(), true)).toMatchObject({ dryRun: true, isChanged: true });
    expect(await state()).toEqual(before);
  });

  it('follows a newer file, and keeps what a person corrected', async () => {
    await load(few());
    await t.db.query(
      "UPDATE office SET name = 'Minister for Wicks and Oil' WHERE name = 'Minister for Wicks'",
    );
    await t.db.query("UPDATE person SET name = 'Bram T Fiction' WHERE parliament_id = 902");
    const appointment = FEW_MINISTERS.appointment.map((row) =>
      row.replace('#21,#12,2021-09-15,', '#21,#12,2021-09-15,2021-10-01').replace('2021-09-15', '2021-09-15'),
    );
    const person = [
      ...FEW_MINISTERS.person.slice(0, 3),
      '#23,903,Lord Fable,2021-10-01,',
      '#23,903,Cleo Fable,,2021-10-01',
    ];
    const done = await load(few({ appointment: [...appointment, '#38,#22,#12,2021-10-01,'], person }));
    expect(done.counts).toMatchObject({
      organisation: { added: 0, changed: 0 },
      office: { added: 0, changed: 0 },
      person: { added: 0, changed: 1 },
      tenure: { added: 1, changed: 1 },
    });
    expect(await holders('Foreign Secretary')).toMatchObject([
      { name: 'Bram T Fiction', toOn: '2021-09-15' },
      { name: 'Baroness Example of Lea', toOn: '2021-10-01' },
      { name: 'Bram T Fiction', fromOn: '2021-10-01', toOn: null },
    ]);
    expect(await holders('Prime Minister')).toMatchObject([{ name: 'Lord Fable' }]);
    expect(await holders('Minister for Wicks and Oil')).toHaveLength(2);
    const [entry] = await t.db.query<[object]>(
      "SELECT before, after, actor_name FROM timeline_entry WHERE event = 'tenure-changed' ORDER BY seq DESC LIMIT 1",
    );
    expect(entry).toEqual({ before: { toOn: null }, after: { toOn: '2021-10-01' }, actor_name: 'test' });
  });

  it('moves the day between two tenures of one person at once', async () => {
    await load(few());
    const appointment = FEW_MINISTERS.appointment.map((row) => row.replace('2012-01-01', '2011-06-01'));
    expect((await load(few({ appointment }))).counts.tenure).toEqual({ added: 0, changed: 2 });
    expect(await holders('Minister for Wicks')).toMatchObject([
      { toOn: '2011-06-01' },
      { fromOn: '2011-06-01' },
    ]);
  });

  it('knows somebody added by hand by the office held, never by the name alone', async () => {
    const [{ id: officeId }] = await t.db.query<[{ id: string }]>(
      "SELECT id FROM office WHERE name = 'Prime Minister'",
    );
    const blank = {
      honorificPrefix: null,
      honorificSuffix: null,
      house: null,
      party: null,
      constituency: null,
      parliamentId: null,
    };
    const cleo = await t.app.get(AddPerson).execute(actor, { ...blank, name: 'Cleo Fable' });
    await t.app.get(AddPerson).execute(actor, { ...blank, name: 'Bram Fiction' });
    const fromOn = isoDate('2019-07-24');
    await t.app
      .get(AddTenure)
      .execute(actor, { officeId, personId: cleo, fromOn, toOn: null, source: 'by hand' });
    const done = await load(few());
    expect(done.counts.person).toEqual({ added: 2, changed: 0 });
    expect(done.counts.tenure.added).toBe(6);
    expect(done.sameNames).toEqual(['Bram Fiction']);
    expect(await holders('Prime Minister')).toHaveLength(1);
  });
});

const real = realMinisters();
(real ? describe : describe.skip)('the real ministers since 1979 (skipped: ../shared is not here)', () => {
  it('are taken over whole but for two appointments whose days are reversed', async () => {
    const done = await load(real!);
    expect(done.counts.tenure.added).toBe(3665);
    expect(done.counts.person.added).toBe(1149);
    expect(done.counts.office.added).toBeGreaterThan(800);
    expect(done.leftOut.map(({ file, detail }) => [file, detail])).toEqual([
      ['appointment', 'end_date (2025-05-14) must be later than start_date (2025-09-01)'],
      ['appointment', 'end_date (2025-05-14) must be later than start_date (2025-09-06)'],
    ]);
    expect(await holders('Prime Minister')).toMatchObject(
      expect.arrayContaining([
        expect.objectContaining({ name: 'Liz Truss', fromOn: '2022-09-06', toOn: '2022-10-25' }),
      ]) as object,
    );
    const after = await state();
    expect(await load(real!)).toMatchObject({ isChanged: false });
    expect(await state()).toEqual(after);
  });
});
