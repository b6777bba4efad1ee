import { parse } from 'csv-parse/sync';
import readSheets from 'read-excel-file/node';
import { type Statistics } from '../../src/reports/statistics/statistics.js';
import { startApp, type TestApp } from '../support/app.js';
import { type Person } from '../support/people.js';
import { ReportCase } from '../support/report-case.js';
import { writeStatisticsFacts } from '../support/statistics-facts.js';

const PAGE = '/groups/phrg/statistics';
const DAY = '2022-03-01';

describe('the page of statistics', () => {
  let t: TestApp;
  let officer: Person;
  const fetched = async (path: string, by = officer): Promise<Response> =>
    fetch(t.url + path, { headers: { cookie: by.cookie }, redirect: 'manual' });
  const page = async (path: string): Promise<string> => (await fetched(path)).text();
  const file = async (format: string, query: string): Promise<Buffer> =>
    Buffer.from(await (await fetched(`${PAGE}/files/${format}?${query}`)).arrayBuffer());
  const csv = async (query: string, section: string): Promise<Record<string, string>[]> =>
    parse<Record<string, string>>((await file('csv', query)).toString(), { bom: true, columns: true }).filter(
      ({ Section }) => Section === section,
    );
  const links = (html: string): { href: string; count: number }[] =>
    [...html.matchAll(/<a class="govuk-link" href="([^"]*\/letters[^"]*)">(\d+)<\/a>/g)].map(
      ([, href, count]) => ({ href: href.replaceAll('&amp;', '&'), count: Number(count) }),
    );

  beforeAll(async () => {
    t = await startApp('2022-04-01');
    officer = await t.person('Officer Example', { phrg: 'viewer' });
    await writeStatisticsFacts(t);
  });
  afterAll(() => t.close());

  it('is in the navigation of every role that may read the report, and of nobody else', async () => {
    for (const role of ['viewer', 'staff', 'admin'] as const) {
      const person = await t.person(`A ${role}`, { phrg: role });
      expect(await (await fetched('/groups/phrg/today', person)).text()).toContain(`href="${PAGE}"`);
      expect((await fetched(PAGE, person)).status).toBe(200);
    }
    const stranger = await t.person('Stranger', { other: 'admin' });
    expect((await fetched(PAGE, stranger)).status).toBe(404);
    expect((await fetched(`${PAGE}/files/csv`, stranger)).status).toBe(404);
  });

  it.each(['body', 'topic', 'signatory', 'year'])(
    'by %s leads from letters sent to just as many in the list',
    async (by) => {
      const all = links(await page(`${PAGE}?by=${by}&asOf=${DAY}`)).filter(({ href }) => href.includes('status=closed')); // prettier-ignore
      expect(all.length).toBeGreaterThan(2);
      for (const { href, count } of all)
        expect(await page(href)).toContain(`>${count} letter${count === 1 ? ' matches' : 's match'}<`);
    },
  );

  it('leads from a person to a list that names them', async () => {
    const [{ href }] = links(await page(`${PAGE}?by=signatory&asOf=${DAY}`)).filter((link) => link.href.includes('signatory=')); // prettier-ignore
    expect(await page(href)).toContain('Signed by: Ann Example</a>');
  });

  it('leads from answers that are owed to the letters that owe them', async () => {
    const html = await page(`${PAGE}?by=year&asOf=${DAY}`);
    const owed = links(html).find(({ href }) => href.includes('status=open') && !href.includes('flag='))!;
    const late = links(html).find(({ href }) => href.includes('flag=reply_overdue'))!;
    expect([owed.count, late.count]).toEqual([2, 1]);
    expect(await page(owed.href)).toContain('>2 letters match<');
    expect(await page(late.href)).toContain('>1 letter matches<');
  });

  it('says that rows overlap, what is nil, and what is counted', async () => {
    expect(await page(PAGE)).toContain('A letter to two bodies counts once for each');
    expect(await page(`${PAGE}?by=topic`)).toContain('A letter with two topics counts in each');
    expect(await page(`${PAGE}?topic=none`)).toContain('No letter fits these filters.');
    expect(await page(`${PAGE}?body=Ministry+of+Ten&from=1/10/2021`)).toMatch(
      /Letters sent on 1 October 2021 or later\. Answers of Ministry of Ten only\./,
    );
    expect(await page(PAGE)).toContain('Substantive answers within the body’s own target, divided by n.');
  });

  it.each([
    ['body=Nowhere', 'The directory has no body called “Nowhere”.', 'value="Nowhere"'],
    ['from=2/11/2021&to=1/10/2021', 'The period can’t begin on 2 November 2021', 'value="2/11/2021"'],
    ['to=32/1/2022', 'The last day of sending must be a real day', 'value="32/1/2022"'],
    ['asOf=2/4/2022', '2 April 2022 is still to come.', 'value="2/4/2022"'],
    ['to=2/4/2022', 'The period can’t end on 2 April 2022', 'value="2/4/2022"'],
    ['by=party', 'Choose from the list.', 'Correct the filters'],
    ['status=lost', 'Choose from the list.', 'Correct the filters'],
    [`topic=${'x'.repeat(301)}`, 'Shorten this to 300 characters or fewer', 'value="xxx'],
  ])('refuses %s beside its field and keeps what was typed', async (query, words, kept) => {
    const answer = await fetched(`${PAGE}?${query}`);
    const html = await answer.text();
    expect(answer.status).toBe(422);
    expect(html).toContain('There is a problem');
    expect(html.split(words).length).toBeGreaterThan(2);
    expect(html).toContain(kept);
    expect(html).toContain('Correct the filters to see the figures.');
    expect((await fetched(`${PAGE}/files/csv?${query}`)).status).toBe(422);
  });

  it('as CSV has the figures of the filters, and another parser reads them', async () => {
    const rows = await csv(`by=topic&asOf=${DAY}&from=1/10/2021&to=31/12/2021`, 'By topic');
    expect(rows.map(({ Topic, Letters }) => [Topic, Letters])).toEqual([
      ['All letters', '3'],
      ['kites', '2'],
      ['lamps', '2'],
    ]);
    expect(rows[2]).toMatchObject({
      'Answers expected': '3', Answered: '2', Awaiting: '1', Late: '1', 'Passed on': '1', 'Median (working days)': '15',
      'Answered in its own target': '1', Asks: '2', 'Asks: declined': '1', 'Events missed': '0',
    }); // prettier-ignore
    const about = await csv(`by=topic&from=1/10/2021`, 'Report');
    expect(about.map(({ Words }) => Words)).toContain('Letters sent on 1 October 2021 or later.');
  });

  it('as CSV has nothing that a spreadsheet would run', async () => {
    const reader = await t.person('Reader', { rivals: 'viewer' });
    const kase = await ReportCase.in(t, 'rivals');
    const hostile = '=HYPERLINK("x")';
    const body = await kase.body('Ministry of Formulas', 5);
    await t.db.query('UPDATE organisation SET name = $2 WHERE id = $1', [body, hostile]);
    await kase.letter({ sentOn: '2021-12-01', to: body, topics: [hostile], signers: [hostile] });
    for (const by of ['body', 'topic', 'signatory']) {
      const text = await (await fetched(`/groups/rivals/statistics/files/csv?by=${by}`, reader)).text();
      const values = parse<Record<string, string>>(text, { bom: true, columns: true }).flatMap((row) => Object.values(row)); // prettier-ignore
      expect(values).toContain(`'${hostile}`);
      expect(values.filter((value) => /^\s*[=+@-]/.test(value))).toEqual([]);
    }
  });

  it('as XLSX has the same as numbers, with the course of years', async () => {
    const answer = await fetched(`${PAGE}/files/xlsx?asOf=${DAY}`);
    expect(answer.headers.get('content-disposition')).toContain('phrg-statistics-by-body-2022-03-01.xlsx');
    const sheets = await readSheets(Buffer.from(await answer.arrayBuffer()));
    const [heads, ...rows] = sheets.find(({ sheet }) => sheet === 'By body')!.data;
    const cells = (name: string): unknown[] => rows.map((row) => row[heads.indexOf(name)]);
    expect(cells('Body')).toEqual(['All letters', 'Ministry of Ten', 'Office of Twenty']);
    expect(cells('Letters')).toEqual([5, 4, 3]);
    expect(cells('Lower quartile (working days)')).toEqual([11.75, 7.25, 17]);
    expect(cells('Events missed')).toEqual([1, 0, 1]);
    const [, ...years] = sheets.find(({ sheet }) => sheet === 'Over time')!.data;
    expect(years).toEqual([
      ['2021', 3, 4, 3],
      ['2022', 2, 2, 1],
    ]);
  });

  it.each(['pdf', 'docx', 'text'])('can be had as %s too', async (format) => {
    expect((await file(format, `asOf=${DAY}`)).length).toBeGreaterThan(1000);
  });

  it('answers a program in the form that it asks for, and shows a browser the way to the page', async () => {
    const { secret } = await t.caller('viewer');
    const ask = async (accept: string): Promise<Response> =>
      fetch(`${t.url}/api/v1/groups/phrg/statistics?by=year&asOf=${DAY}`, {
        headers: { authorization: `Bearer ${secret}`, accept },
        redirect: 'manual',
      });
    expect((await ask('text/csv')).headers.get('content-disposition')).toContain('by-year-2022-03-01.csv');
    expect((await ask('text/html')).headers.get('location')).toBe(`${PAGE}?asOf=${DAY}&by=year`);
    expect(((await (await ask('*/*')).json()) as Statistics).by).toBe('year');
  });

  it('shows the 25 rows with most letters, says how many more there are, and has all in the spreadsheets', async () => {
    const reader = await t.person('Reader of Many', { many: 'viewer' });
    const kase = await ReportCase.in(t, 'many');
    const body = await kase.body('Ministry of Many', 5);
    const topics = Array.from({ length: 120 }, (_, at) => `topic ${String(at + 1).padStart(3, '0')}`);
    for (const from of [0, 30, 60, 90])
      await kase.letter({ sentOn: '2020-06-01', to: body, topics: topics.slice(from, from + 30) });
    await kase.letter({ sentOn: '2020-06-02', to: body, topics: ['topic 120'] });
    const many = '/groups/many/statistics';
    const html = await (await fetched(`${many}?by=topic`, reader)).text();
    expect(html).toContain('And 95 more, with fewer letters: the Excel and CSV files have every row.');
    const shown = [...html.matchAll(/<th scope="row" class="govuk-table__header">(topic \d+)<\/th>/g)].map(([, name]) => name); // prettier-ignore
    expect(shown.slice(0, 2)).toEqual(['topic 120', 'topic 001']);
    expect(shown).not.toContain('topic 025');
    const text = await (await fetched(`${many}/files/csv?by=topic`, reader)).text();
    const rows = parse<Record<string, string>>(text, { bom: true, columns: true });
    expect(rows.filter(({ Section }) => Section === 'By topic')).toHaveLength(121);
    const read = await (await fetched(`${many}/files/text?by=topic`, reader)).text();
    expect(read.replace(/\s+/g, ' ')).toContain(
      'the first 50 of 121. The Excel and CSV files have all of them.',
    );
  });
});
