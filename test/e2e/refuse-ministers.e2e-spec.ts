import { ImportMinisters } from '../../src/directory/import-ministers.use-case.js';
import { type MinisterFiles } from '../../src/directory/imports/minister-records.js';
import { type MinistersImport } from '../../src/directory/imports/ministers-import.js';
import { systemActor } from '../../src/timeline/actor.js';
import { startApp, type TestApp } from '../support/app.js';
import { FEW_MINISTERS, ministerFiles } from '../support/ministers.js';

const actor = systemActor('test', 'cli');

let t: TestApp;
const load = (files: MinisterFiles): Promise<MinistersImport> =>
  t.app.get(ImportMinisters).execute(actor, { files, dryRun: false });
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

beforeEach(async () => {
  t = await startApp('2021-11-22');
});
afterEach(() => t.close());

describe('ImportMinisters, of rows and files that can’t be used', () => {
  it.each<[string, Partial<Record<keyof MinisterFiles, readonly string[]>>, string, number, string]>([
    [
      'a day that is none',
      { appointment: ['#31,#21,#11,2018-02-30,'] },
      'appointment',
      2,
      'start_date must be a real day',
    ],
    ['no first day', { appointment: ['#31,#21,#11,,'] }, 'appointment', 2, 'start_date is empty'],
    [
      'an end before the start',
      { appointment: ['#31,#21,#11,2018-03-30,2018-03-30'] },
      'appointment',
      2,
      'end_date (2018-03-30) must be later',
    ],
    [
      'an unknown person',
      { appointment: ['#31,#99,#11,2018-03-30,'] },
      'appointment',
      2,
      'names no row that was taken over',
    ],
    [
      'an id twice',
      { organisation: [...FEW_MINISTERS.organisation, '#1,Another,,,'] },
      'organisation',
      7,
      'line 2 has the same id',
    ],
    [
      'a post without a name',
      { post: [...FEW_MINISTERS.post, '#16,#1,,'] },
      'post',
      7,
      'name must have 1 to 200 characters',
    ],
    [
      'an odd id of Parliament',
      { person: [...FEW_MINISTERS.person, '#24,x1,Dov Tale,,'] },
      'person',
      6,
      'id_parliament must be a whole number',
    ],
    [
      'an id of Parliament twice',
      { person: [...FEW_MINISTERS.person, '#24,902,Dov Tale,,'] },
      'person',
      6,
      'is that of the person in line 4',
    ],
    [
      'an office held twice on a day',
      { appointment: ['#31,#21,#14,2018-01-01,2019-01-01', '#32,#21,#15,2018-06-01,'] },
      'appointment',
      3,
      'in this office from 2018-01-01',
    ],
  ])('names a row with %s and takes the others over', async (_what, rows, file, line, words) => {
    const done = await load(few(rows));
    expect(done.leftOut).toMatchObject([{ file, line, detail: expect.stringContaining(words) as string }]);
    expect(done.isChanged).toBe(true);
  });

  it.each<[string, Partial<MinisterFiles>, string]>([
    [
      'a missing column',
      { person: 'id,name\n' },
      'person, line 1: the names of the columns must have id_parliament',
    ],
    ['an open quote', { post: 'id,organisation_id,name\n"x' }, "post can't be read as CSV"],
  ])('refuses a file with %s, whole', async (_what, file, words) => {
    const before = await state();
    await expect(load({ ...few(), ...file })).rejects.toThrow(words);
    expect(await state()).toEqual(before);
  });
});
