import { type CaseIds, ReportCase } from './report-case.js';
import { type TestApp } from './app.js';

/** The letters of the fiction, by what becomes of them. */
export interface Fiction {
  readonly kase: ReportCase;
  readonly inTime: CaseIds & { readonly replyId: string };
  readonly within20: CaseIds;
  readonly moved: CaseIds;
  readonly settled: CaseIds;
  readonly kept: CaseIds;
  readonly broken: CaseIds;
  readonly withdrawn: CaseIds;
  readonly open: CaseIds;
}

/**
 * Eight letters to a ministry with a target of 10 working days and an office with one of 20, from 1 October 2021 on;
 * there is no bank holiday before 27 December.
 */
export async function writeFiction(t: TestApp): Promise<Fiction> {
  const kase = await ReportCase.in(t);
  const ten = await kase.body('Ministry of Ten', 10);
  const twenty = await kase.body('Office of Twenty', 20);
  const sent = (sentOn: string, to: string): Promise<CaseIds> => kase.letter({ sentOn, to });
  const letters = {
    inTime: await sent('2021-10-01', ten),
    within20: await sent('2021-10-04', ten),
    moved: await sent('2021-10-06', ten),
    settled: await sent('2021-10-05', ten),
    kept: await sent('2021-10-07', twenty),
    broken: await sent('2021-10-07', ten),
    withdrawn: await sent('2021-10-08', ten),
    open: await sent('2021-12-06', twenty),
  };
  const replyId = await answered(kase, letters, twenty);
  return { kase, ...letters, inTime: { ...letters.inTime, replyId } };
}

type Letters = Omit<Fiction, 'kase' | 'inTime'> & { readonly inTime: CaseIds };

async function answered(kase: ReportCase, letters: Letters, twenty: string): Promise<string> {
  const { inTime, within20, moved, settled, kept, broken, withdrawn } = letters;
  const signature = { signed_by: 'Ann Example', signed_level: 'minister' };
  const reply = await kase.reply(inTime, 'substantive', '2021-10-08', signature);
  await kase.judge(inTime, 0, 'met', '2021-10-12', { reply_id: reply, quote: 'We will.' });
  await kase.reply(within20, 'substantive', '2021-10-22');
  await kase.reply(moved, 'transfer', '2021-10-11', { transferred_to_organisation_id: twenty });
  await kase.reply(moved, 'substantive', '2021-11-02');
  await kase.reply(settled, 'partial', '2021-10-15', { settled_on: '2021-10-25' });
  await kase.reply(kept, 'holding', '2021-10-13', { promised_by: '2021-10-29' });
  await kase.reply(kept, 'substantive', '2021-10-20');
  await kase.reply(broken, 'holding', '2021-10-14', { promised_by: '2021-10-29' });
  await kase.chaser(broken, 'phone', '2021-10-28');
  await kase.reply(broken, 'substantive', '2021-11-10');
  await kase.act(withdrawn, 'withdrawn', '2021-11-01');
  return reply;
}
