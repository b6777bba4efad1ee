import { Fiction, MINISTER } from '../support/fictional-letters.js';
import { insertLetters } from '../support/many-letters.js';
import { type Person } from '../support/people.js';
import { unzip } from '../support/unzip.js';

describe('exports of the list of letters', () => {
  let f: Fiction;
  let clerk: Person;
  const fetched = async (path: string, person = clerk): Promise<Response> =>
    fetch(`${f.t.url}/groups/phrg/letters${path}`, { headers: { cookie: person.cookie } });
  const lines = async (query: string): Promise<string[]> =>
    Buffer.from(await (await fetched(`/export.csv?${query}`)).arrayBuffer())
      .toString('utf8')
      .split('\r\n');

  beforeAll(async () => {
    f = await Fiction.start('2021-12-21');
    clerk = await f.t.person('Clerk Example', { phrg: 'viewer' });
    const { officeId } = await f.addBody('fables');
    const { id } = await f.log({
      reference: 'A/1',
      subject: '=HYPERLINK("http://example.org";"Fiction")',
      recipients: [{ ...MINISTER, officeId }],
      topics: ['Rights', 'Kites'],
      owner: '@clerk',
      signatories: [{ signedAs: 'Ann Example MP, DBE' }, { signedAs: 'Bo Example' }],
    });
    await f.add(id, 'replies', { class: 'acknowledgement', receivedOn: '2021-12-01' });
    await f.add(id, 'chasers', { kind: 'phone', madeOn: '2021-12-14' });
    await f.log({ reference: 'B/2', sentOn: '2021-12-01' });
    await f.log({ reference: 'C/3', sentOn: null, signatories: [] });
  });
  afterAll(() => f.t.close());

  it('CSV: a file with a name, a byte order mark, headings, and the letters in the order shown', async () => {
    const answer = await fetched('/export.csv?sort=-reference');
    expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(answer.headers.get('content-disposition')).toContain('phrg-letters-2021-12-21.csv');
    const content = Buffer.from(await answer.arrayBuffer());
    expect(content.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
    const [head, ...rows] = content.toString('utf8').slice(1).split('\r\n');
    expect(head).toMatch(/^Reference,Subject,To,Bodies,Status,Late,Dated,Sent,/);
    expect(rows.map((row) => row.slice(0, 3))).toEqual(['C/3', 'B/2', 'A/1', '']);
  });

  it('CSV: what a secretariat asks of each letter, and nothing that a spreadsheet would run', async () => {
    const [, row] = await lines('q=A/1');
    expect(row).toBe(
      [
        'A/1,"\'=HYPERLINK(""http://example.org"";""Fiction"")",Teller,Office of fables,Awaiting reply,Yes',
        ',2021-11-22,Email,2021-12-20,Reply due,2021-12-20,0,1',
        '1,2021-12-01,Acknowledgement,2021-12-14,2,2,"Ann Example MP, DBE; Bo Example"',
        ",Rights; Kites,'@clerk",
      ].join(','),
    );
  });

  it('has the letters of the filters, of every page, as of the day', async () => {
    expect(await lines('status=draft')).toHaveLength(3);
    expect((await lines('status=open&asOf=2021-11-30'))[1]).toMatch(/^A\/1,.*,No,,2021-11-22/);
    expect(await lines('status=open&asOf=2021-11-30')).toHaveLength(3);
    expect(await lines('q=nothing')).toHaveLength(2);
  });

  it('XLSX: dates that are dates, texts that are texts, headings that stay', async () => {
    const answer = await fetched('/export.xlsx?sort=reference');
    expect(answer.headers.get('content-disposition')).toContain('phrg-letters-2021-12-21.xlsx');
    const files = unzip(Buffer.from(await answer.arrayBuffer()));
    const sheet = files['xl/worksheets/sheet1.xml'];
    expect(sheet).toMatch(/<pane [^>]*ySplit="1"[^>]*state="frozen"/);
    expect(sheet).not.toContain('<f>');
    expect(files['xl/sharedStrings.xml']).toContain('<t>=HYPERLINK("http://example.org";"Fiction")</t>');
    // 22 November 2021 is day 44,522 of Excel's count; the style of its cell has a format of days.
    expect(sheet).toMatch(/<c r="H2" s="\d+"[^>]*><v>44522<\/v>/);
    expect(files['xl/styles.xml']).toContain('formatCode="d mmm yyyy"');
  });

  it('says what is wrong with the filters, and gives nothing to another group', async () => {
    const wrong = await fetched('/export.csv?sentFrom=31/2/2021');
    expect(wrong.status).toBe(422);
    expect(await wrong.text()).toContain('The first day of sending must be a real day');
    const stranger = await f.t.person('Stranger Example', { others: 'admin' });
    expect((await fetched('/export.csv', stranger)).status).toBe(404);
  });

  it('ends after 10,000 letters, and the name of the file says so', async () => {
    await insertLetters(f.t.db, { group: 'phrg', count: 10_000, until: '2021-12-20', days: 300 });
    const answer = await fetched('/export.csv?sort=reference');
    expect(answer.headers.get('content-disposition')).toContain('phrg-letters-2021-12-21-first-10000.csv');
    expect((await answer.text()).split('\r\n')).toHaveLength(10_002);
    const page = await (await fetched('')).text();
    expect(page).toContain('More than 1,000 letters');
    expect(page).toContain('10,000 letters at most');
  });
});
