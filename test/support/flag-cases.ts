import { type Caller } from './app.js';
import { type Fiction, type FictionalLetter, MINISTER } from './fictional-letters.js';

/** One kind of flag: the facts that make it true, the day before, the day since, and what ends it on which day. */
export interface FlagCase {
  readonly kind: string;
  readonly absentOn: string;
  readonly sinceOn: string;
  /** Ends it; nothing where the passing of a day does. */
  readonly end?: (f: Fiction, letter: FictionalLetter) => Promise<unknown>;
  readonly goneOn: string;
  /** Logs a letter with the facts; a plain letter of 22 November 2021 unless told. */
  readonly begin?: (f: Fiction) => Promise<FictionalLetter>;
}

const answered =
  (receivedOn: string) =>
  (f: Fiction, { id }: FictionalLetter): Promise<unknown> =>
    f.add(id, 'replies', { class: 'substantive', receivedOn });

export const withReply =
  (reply: object, letter: object = {}) =>
  async (f: Fiction): Promise<FictionalLetter> => {
    const { id } = await f.log(letter);
    await f.add(id, 'replies', reply);
    return f.read(id);
  };

const judged =
  (judgedOn: string) =>
  async (f: Fiction, { asks }: FictionalLetter): Promise<void> => {
    for (const { id } of asks)
      await put(f.staff, `/api/v1/asks/${id}/outcome`, { outcome: 'ignored', judgedOn });
  };

const sent =
  (sentOn: string) =>
  (f: Fiction, { id }: FictionalLetter): Promise<unknown> =>
    f.staff.post(`/api/v1/letters/${id}/send`, { sentOn });

async function put(caller: Caller, path: string, body: object): Promise<void> {
  expect(await caller.call('PUT', path, body)).toMatchObject({ status: 200 });
}

/** An event from 29 November to 1 December, which opens soon from the 26th. */
export async function asksBeforeEvent(f: Fiction): Promise<object[]> {
  const window = { name: 'A vote', firstOn: '2021-11-29', lastOn: '2021-12-01', timeZone: 'Europe/London' };
  const { id: windowId } = await f.staff.post<{ id: string }>('/api/v1/event-windows', window);
  return [{ text: 'Vote against.', horizon: 'before_event', windowId }];
}

const beforeEvent = async (f: Fiction): Promise<FictionalLetter> => f.log({ asks: await asksBeforeEvent(f) });

/** A draft of 22 November: the day on which it is logged is the day on which it began. */
async function draft(f: Fiction, changes: object): Promise<FictionalLetter> {
  f.setDay('2021-11-22');
  const letter = await f.log({ sentOn: null, ...changes });
  f.setDay('2022-03-01');
  return letter;
}

let slugs = 0;

function aSlug(stem: string): string {
  slugs += 1;
  return `${stem}-${slugs}`;
}

export async function toOfficeWithNewHolder(f: Fiction): Promise<FictionalLetter> {
  const { officeId } = await f.addBody(aSlug('turnover'));
  await f.t.db.query(
    `WITH p AS (INSERT INTO person (name, created_at) VALUES ('Old Holder', now()), ('New Holder', now()) RETURNING id, name)
     INSERT INTO tenure (office_id, person_id, from_on, to_on, created_at)
     SELECT $1, id, CASE name WHEN 'Old Holder' THEN date '2020-01-01' ELSE '2021-12-08' END,
       CASE name WHEN 'Old Holder' THEN date '2021-12-08' END, now() FROM p`,
    [officeId],
  );
  return f.log({ recipients: [{ ...MINISTER, officeId }] });
}

async function handedOn(f: Fiction): Promise<FictionalLetter> {
  const { organisationId } = await f.addBody(aSlug('elsewhere'));
  const reply = { class: 'transfer', receivedOn: '2021-12-01', transferredToOrganisationId: organisationId };
  return withReply(reply)(f);
}

async function withQuestion(f: Fiction): Promise<FictionalLetter> {
  const { id } = await f.log();
  const question = { kind: 'written_question', house: 'commons', askedBy: 'A Fictional Member MP' };
  await f.add(id, 'chasers', { ...question, madeOn: '2021-12-08', answerDueOn: '2021-12-15' });
  return f.read(id);
}

const TWO = { signatories: [{ signedAs: 'A Fictional Member MP' }, { signedAs: 'Lord Fictional' }] };
const FIRST = ({ replies }: FictionalLetter): string => replies[0].id;

