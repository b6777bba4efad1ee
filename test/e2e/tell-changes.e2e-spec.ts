import { parse } from 'csv-parse/sync';
import readSheets from 'read-excel-file/node';
import { type ReportComparison } from '../../src/reports/compare-report.use-case.js';
import { type StatusReport } from '../../src/reports/status-report.js';
import { Fiction, type FictionalLetter, MINISTER } from '../support/fictional-letters.js';

const REPORTS = '/api/v1/groups/phrg/reports';
const STATUS = `${REPORTS}/status`;

describe('What changed since the last report', () => {
  let f: Fiction;
  let letter: FictionalLetter;
  const now = (query = ''): Promise<StatusReport> => f.staff.get<StatusReport>(`${STATUS}${query}`);
  const told = ({ since }: StatusReport): string[] | null =>
    since ? since.changes.map(({ kind, what, isCorrection }) => `${kind}: ${what}${isCorrection ? ' !' : ''}`) : null; // prettier-ignore
  const issue = (body: object = {}): Promise<{ id: string; number: number; content: StatusReport }> =>
    f.staff.post(REPORTS, body);
  const file = async (format: string, path = STATUS): Promise<Buffer> => {
    const headers = { authorization: `Bearer ${f.staff.secret}` };
    return Buffer.from(await (await fetch(`${f.t.url}${path}?format=${format}`, { headers })).arrayBuffer());
  };
  const textOf = async (path?: string): Promise<string> =>
    (await file('text', path)).toString().replace(/\s+/g, ' ');

  beforeEach(async () => {
    f = await Fiction.start('2021-12-10');
    letter = await f.log({ recipients: [MINISTER] });
  });
  afterEach(() => f.t.close());

  it('says of a first report that it is the first, and of the next one when nothing changed', async () => {
    expect((await now()).since).toBeNull();
    expect(await textOf()).toContain('This is the first report.');
    const { content } = await issue();
    expect(content.since).toBeNull();
    expect((await now()).since).toMatchObject({ report: { number: 1, asOf: '2021-12-10' }, changes: [] });
    expect(await textOf()).toContain('Nothing changed since report 1.');
  });

  it('tells it in every format, each letter leading to its own, with what was put right marked', async () => {
    await issue();
    f.setDay('2021-12-21');
    await f.add(letter.id, 'replies', { class: 'acknowledgement', receivedOn: '2021-12-03' });
    await f.add(letter.id, 'chasers', { kind: 'phone', madeOn: '2021-12-20' });
    await f.log({ subject: 'Fiction: the second', sentOn: '2021-12-15', recipients: [MINISTER] });
    const report = await now();
    expect(told(report)).toEqual([
      'status: A Fictional Minister: now acknowledged, late (was awaiting)',
      'reply: An acknowledgement from A Fictional Minister !',
      'letter_sent: Sent to A Fictional Minister',
      'chaser: Telephone to A Fictional Minister',
    ]);
    expect(report.since?.changes[0]).toMatchObject({ letter: { id: letter.id }, on: '2021-12-21' });
    const summary =
      'Since report 1, as of 10 December 2021: 1 change of where a letter stands, 1 reply, 1 letter sent and 1 chaser.';
    expect(await textOf()).toContain(`${summary} 1 of them was so by its day, or put right what it told.`);
    const sheets = await readSheets(await file('xlsx'));
    const [heads, ...rows] = sheets.find(({ sheet }) => sheet === 'Changes')!.data;
    expect(heads).toEqual(['Reference', 'Subject', 'About', 'What changed', 'On', 'Recorded since']);
    expect(rows).toHaveLength(4);
    const csv = parse<Record<string, string>>(await file('csv'), { bom: true, columns: true });
    expect(csv.filter(({ Section }) => Section === 'Changes').map((row) => row['Recorded since'])).toEqual(['', 'Yes', '', '']); // prettier-ignore
    for (const format of ['pdf', 'docx']) expect((await file(format)).length).toBeGreaterThan(1000);
    const person = await f.t.person('Olive', { phrg: 'viewer' });
    const { body: page } = await person.call<string>('GET', '/groups/phrg/report');
    expect(page).toContain('What changed since the last report');
    expect(page).toContain(summary);
    const [, section] = page.split('id="since"');
    expect(section).toContain(`/groups/phrg/letters/${letter.id}"`);
  });

  it('is compared with the latest day’s report that no other superseded, not with one of a later day', async () => {
    await issue({ asOf: '2021-12-06' });
    await issue({ asOf: '2021-12-03' });
    expect((await now()).since?.report.number).toBe(1);
    expect((await now('?asOf=2021-12-05')).since?.report.number).toBe(2);
    expect((await now('?asOf=2021-12-02')).since).toBeNull();
    await issue({ asOf: '2021-12-06', supersedes: 1, supersedesReason: 'It was wrong.' });
    expect((await now()).since?.report.number).toBe(3);
  });

  it('tells in a report that stands in for a wrong one what that one told wrong', async () => {
    const reply = await f.add(letter.id, 'replies', { class: 'substantive', receivedOn: '2021-12-06' });
    await issue();
    expect(await f.remove(`replies/${reply.id}?reason=Misfiled`)).toMatchObject({ status: 204 });
    const { content } = await issue({ supersedes: 1, supersedesReason: 'The reply was another letter’s.' });
    expect(told(content)).toEqual([
      'status: A Fictional Minister: now awaiting (was not waited for)',
      'reply: Taken out: a substantive reply from A Fictional Minister, received on 6 December 2021 !',
      'to_do_gone: Record what the reply to PHRG/2021/001 says to 2 asks'.replace(
        'PHRG/2021/001',
        letter.reference,
      ),
      `to_do_gone: Send the reply from A Fictional Minister to those who signed ${letter.reference}`,
    ]);
  });

  it('is frozen with the report, and made again it is compared with the report of then', async () => {
    await issue();
    f.setDay('2021-12-14');
    await f.add(letter.id, 'replies', { class: 'holding', receivedOn: '2021-12-13' });
    const second = await issue();
    f.setDay('2022-01-10');
    await issue();
    const compare = (): Promise<ReportComparison> => f.staff.get(`${REPORTS}/2/comparison`);
    expect(await compare()).toMatchObject({ isSame: true });
    expect((await f.staff.get<typeof second>(`${REPORTS}/2`)).content).toEqual(second.content);
    await f.add(letter.id, 'replies', { class: 'acknowledgement', receivedOn: '2021-12-13' });
    expect((await compare()).parts).toContain('since');
  });

  it('reads reports that were issued before it was told: as the one before, as a page and as files', async () => {
    const { id, content } = await issue();
    const { since: _since, ...before } = content;
    const [{ old }] = await f.t.db.query<[{ old: string }]>(
      `INSERT INTO report (id, group_id, number, from_on, to_on, as_of, content, issued_at, issued_by)
       SELECT gen_random_uuid(), group_id, 50, from_on, to_on, as_of, $2::json, issued_at, issued_by
       FROM report WHERE id = $1 RETURNING id AS old`,
      [id, JSON.stringify(before)],
    );
    expect((await now()).since).toMatchObject({ report: { number: 50 }, changes: [] });
    expect(await textOf(`/api/v1/reports/${old}`)).not.toContain('WHAT CHANGED');
    const person = await f.t.person('Olive', { phrg: 'viewer' });
    expect(await person.call('GET', `/groups/phrg/reports/${old}`)).toMatchObject({ status: 200 });
    expect(await f.staff.get(`${REPORTS}/50/comparison`)).toMatchObject({ isSame: true });
  });
});
