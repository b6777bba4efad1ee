import { type IsoDate } from '../../deadlines/iso-date.js';
import { type LetterDeadlines } from '../../letters/deadlines.queries.js';
import { type LetterStatus } from '../../letters/letter-status.js';
import { fileRows } from '../attachments/file-rows.js';
import { nextRows } from '../chasers/next-rows.js';
import { flagAct, flagRow } from '../flags/flag-act.js';
import { timelineItems } from '../history/timeline-items.js';
import { type Model } from '../pages/page.js';
import { chaserRows, replyRows } from './answer-rows.js';
import { askAt, askRows } from './ask-rows.js';
import { deadlineLabel, effectiveWords, timeLeft } from './deadline-words.js';
import { deadlineStrip, type Strip } from './deadline-strip.js';
import { type LetterRead } from './letter-read.js';
import { spansOf } from './letter-spans.js';
import { letterSteps } from './letter-steps.js';
import { type LetterPageRead } from './read-letter-page.js';
import { recipientRows } from './recipient-rows.js';
import { signatoryRows } from './signatory-rows.js';

type Shown = LetterDeadlines['items'][number];

/** For whom and from where the page is shown. */
export interface LetterPageView {
  readonly groupPath: string;
  readonly mayChange: boolean;
  readonly today: IsoDate;
  /** The day in the address; null when the page is about now. */
  readonly chosen: IsoDate | null;
}

/** What the view of one letter shows. Nothing can be done while another day is looked at. */
export function letterPage(read: LetterPageRead, view: LetterPageView): Model & { pageTitle: string } {
  const { letter, deadlines, files, history } = read;
  const on = letter.asOf.on;
  return {
    pageTitle: `${letter.reference}: ${letter.subject}`,
    letter,
    path: `${view.groupPath}/letters/${letter.id}`,
    asOf: view.chosen,
    isPast: view.chosen !== null && view.chosen < view.today,
    today: view.today,
    mayAct: view.mayChange && view.chosen === null,
    steps: letterSteps(letter.status as LetterStatus),
    ...deadlinesShown(letter, deadlines),
    flags: flagRows(read, view),
    recipients: recipientRows(letter.recipients),
    asks: askRows(letter.asks),
    replies: replyRows(letter),
    chasers: chaserRows(letter),
    next: nextRows(read.next),
    signatories: signatoryRows(letter.signatories),
    files: fileRows(files, letter.replies, view.chosen && on),
    recital: read.recital,
    history: timelineItems(history.items),
    hasOlder: history.nextCursor !== null,
  };
}

function deadlinesShown(letter: LetterRead, { effective, items }: LetterDeadlines): Model {
  const on = letter.asOf.on;
  return {
    effective: effective && {
      words: effectiveWords(effective, on),
      sentence: effective.explanation.sentence,
    },
    isLate: effective?.progress?.isLate ?? false,
    strip: stripOf(letter, items),
    deadlines: items
      .filter((deadline) => deadline.matters && !isRepeated(deadline, items))
      .map((deadline) => ({
        label: deadlineLabel(deadline),
        dueOn: deadline.dueOn,
        left: timeLeft(deadline, on),
        sentence: deadline.explanation.sentence,
        isFirst: deadline.id === effective?.id,
      })),
  };
}

/** The common ceiling is left out where it is the body’s own target. */
function isRepeated(deadline: Shown, items: readonly Shown[]): boolean {
  const { kind, recipientId, legPosition, dueOn } = deadline;
  return (
    kind === 'twenty_days' &&
    items.some(
      (own) =>
        own.kind === 'reply_target' &&
        own.recipientId === recipientId &&
        own.legPosition === legPosition &&
        own.dueOn === dueOn,
    )
  );
}

/** Nothing is to be drawn before a letter is sent, unless an event already waits for it. */
function stripOf(letter: LetterRead, items: LetterDeadlines['items']): Strip | null {
  const spans = spansOf(items, letter.asOf.on);
  return spans.length > 0 ? deadlineStrip(letter.sentOn ?? letter.draftedOn, letter.asOf.on, spans) : null;
}

function flagRows({ flags, letter }: LetterPageRead, { groupPath, mayChange }: LetterPageView): object[] {
  const how = { mayChange, askAt: askAt(letter.asks) };
  return flags.map((flag) => flagRow(flag, flagAct(flag, groupPath, how)));
}
