import { shippedCalendar } from '../../src/calendars/data/bank-holidays.data.js';
import { DIVISIONS } from '../../src/deadlines/calendar.js';
import { isoDate, type IsoDate } from '../../src/deadlines/iso-date.js';
import { windowSpan } from '../../src/deadlines/windows.js';
import {
  type LetterFacts,
  type RecipientFacts,
  type ReplyFact,
  type WindowFacts,
} from '../../src/letters/letter-facts.js';
import { type CalendarOf } from '../../src/letters/letter-legs.js';

const calendars = new Map(DIVISIONS.map((division) => [division, shippedCalendar(division)]));

/** The calendars that ship with Postbag, for tests of pure rules. */
export const shipped: CalendarOf = (division) => calendars.get(division)!;

/** A day, checked. */
export const d = (text: string): IsoDate => isoDate(text);

let replyCount = 0;

/** A reply received on a day. */
export function reply(kind: ReplyFact['class'], on: string, more: Partial<ReplyFact> = {}): ReplyFact {
  replyCount += 1;
  return {
    id: `reply-${replyCount}`,
    class: kind,
    on: d(on),
    promisedBy: null,
    settledOn: null,
    transferredTo: null,
    transferReceivedOn: null,
    ...more,
  };
}

/** An addressee in England without a target of its own. */
export function recipient(replies: ReplyFact[] = [], more: Partial<RecipientFacts> = {}): RecipientFacts {
  return {
    id: 'recipient-1',
    role: 'to',
    organisationId: null,
    officeId: null,
    body: 'Prime Minister’s Office',
    division: 'england-and-wales',
    targets: [],
    receivedOn: null,
    replies,
    chasers: [],
    ...more,
  };
}

/** The window of the founding letter. */
export function istanbul(): WindowFacts {
  const days = { firstOn: d('2021-11-23'), lastOn: d('2021-11-25'), timeZone: 'Europe/Istanbul' };
  return {
    id: 'window-1',
    name: 'Election of Interpol’s President',
    place: 'Istanbul',
    ...days,
    ...windowSpan(days),
  };
}

/** The founding letter as facts: sent on 22 November 2021 by email, nothing recorded since. */
export function letter(more: Partial<LetterFacts> = {}): LetterFacts {
  return {
    id: 'letter-1',
    groupId: 'group-1',
    storedStatus: 'draft',
    draftedOn: d('2021-11-22'),
    sentOn: d('2021-11-22'),
    channel: 'email',
    postWorkingDays: 2,
    chaseDays: { contact: 5, letter: 5, question: 5, leader: 5, point_of_order: 5 },
    signaturesCloseOn: null,
    replyRequestedOn: null,
    embargoUntil: null,
    acts: [],
    signatories: [],
    recipients: [recipient()],
    asks: [
      { id: 'ask-1', horizon: 'before_event', windowId: 'window-1', judgements: [] },
      { id: 'ask-2', horizon: 'longer_term', windowId: null, judgements: [] },
    ],
    windows: [istanbul()],
    ...more,
  };
}