export const FLAG_CASES: FlagCase[] = [
  {
    kind: 'no_acknowledgement',
    absentOn: '2021-11-29',
    sinceOn: '2021-11-30',
    end: (f, { id }) => f.add(id, 'replies', { class: 'acknowledgement', receivedOn: '2021-12-02' }),
    goneOn: '2021-12-02',
  },
  {
    kind: 'reply_due_soon',
    absentOn: '2021-12-12',
    sinceOn: '2021-12-13',
    end: answered('2021-12-15'),
    goneOn: '2021-12-15',
  },
  { kind: 'reply_due_today', absentOn: '2021-12-19', sinceOn: '2021-12-20', goneOn: '2021-12-21' },
  {
    kind: 'reply_overdue',
    absentOn: '2021-12-20',
    sinceOn: '2021-12-21',
    end: answered('2021-12-30'),
    goneOn: '2021-12-30',
  },
  {
    kind: 'chase_due',
    absentOn: '2021-12-20',
    sinceOn: '2021-12-21',
    end: (f, { id }) => f.add(id, 'chasers', { kind: 'phone', madeOn: '2021-12-22' }),
    goneOn: '2021-12-22',
  },
  {
    kind: 'promise_broken',
    begin: withReply({ class: 'holding', receivedOn: '2021-12-06', promisedBy: '2021-12-10' }),
    absentOn: '2021-12-10',
    sinceOn: '2021-12-11',
    end: (f, { id }) =>
      f.add(id, 'replies', { class: 'holding', receivedOn: '2021-12-13', promisedBy: '2021-12-31' }),
    goneOn: '2021-12-13',
  },
  {
    kind: 'transfer_unconfirmed',
    begin: handedOn,
    absentOn: '2021-12-08',
    sinceOn: '2021-12-09',
    end: (f, { id }) => f.add(id, 'replies', { class: 'acknowledgement', receivedOn: '2021-12-14' }),
    goneOn: '2021-12-14',
  },
  {
    kind: 'question_answer_due',
    begin: withQuestion,
    absentOn: '2021-12-14',
    sinceOn: '2021-12-15',
    end: (f, { chasers }) =>
      f.change(`chasers/${chasers[0].id}`, { answeredOn: '2021-12-16', answer: 'Soon.' }),
    goneOn: '2021-12-16',
  },
  {
    kind: 'reply_unclassified',
    begin: withReply({ class: 'unclassified', receivedOn: '2021-12-03' }),
    absentOn: '2021-12-02',
    sinceOn: '2021-12-03',
    end: (f, letter) => f.change(`replies/${FIRST(letter)}`, { class: 'holding' }),
    goneOn: '2021-12-03',
  },
  {
    kind: 'asks_not_assessed',
    begin: withReply({ class: 'substantive', receivedOn: '2021-12-10' }),
    absentOn: '2021-12-09',
    sinceOn: '2021-12-10',
    end: judged('2021-12-14'),
    goneOn: '2021-12-14',
  },
  {
    kind: 'reply_not_circulated',
    begin: withReply({ class: 'partial', receivedOn: '2021-12-06' }, TWO),
    absentOn: '2021-12-06',
    sinceOn: '2021-12-07',
    end: (f, letter) => f.staff.post(`/api/v1/replies/${FIRST(letter)}/circulated`, { on: '2021-12-09' }),
    goneOn: '2021-12-09',
  },
  {
    kind: 'holder_changed',
    begin: toOfficeWithNewHolder,
    absentOn: '2021-12-07',
    sinceOn: '2021-12-08',
    end: answered('2021-12-16'),
    goneOn: '2021-12-16',
  },
  {
    kind: 'window_opens_soon',
    begin: beforeEvent,
    absentOn: '2021-11-25',
    sinceOn: '2021-11-26',
    end: answered('2021-11-28'),
    goneOn: '2021-11-28',
  },
  {
    kind: 'window_open',
    begin: beforeEvent,
    absentOn: '2021-11-28',
    sinceOn: '2021-11-29',
    end: answered('2021-11-30'),
    goneOn: '2021-11-30',
  },
  {
    kind: 'window_closes_today',
    begin: beforeEvent,
    absentOn: '2021-11-30',
    sinceOn: '2021-12-01',
    goneOn: '2021-12-02',
  },
  {
    kind: 'window_closed_unanswered',
    begin: beforeEvent,
    absentOn: '2021-12-01',
    sinceOn: '2021-12-02',
    end: judged('2021-12-06'),
    goneOn: '2021-12-06',
  },
  {
    kind: 'unsent_before_window',
    begin: async (f) => draft(f, { asks: await asksBeforeEvent(f) }),
    absentOn: '2021-11-25',
    sinceOn: '2021-11-26',
    end: sent('2021-11-30'),
    goneOn: '2021-11-30',
  },
  {
    kind: 'signatures_close_soon',
    begin: (f) => draft(f, { signaturesCloseOn: '2021-12-01' }),
    absentOn: '2021-11-28',
    sinceOn: '2021-11-29',
    end: sent('2021-12-03'),
    goneOn: '2021-12-03',
  },
];
