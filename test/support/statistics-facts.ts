import { type TestApp } from './app.js';
import { type CaseIds, ReportCase } from './report-case.js';

/** The letters that statistics are counted of, by name. */
export type StatisticsFacts = Readonly<Record<'a' | 'b' | 'c' | 'd' | 'e' | 'f', CaseIds>>;

const ANN = 'Ann Example MP';
const DAME = 'Dame Ann Example MP';
const BOB = 'Bob Example MP';

/**
 * Fictional letters to a ministry with a target of 10 working days and an office with one of 20. There are bank holidays on 27 and
 * 28 December 2021 and on 3 January 2022.
 *
 * | | sent | to | topics | signed by | what came of it |
 * |---|---|---|---|---|---|
 * | a | 1 October 2021 | ministry | kites | Ann, Bob | answered on the 8th, after 5 days; its ask is met |
 * | b | 4 October | both | kites, lamps | Ann | the ministry answered on the 22nd, after 14 days, late; its ask is declined; the office never |
 * | c | 6 October | ministry | lamps | Bob | passed on to the office on the 11th, which answered on 2 November, after 16 days; ask open |
 * | d | 8 October | ministry | lamps | Ann | withdrawn on 1 November |
 * | e | 10 January 2022 | office | none | nobody: invited only | a reply first taken for an answer; answered on 7 February, after 20 days; its event of 20 January was missed |
 * | f | 28 February | ministry | kites | Ann, and Carla until that day | not due yet; ask open |
 *
 * One more was sent on 7 March, and another group wrote to the ministry on 1 October 2021.
 */
export async function writeStatisticsFacts(t: TestApp): Promise<StatisticsFacts> {
  const kase = await ReportCase.in(t);
  const ten = await kase.body('Ministry of Ten', 10);
  const twenty = await kase.body('Office of Twenty', 20);
  const vote = await kase.window('A fictional vote', '2022-01-20', '2022-01-20');
  const a = await kase.letter({ sentOn: '2021-10-01', to: ten, topics: ['kites'], signers: [ANN, BOB] });
  const b = await kase.letter({ sentOn: '2021-10-04', to: ten, also: [twenty], topics: ['kites', 'lamps'], signers: [DAME] }); // prettier-ignore
  const c = await kase.letter({ sentOn: '2021-10-06', to: ten, topics: ['lamps'], signers: [BOB] });
  const d = await kase.letter({ sentOn: '2021-10-08', to: ten, topics: ['lamps'], signers: [ANN] });
  const e = await kase.letter({ sentOn: '2022-01-10', to: twenty, asks: [vote], invitedOn: '2022-01-05' });
  const f = await kase.letter({ sentOn: '2022-02-28', to: ten, topics: ['kites'], signers: [ANN, 'Carla Example MP'] }); // prettier-ignore
  await kase.letter({ sentOn: '2022-03-07', to: ten, topics: ['kites'], signers: [ANN] });
  const facts = { a, b, c, d, e, f };
  await answer(kase, facts, twenty);
  await t.db.query(
    `UPDATE signatory SET withdrawn_on = '2022-02-28' WHERE letter_id = $1 AND signed_as LIKE 'Carla%'`,
    [f.id],
  );
  await t.db.query(
    `WITH ann AS (INSERT INTO person (name, created_at) VALUES ('Ann Example', 'now') RETURNING id)
     UPDATE signatory SET person_id = ann.id FROM ann WHERE signed_as LIKE '%Ann Example%'`,
  );
  await t.caller('viewer', 'other');
  const other = await ReportCase.in(t, 'other');
  await other.letter({ sentOn: '2021-10-01', to: ten, topics: ['kites'], signers: [ANN] });
  return facts;
}

async function answer(kase: ReportCase, { a, b, c, d, e }: StatisticsFacts, twenty: string): Promise<void> {
  const met = await kase.reply(a, 'substantive', '2021-10-08');
  await kase.judge(a, 0, 'met', '2021-10-12', { reply_id: met, quote: 'We will.' });
  await kase.reply(b, 'substantive', '2021-10-22');
  await kase.judge(b, 0, 'declined', '2021-10-25');
  await kase.reply(c, 'transfer', '2021-10-11', { transferred_to_organisation_id: twenty });
  await kase.reply(c, 'substantive', '2021-11-02');
  await kase.act(d, 'withdrawn', '2021-11-01');
  const mistaken = await kase.reply(e, 'substantive', '2022-01-17');
  await kase.update('reply', mistaken, e, 'class', 'acknowledgement');
  await kase.reply(e, 'substantive', '2022-02-07');
}
