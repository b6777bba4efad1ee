import { formatDay } from '../../deadlines/iso-date.js';
import { matchAsks } from '../../intake/match-asks.js';
import { sizeWords } from '../attachments/file-rows.js';
import { dayParts } from '../forms/day-input.js';
import { type FormBody, textsOf } from '../forms/form.js';
import { type FormErrors } from '../forms/form-errors.js';
import { newOnce } from '../forms/once.js';
import { addressees } from '../letters/addressees.js';
import { Page } from '../pages/page.js';
import { shownReading, type ShownReading } from '../reading/shown-reading.js';
import { mayAnswer } from '../replies/read-into-reply.js';
import { CLASS_CHOICES, LEVEL_CHOICES, OUTCOME_CHOICES } from '../replies/reply-choices.js';
import { REPLY_DAYS } from '../replies/reply.form.js';
import { type Candidate } from './letter-candidates.js';
import { prefixOf } from './message.form.js';
import { type MessageRead } from './message-read.js';
import { decisionOf, howItCame, likelihoodWords, senderOf, subjectOf, whatItIs } from './message-words.js';

/** What the page of one message shows. `path` is that of the group. */
export interface ShownMessage {
  readonly path: string;
  readonly message: MessageRead;
  readonly candidates: readonly Candidate[];
  readonly body: FormBody;
  readonly errors: FormErrors;
  /** Whether somebody has typed into the form: it is then shown whatever became of the message. */
  readonly isTyped: boolean;
}

/** One message beside the form of the reply that it may be. */
export function messagePage({ path, message, candidates, body, errors, isTyped }: ShownMessage): Page {
  const { reading } = message;
  return new Page(
    'inbox/message',
    {
      pageTitle: subjectOf(message),
      message,
      rows: rowsOf(message),
      decision: decisionOf(message),
      filedAs: message.filedAs,
      isWaiting: message.state === 'waiting',
      isTyped,
      undelivered: (reading?.source.delivery?.recipients ?? []).filter(({ action }) => action === 'failed'),
      coveringNote: reading?.source.coveringNote ?? null,
      reading: readingBeside(message, isTyped),
      candidates: candidates.map((candidate) => shownCandidate(path, candidate, body, message)),
      values: body,
      days: Object.fromEntries(REPLY_DAYS.map((name) => [name, dayParts(body, name)])),
      classes: CLASS_CHOICES,
      levels: LEVEL_CHOICES,
      outcomes: OUTCOME_CHOICES,
      recipients: [],
      once: newOnce(),
      errors: errors.summary,
      errorAt: errors.byField,
    },
    errors.isEmpty ? 200 : statusOf(message, errors),
  );
}

/** 409 when somebody else has decided about it meanwhile. */
function statusOf({ state }: MessageRead, { byField }: FormErrors): number {
  return byField.form && state !== 'waiting' ? 409 : 422;
}

/** Doubts are told until somebody has typed: they have been looked at then. Of what a machine sent there are none. */
function readingBeside({ kind, reading }: MessageRead, isTyped: boolean): ShownReading | null {
  if (!reading) return null;
  const shown = shownReading('reply', reading.source.text, reading);
  return isTyped || kind !== 'reply' ? { ...shown, doubts: [], doubtAt: {} } : shown;
}

function rowsOf(message: MessageRead): { label: string; text: string }[] {
  const files = message.reading?.source.attachments ?? [];
  return [
    { label: 'From', text: senderOf(message) },
    { label: 'Arrived', text: formatDay(message.arrivedOn) },
    { label: 'What it is', text: whatItIs(message) },
    ...(files.length > 0
      ? [
          {
            label: 'Files in it',
            text: files.map(({ name, size }) => `${name}, ${sizeWords(size)}`).join('; '),
          },
        ]
      : []),
    { label: 'Came in', text: howItCame(message) },
  ];
}

function shownCandidate(
  path: string,
  { letter, offer }: Candidate,
  body: FormBody,
  { kind, reading }: MessageRead,
): object {
  const { id, reference, subject, sentOn, asks } = letter;
  const choices = addressees(letter);
  const text = reading?.source.text ?? '';
  return {
    id,
    reference,
    subject,
    href: `${path}/letters/${id}`,
    sentOn,
    why: offer
      ? `${likelihoodWords({ isExact: offer.found.isExact, score: offer.score })}. ${offer.reasons.join(' ')}`
      : 'You named it.',
    isTicked: textsOf(body, 'letters').includes(id),
    recipients: choices.length > 1 ? choices : [],
    asks: kind === null || kind === 'reply' ? asks : [],
    of: prefixOf(id),
    mayAnswer: mayAnswer(matchAsks(asks, text)),
  };
}
