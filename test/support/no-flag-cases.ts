import { type Fiction, type FictionalLetter, MINISTER } from './fictional-letters.js';
import { asksBeforeEvent, toOfficeWithNewHolder, withReply } from './flag-cases.js';

/** A kind of flag that these facts must not raise, on a day on which a careless rule would. */
interface NoFlagCase {
  readonly kind: string;
  readonly why: string;
  readonly on: string;
  readonly begin: (f: Fiction) => Promise<FictionalLetter>;
}

/** Cases in which a flag could be raised wrongly: the facts, and a day on which it must be absent. */
export const NO_FLAG: NoFlagCase[] = [
  {
    kind: 'window_closed_unanswered',
    why: 'a partial reply came on the last day of use',
    on: '2021-12-31',
    begin: async (f: Fiction): Promise<FictionalLetter> =>
      withReply({ class: 'partial', receivedOn: '2021-12-01' }, { asks: await asksBeforeEvent(f) })(f),
  },
  {
    kind: 'reply_not_circulated',
    why: 'there is one signatory only',
    on: '2021-12-31',
    begin: withReply({ class: 'partial', receivedOn: '2021-12-06' }),
  },
  {
    kind: 'reply_overdue',
    why: 'the letter was closed',
    on: '2021-12-31',
    begin: async (f: Fiction): Promise<FictionalLetter> => {
      const letter = await f.log();
      await f.staff.post(`/api/v1/letters/${letter.id}/close`, { on: '2021-12-01', reason: 'Overtaken.' });
      return letter;
    },
  },
  {
    kind: 'reply_unclassified',
    why: 'the reply was logged by mistake',
    on: '2021-12-31',
    begin: async (f: Fiction): Promise<FictionalLetter> => {
      const letter = await withReply({ class: 'unclassified', receivedOn: '2021-12-03' })(f);
      await f.remove(`replies/${letter.replies[0].id}?reason=Wrong%20letter.`);
      return letter;
    },
  },
  {
    kind: 'holder_changed',
    why: 'a letter that follows it up went to the office since',
    on: '2021-12-31',
    begin: async (f: Fiction): Promise<FictionalLetter> => {
      const letter = await toOfficeWithNewHolder(f);
      const { officeId } = await officeOf(f, letter);
      const again = { recipients: [{ ...MINISTER, officeId }], followsLetter: letter.reference };
      await f.log({ ...again, sentOn: '2021-12-08' });
      return letter;
    },
  },
];

async function officeOf(f: Fiction, { recipients }: FictionalLetter): Promise<{ officeId: string }> {
  const sql = 'SELECT office_id AS "officeId" FROM recipient WHERE id = $1';
  return (await f.t.db.query<[{ officeId: string }]>(sql, [recipients[0].id]))[0];
}
