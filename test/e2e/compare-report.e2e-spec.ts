import { type ReportComparison } from '../../src/reports/compare-report.use-case.js';
import { Fiction, MINISTER } from '../support/fictional-letters.js';

const REPORTS = '/api/v1/groups/phrg/reports';

describe('An issued report beside what is recorded now', () => {
  let f: Fiction;
  let letter: { id: string };
  const compare = (report: number | string): Promise<ReportComparison> =>
    f.staff.get<ReportComparison>(`${REPORTS}/${report}/comparison`);
  const events = ({ recorded }: ReportComparison): string[] =>
    recorded.map(({ entry, letter: of }) => `${(entry as { event: string }).event} ${of?.id === letter.id}`);
  const holding = (receivedOn: string): Promise<object> =>
    f.add(letter.id, 'replies', { class: 'holding', receivedOn });

  beforeAll(async () => {
    f = await Fiction.start('2021-12-10');
    letter = await f.log({ recipients: [MINISTER] });
    await f.staff.post(REPORTS, { from: '2021-11-01', to: '2021-12-06', asOf: '2021-12-06' });
    await f.staff.post(REPORTS, { from: '2021-11-01' });
  });
  afterAll(() => f.t.close());

  it('is the same while nothing was recorded about its days, of a past day and of the day it was issued', async () => {
    const same = { isSame: true, parts: [], recorded: [], hasMore: false };
    expect(await compare(1)).toMatchObject({ ...same, number: 1, asOf: '2021-12-06' });
    expect(await compare(2)).toMatchObject({ ...same, number: 2, asOf: '2021-12-10' });
  });

  it('stays the same when time goes on, and when something happens after its day', async () => {
    f.setDay('2022-02-01');
    await f.t.operator.post('/api/v1/jobs/sweep/run');
    await holding('2022-01-14');
    expect(await compare(1)).toMatchObject({ isSame: true, recorded: [] });
    expect(await compare(2)).toMatchObject({ isSame: true, recorded: [] });
  });

  it('tells what was recorded late about its days, and which of its parts would be different', async () => {
    await holding('2021-12-08');
    expect(await compare(1)).toMatchObject({ isSame: true, recorded: [] });
    const second = await compare(2);
    expect(second.isSame).toBe(false);
    expect(second.parts).toEqual(expect.arrayContaining(['atAGlance', 'replies']));
    expect(second.parts).not.toContain('newLetters');
    expect(events(second)).toEqual(['reply-logged true']);
  });

  it('tells of what was corrected, whenever it was said to happen', async () => {
    const named = { subject: 'Another subject', reason: 'The scan was misread.' };
    expect(await f.change(`letters/${letter.id}`, named)).toMatchObject({ status: 200 });
    const first = await compare(1);
    expect(first).toMatchObject({ isSame: false });
    expect(first.parts).toContain('newLetters');
    expect(events(first)).toEqual(['letter-changed true']);
  });

  it('does not tell of letters of later days', async () => {
    const before = (await compare(2)).recorded.length;
    await f.log({ recipients: [MINISTER], sentOn: '2022-01-20' });
    expect((await compare(2)).recorded).toHaveLength(before);
  });

  it('leaves the issued report as it was', async () => {
    const { content } = await f.staff.get<{ content: { newLetters: { subject: string }[] } }>(`${REPORTS}/1`);
    expect(content.newLetters[0].subject).not.toBe('Another subject');
  });

  it('is told on a page, in words', async () => {
    const [{ id }] = (await f.staff.get<{ items: { id: string; number: number }[] }>(REPORTS)).items;
    const person = await f.t.person('Olive', { phrg: 'viewer' });
    const { body: text } = await person.call<string>('GET', `/groups/phrg/reports/${id}/comparison`);
    expect(text).toContain('the report would not say the same');
    expect(text).toContain('about 8 December 2021');
    expect(text).toContain('/report?asOf=2021-12-10&amp;from=2021-11-01&amp;to=2021-12-10');
  });
});
