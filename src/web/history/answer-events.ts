import { formatDay, isIsoDate } from '../../deadlines/iso-date.js';
import { type Rung, RUNGS } from '../../deadlines/ladder.js';
import { type ReplyClass } from '../../letters/letter-facts.js';
import { className } from '../../replies/reply-class.js';
import { type TimelineEvent } from '../../timeline/timeline-event.js';
import { type Snapshot } from '../../timeline/timeline.js';
import { type EventFacts, type EventWords, type TellEvent } from './history-entry.js';
import { changesInWords, codeWords, dayAt, ended, reasonOf, textAt } from './value-words.js';

type AnswerEvent = Extract<TimelineEvent, `reply-${string}` | `chaser-${string}` | 'outcome-recorded'>;

/** What comes back, what is judged of it, and what is done to get it. */
export const ANSWER_EVENTS: Readonly<Record<AnswerEvent, TellEvent>> = {
  'reply-logged': ({ after }) => ({ title: `Reply logged: ${classOf(after)}`, details: replyDetails(after) }),
  'reply-changed': replyChanged,
  'reply-removed': ({ before, after }) => ({
    title: 'Reply removed',
    details: [`It had been logged as ${classOf(before)}${received(before)}.`, ...reasonOf(after)],
  }),
  'reply-moved': replyMoved,
  'outcome-recorded': outcome,
  'chaser-logged': ({ after }) => ({ title: `Chased: ${kindOf(after)}`, details: chaserDetails(after) }),
  'chaser-changed': ({ before, after }) => ({
    title: 'Chaser changed',
    details: [...changesInWords(before, after), ...reasonOf(after)],
  }),
  'chaser-removed': ({ before, after }) => ({
    title: 'Chaser removed',
    details: [`It had been logged as ${kindOf(before)}.`, ...reasonOf(after)],
  }),
};

function classOf(snapshot: Snapshot): string {
  const code = textAt(snapshot, 'class');
  return code ? (className(code as ReplyClass) ?? codeWords(code)) : 'a reply';
}

const received = (snapshot: Snapshot): string => {
  const day = dayAt(snapshot, 'receivedOn');
  return day ? `, received on ${day}` : '';
};

function replyDetails(after: Snapshot): string[] {
  const [day, signedBy, promisedBy] = [
    dayAt(after, 'receivedOn'),
    textAt(after, 'signedBy'),
    dayAt(after, 'promisedBy'),
  ];
  return [
    ...(day ? [`Received on ${day}${signedBy ? `, signed by ${signedBy}` : ''}.`] : []),
    ...(promisedBy ? [`It promises an answer by ${promisedBy}.`] : []),
  ];
}

/** What is done with a reply is told as that; anything else as a correction. */
const STEPS = [
  ['circulatedOn', 'Reply circulated to the signatories', 'Not circulated after all'],
  ['settledOn', 'Taken as all that will come', 'More is expected after all'],
  ['transferReceivedOn', 'The new body has the letter', 'It is not known when the new body got the letter'],
] as const;

function replyChanged({ before, after, about }: EventFacts): EventWords {
  const which = isIsoDate(about) ? [`The reply received on ${formatDay(about)}.`] : [];
  const step = STEPS.find(([field]) => field in after);
  if (step && Object.keys(after).length === 1) {
    const day = dayAt(after, step[0]);
    return { title: day ? step[1] : step[2], details: [...which, ...(day ? [`On ${day}.`] : [])] };
  }
  if (textAt(after, 'class')) {
    const { class: _told, ...rest } = after;
    const words = `It is ${classOf(after)}, no longer taken for ${classOf(before)}.`;
    return { title: 'Reply classified', details: [...which, words, ...changesInWords(before, rest)] };
  }
  return {
    title: 'Reply changed',
    details: [...which, ...changesInWords(before, after), ...reasonOf(after)],
  };
}

function replyMoved({ before, after }: EventFacts): EventWords {
  const { to, from } = after as { to?: { reference?: string }; from?: { reference?: string } };
  const isHere = from !== undefined;
  const what = isHere ? after : before;
  return {
    title: isHere
      ? `Reply moved here from ${from.reference}`
      : `Reply moved to ${to?.reference ?? 'another letter'}`,
    details: [`It is ${classOf(what)}${received(what)}.`, ...reasonOf(after)],
  };
}

function outcome({ after, about }: EventFacts): EventWords {
  const [quote, note] = [textAt(after, 'quote'), textAt(after, 'note')];
  const isLost = textAt(after, 'because') !== null;
  return {
    title: `Outcome of ${about ? `ask ${about}` : 'an ask'}: ${codeWords(textAt(after, 'outcome') ?? 'open')}`,
    details: [
      ...(isLost ? ['The reply that the judgement rested on is no longer with this letter.'] : []),
      ...(quote && !isLost ? [`“${quote}”`] : []),
      ...(note ? [ended(note)] : []),
    ],
  };
}

const KINDS: Readonly<Record<Rung, string>> = {
  phone: 'a telephone call',
  email: 'an email',
  letter: 'a letter',
  written_question: 'a written question',
  leader_of_the_house: 'a letter to the Leader of the House',
  business_question: 'a business question',
  point_of_order: 'a point of order',
};

function kindOf(snapshot: Snapshot): string {
  const kind = RUNGS.find((rung) => rung === snapshot.kind);
  return kind ? KINDS[kind] : 'a chaser';
}

function chaserDetails(after: Snapshot): string[] {
  const [day, by, note] = [
    dayAt(after, 'madeOn'),
    textAt(after, 'askedBy') ?? textAt(after, 'madeBy'),
    textAt(after, 'note'),
  ];
  const due = dayAt(after, 'answerDueOn');
  return [
    ...(day ? [`On ${day}${by ? `, by ${by}` : ''}.`] : []),
    ...(due ? [`An answer is due on ${due}.`] : []),
    ...(note ? [ended(note)] : []),
  ];
}
