import { CalendarsQueries } from '../../src/calendars/calendars.queries.js';
import { isoDate } from '../../src/deadlines/iso-date.js';
import { subtractWorkingDays } from '../../src/deadlines/working-days.js';
import { ReportFactsQueries } from '../../src/reports/report-facts.queries.js';
import { startApp, type TestApp } from '../support/app.js';
import { ReportCase } from '../support/report-case.js';

const ON = isoDate('2021-12-20');
const AGES = [0, 20, 21, 40, 41, 60, 61, 80];

describe('what a report counts in SQL', () => {
  let t: TestApp;
  let kase: ReportCase;
  let groupId: string;
  const facts = (on = ON) =>
    t.app
      .get(ReportFactsQueries)
      .read(groupId, { on, at: null }, { from: isoDate('2021-01-01'), to: on }, null);

  beforeAll(async () => {
    t = await startApp('2021-12-20');
    await t.caller('viewer');
    kase = await ReportCase.in(t);
    [{ id: groupId }] = await t.db.query<[{ id: string }]>(`SELECT id FROM appg WHERE slug = 'phrg'`);
    const calendar = await t.app
      .get(CalendarsQueries, { strict: false })
      .calendar(t.db.manager, 'england-and-wales');
    const [ten, twenty] = [await kase.body('Ministry of Ten', 10), await kase.body('Office of Twenty', 20)];
    for (const age of AGES)
      await kase.letter({ sentOn: age === 0 ? ON : subtractWorkingDays(ON, age, calendar), to: twenty });

    const answered = await kase.letter({ sentOn: '2021-10-01', to: ten });
    await kase.reply(answered, 'acknowledgement', '2021-10-04');
    await kase.reply(answered, 'holding', '2021-10-06', { signed_level: 'official' });
    await kase.reply(answered, 'partial', '2021-10-08', { signed_level: 'minister' });
    await kase.reply(answered, 'substantive', '2021-10-12');
    const passedOn = await kase.letter({ sentOn: '2021-10-01', to: twenty });
    await kase.reply(passedOn, 'transfer', '2021-10-05', { transferred_to_organisation_id: ten });
    await kase.reply(passedOn, 'substantive', '2021-10-07', { signed_level: 'agency_chief_executive' });
  });
  afterAll(() => t.close());

  it('awaited answers by working days, each band with its ends, the longest waiting first', async () => {
    const { ages } = (await facts()).awaiting;
    expect(
      ages.map(({ from, to, answers, late, first }) => [from, to, answers, late, first.reference.slice(-3)]),
    ).toEqual([
      [61, null, 2, 2, '008'],
      [41, 60, 2, 2, '006'],
      [21, 40, 2, 2, '004'],
      [0, 20, 2, 0, '002'],
    ]);
  });

  it('awaited answers of which the age can’t be told by themselves', async () => {
    const [unknown, ...others] = (await facts(isoDate('2099-01-05'))).awaiting.ages;
    expect(unknown).toMatchObject({ from: null, to: null, answers: AGES.length });
    expect(unknown.first.reference).toMatch(/008$/);
    expect(others).toEqual([]);
  });

  it('replies that somebody would sign, by who wrote them and the level, each letter once', async () => {
    const none = { minister: 0, official: 0, agencyChiefExecutive: 0, notRecorded: 0 };
    const { signed } = (await facts()).activity;
    expect(signed.map(({ letters, ...counts }) => ({ ...counts, letters: letters!.map(({ reference }) => reference.slice(-3)) }))).toEqual([
      { ...none, from: 'Ministry of Ten', n: 4, minister: 1, official: 1, agencyChiefExecutive: 1, notRecorded: 1, letters: ['009', '010'] },
      { ...none, from: 'Office of Twenty', n: 1, notRecorded: 1, letters: ['010'] },
    ]); // prettier-ignore
  });

  it('more than fifty replies of a body without naming their letters', async () => {
    const letter = await kase.letter({ sentOn: '2021-11-01', to: await kase.body('Office of Echoes', 20) });
    for (let more = 0; more < 51; more += 1) await kase.reply(letter, 'holding', '2021-11-08');
    const [first] = (await facts()).activity.signed;
    expect(first).toMatchObject({ from: 'Office of Echoes', n: 51, notRecorded: 51, letters: null });
  });
});
