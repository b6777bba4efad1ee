import { startApp, type TestApp } from '../support/app.js';
import { Importer, type ShownPage } from '../support/importer.js';
import { type Person } from '../support/people.js';

const HEAD = 'Ref,Date sent,To,Subject,Signed by,Topic,Status,Date of reply,Reply type';
const SHEET = [
  HEAD,
  '"OLD/1",22/11/2021,Prime Minister,Kites over Ambrosia,"Ann Example MP; Lord Example",Kites,Replied,20 December 2021,Full reply',
  ',23/11/2021,Minister for Fiction,Paper boats,Ann Example MP,,Awaiting reply,,',
  ',13/12/2021,Minister for Fiction,Paper hats,Ann Example MP,,Holding reply,15/12/2021,Holding',
].join('\r\n');

interface Listed {
  readonly reference: string;
  readonly subject: string;
  readonly status: string;
  readonly sentOn: string | null;
}

describe('the import of past letters', () => {
  let t: TestApp;
  let clerk: Person;
  let by: Importer;
  beforeAll(async () => {
    t = await startApp('2022-02-01');
    clerk = await t.person('Clerk Example', { phrg: 'staff' });
    by = new Importer(t.url, clerk);
  });
  afterAll(() => t.close());

  const letters = async (): Promise<Listed[]> => {
    const { items } = await clerk.get<{ items: Listed[] }>(
      '/api/v1/groups/phrg/letters?sort=sentOn&limit=200',
    );
    return items;
  };
  /** Adds a sheet with these rows and takes its columns as guessed. */
  const rowsOf = async (...rows: string[]): Promise<ShownPage> =>
    by.map(await by.add([HEAD, ...rows].join('\n')));

  it('guesses the columns, shows why, and shows each row before anything is logged', async () => {
    const columns = await by.add(SHEET);
    expect(columns.path).toMatch(/\/columns$/);
    expect(columns.text).toContain('Its heading is “Date sent” and it has days in it');
    const rows = await by.map(columns);
    expect(rows.text).toContain('3 letters and 2 replies');
    expect(rows.text).toContain('Kites over Ambrosia');
    expect(rows.text).toContain('22 November 2021');
    expect(rows.text).toContain('In the directory: Prime Minister');
    expect(await letters()).toEqual([]);
    const done = await by.ended(await by.confirm(rows));
    expect(done.text).toContain('All 5 letters and replies of the file are logged');
  });

  it('logs letters and replies as they are logged by hand, with history by the person', async () => {
    expect(await letters()).toMatchObject([
      { reference: 'OLD/1', subject: 'Kites over Ambrosia', status: 'replied', sentOn: '2021-11-22' },
      { reference: 'PHRG/2021/001', subject: 'Paper boats', status: 'awaiting_reply', sentOn: '2021-11-23' },
      { reference: 'PHRG/2021/002', subject: 'Paper hats', status: 'awaiting_reply', sentOn: '2021-12-13' },
    ]);
    const history = await t.db.query<object[]>(
      `SELECT event, door, actor_kind AS kind, actor_name AS name FROM timeline_entry e
       JOIN letter l ON l.id = e.letter_id WHERE l.reference = 'OLD/1' ORDER BY e.id`,
    );
    const told = { door: 'web', kind: 'person', name: 'Clerk Example' };
    expect(history).toEqual(
      ['letter-logged', 'letter-sent', 'status-changed', 'reply-logged', 'status-changed'].map((event) => ({
        ...told,
        event,
      })),
    );
    const { id } = await clerk.get<{ id: string }>('/api/v1/letters/PHRG%2F2021%2F002');
    const { items } = await clerk.get<{ items: object[] }>(`/api/v1/letters/${id}/replies`);
    expect(items).toMatchObject([{ class: 'holding', receivedOn: '2021-12-15' }]);
  });

  it('knows the sheet again: every row is there already', async () => {
    const rows = await by.map(await by.add(SHEET));
    expect(rows.text).toContain('Already there: 3');
    expect(rows.text).toContain('Row 2 is the same as the letter OLD/1, which is logged');
    expect(rows.text).toContain('Row 3 is the same as the letter PHRG/2021/001, which is logged');
    const again = await by.confirm(rows);
    expect(again.status).toBe(422);
    expect(again.text).toContain('There is nothing to do');
    expect(await letters()).toHaveLength(3);
  });

  it('one sheet that two people begin at the same moment is logged once', async () => {
    const other = new Importer(t.url, await t.person('Second Example', { phrg: 'staff' }));
    const sheet = [HEAD, ',24/11/2021,M,Both at once,A,,,,', ',25/11/2021,M,Both again,A,,,,'].join('\n');
    const pages = [await by.map(await by.add(sheet)), await other.map(await other.add(sheet))];
    const answers = await Promise.all([by.confirm(pages[0]), other.confirm(pages[1])]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 422]);
    const late = answers.findIndex(({ status }) => status === 422);
    expect(answers[late].text).toMatch(/has begun meanwhile|nothing to do/);
    await (late === 0 ? other : by).ended(answers[1 - late]);
    const again = await (late === 0 ? by : other).confirm(pages[late]);
    expect(again.text).toContain('There is nothing to do');
    const both = (await letters()).filter(({ subject }) => subject.startsWith('Both'));
    expect(both.map(({ subject }) => subject).sort()).toEqual(['Both again', 'Both at once']);
  });

  it('logs none when one row can’t be, and says which, where, and what to do', async () => {
    const rows = await rowsOf(
      'N/1,22/11/2021,M,Good,A,,,,',
      'N/2,13/25/2021,M,American,A,,,,',
      'N/3,22/11/2021,,Nobody,A,,,,',
      'N/4,22/11/2021,M,Before,A,,Replied,21/11/2021,Full',
      'N/5,22/11/2099,M,To come,A,,,,',
      'N/6,22/11/1950,M,Long ago,A,,,,',
      'N/7,,M,Draft,A,,Draft,22/11/2021,Full',
    );
    expect(rows.text).toContain('What is wrong: 6');
    expect(rows.text).toContain('3 B: Date sent 13/25/2021 There is no month 25');
    expect(rows.text).toContain('4 C: To Nothing Name the addressee');
    expect(rows.text).toContain(
      '5 H: Date of reply 21/11/2021 21 November 2021 is before the letter was sent',
    );
    expect(rows.text).toContain('6 B: Date sent 22/11/2099 22 November 2099 has not come yet');
    expect(rows.text).toContain('7 B: Date sent 22/11/1950 Bank holidays are known from');
    expect(rows.text).toContain('The letter was not sent, so nothing can answer it');
    expect(rows.html).not.toContain('Log them all');
    const forced = await by.confirm(rows);
    expect(forced.status).toBe(422);
    expect(await letters()).toHaveLength(5);
  });

  it('needs a person to check the days that could be read otherwise', async () => {
    const rows = await rowsOf('D/1,03/04/2021,M,Doubtful,A,,,,', 'D/2,22/11/21,M,Short,A,,,,');
    expect(rows.text).toContain('Days that could be read otherwise: 2');
    expect(rows.text).toContain('03/04/2021 3 April 2021 the other way round it would be 4 March 2021');
    expect(rows.text).toContain('22/11/21 22 November 2021 the year has two digits');
    const unchecked = await by.confirm(rows);
    expect(unchecked.text).toContain('say that they are right');
    expect((await by.ended(await by.confirm(rows, { areDaysChecked: 'yes' }))).text).toContain(
      'All 2 letters',
    );
    expect((await letters())[0]).toMatchObject({ reference: 'D/1', sentOn: '2021-04-03' });
  });

  it('leaves duplicates out, or logs those without the same reference', async () => {
    const twins = ['T/1,22/11/2021,M,Twin,A,,,,', 'T/1,23/11/2021,M,Other,A,,,,', ',22/11/2021,M,twin,A,,,,'];
    const rows = await rowsOf(...twins);
    expect(rows.text).toContain('Row 3 is the same as row 2');
    expect(rows.text).toContain('Row 4 is the same as row 2');
    await by.ended(await by.confirm(rows, { withDuplicates: 'yes' }));
    const logged = await letters();
    expect(logged.filter(({ subject }) => /twin/i.test(subject))).toHaveLength(2);
    expect(logged.filter(({ subject }) => subject === 'Other')).toEqual([]);
  });

  it('files a row that is a reply alone with its letter', async () => {
    const sheet =
      'Type,Ref,Date received,Kind of reply\nReply,PHRG/2021/001,31/01/2022,Full\nReply,NONE/1,31/01/2022,Full';
    const wrong = await by.map(await by.add(sheet));
    expect(wrong.text).toContain('the letter that is answered can’t be found');
    const rows = await by.map(await by.add(sheet.split('\n').slice(0, 2).join('\n')));
    await by.ended(await by.confirm(rows));
    expect((await letters()).find(({ reference }) => reference === 'PHRG/2021/001')?.status).toBe('replied');
  });

  it('begins once, however often it is confirmed', async () => {
    const rows = await rowsOf('O/1,22/11/2021,M,Once,A,,,,');
    const pages = await Promise.all([by.confirm(rows), by.confirm(rows), by.confirm(rows)]);
    await Promise.all(pages.map((page) => by.ended({ ...page, path: rows.path.replace('/rows', '') })));
    expect((await letters()).filter(({ subject }) => subject === 'Once')).toHaveLength(1);
  });

  it('logs nothing when a reference was given meanwhile, and says so', async () => {
    const rows = await rowsOf('R/1,22/11/2021,M,First,A,,,,', 'R/2,22/11/2021,M,Second,A,,,,');
    await t.db.query(`CREATE FUNCTION meanwhile() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
      UPDATE letter SET reference = 'R/2' WHERE reference = 'OLD/1'; RETURN NEW; END $$;
      CREATE TRIGGER meanwhile AFTER UPDATE ON letter_import FOR EACH ROW WHEN (NEW.acts_total > OLD.acts_total) EXECUTE FUNCTION meanwhile()`);
    const failed = await by.ended(await by.confirm(rows));
    await t.db.query('DROP TRIGGER meanwhile ON letter_import');
    expect(failed.text).toContain('Row 3: There is already a letter R/2');
    expect((await letters()).filter(({ subject }) => subject === 'First')).toEqual([]);
    const again = await rowsOf('R/1,22/11/2021,M,First,A,,,,');
    expect((await by.ended(await by.confirm(again))).text).toContain('All 1 letters');
  });

  it.each([
    ['nothing chosen', '', '', 'Choose a file'],
    ['an empty file', '', 'empty.csv', 'The file is empty'],
    ['headings alone', HEAD, 'letters.csv', 'no row of letters'],
    ['a broken workbook', 'PK\u0003\u0004broken', 'letters.xlsx', 'This workbook'],
  ])('refuses %s', async (_what, content, name, words) => {
    const page = await by.add(content, name);
    expect(page.status).toBe(422);
    expect(page.text).toContain(words);
  });

  it('refuses two columns that hold the same, and a sheet without subjects', async () => {
    const columns = await by.add(SHEET);
    expect((await by.map(columns, { 2: 'subject' })).text).toContain('Two columns can’t both be');
    expect((await by.map(columns, { 3: '' })).text).toContain('which column holds the subject');
  });

  it('takes the list’s own export into an empty group, which then exports the same', async () => {
    const rows = await rowsOf(
      'X/1,22/11/2021,Teller; Writer,"Kites, or ""boats""","Ann Example MP, DBE; Bo Example",Kites; Boats,,,',
      'X/2,23/11/2021,Teller,=1+1,Ann Example MP,,Holding,20 Dec 2021,Holding',
    );
    expect((await by.ended(await by.confirm(rows))).text).toContain('All 3 letters');
    const mover = await t.person('Mover Example', { phrg: 'viewer', heirs: 'staff' });
    const exported = async (group: string, ending: string): Promise<Buffer> => {
      const path = `/groups/${group}/letters/export.${ending}?sort=reference`;
      return Buffer.from(
        await (await fetch(t.url + path, { headers: { cookie: mover.cookie } })).arrayBuffer(),
      );
    };
    const first = await exported('phrg', 'csv');
    const heir = new Importer(t.url, mover, 'heirs');
    const columns = await heir.add(await exported('phrg', 'xlsx'), 'letters.xlsx');
    await heir.ended(await heir.confirm(await heir.map(columns), { withDuplicates: 'yes' }));
    expect((await exported('heirs', 'csv')).toString('utf8')).toBe(first.toString('utf8'));
  });

  it('logs each reply from the addressee that it is signed for', async () => {
    const sheet = [
      'Ref,Date sent,To,Subject,Signed by,Date of reply,Reply type,Reply from',
      'TWO/1,22/11/2021,Minister for Rain; Minister for Fog,Wet one,A,13/12/2021,Full,Minister for Fog',
      'TWO/2,22/11/2021,Minister for Rain; Minister for Fog,Wet two,A,13/12/2021,Full,Minister for Rain',
      'TWO/3,22/11/2021,Minister for Snow,White,A,13/12/2021,Full,Private Secretary',
    ].join('\n');
    await by.ended(await by.confirm(await by.map(await by.add(sheet))));
    const found = await t.db.query<object[]>(
      `SELECT l.reference, split_part(r.printed, E'\\n', 1) AS "from" FROM reply y
       JOIN letter l ON l.id = y.letter_id JOIN recipient r ON r.id = y.recipient_id
       WHERE l.reference LIKE 'TWO/%' ORDER BY l.reference`,
    );
    expect(found).toEqual([
      { reference: 'TWO/1', from: 'Minister for Fog' },
      { reference: 'TWO/2', from: 'Minister for Rain' },
      { reference: 'TWO/3', from: 'Minister for Snow' },
    ]);
  });

  it('is for staff, and shows nothing of it to another group', async () => {
    const { path } = await by.add(SHEET);
    const viewer = new Importer(t.url, await t.person('Viewer Example', { phrg: 'viewer' }));
    expect((await viewer.open('/groups/phrg/imports')).status).toBe(403);
    const other = new Importer(t.url, await t.person('Other Example', { others: 'staff' }), 'others');
    expect((await other.open(path.replace('phrg', 'others'))).status).toBe(404);
  });
});
