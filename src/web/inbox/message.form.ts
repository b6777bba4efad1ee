import { type AnsweredLetter } from '../../inbox/file-message.use-case.js';
import { type FormBody, textOf, textsOf } from '../forms/form.js';
import { type FieldOf, type FormErrors } from '../forms/form-errors.js';
import { addressees } from '../letters/addressees.js';
import { emptyReply, fieldOfLoggedReply, outcomesOf } from '../replies/log-reply.form.js';
import { readIntoReply } from '../replies/read-into-reply.js';
import { fieldOfReply } from '../replies/reply.form.js';
import { type Candidate } from './letter-candidates.js';
import { type MessageRead } from './message-read.js';
import { isStrong } from './message-words.js';

/** What stands before the position of an ask in the names of a letter’s fields. */
export function prefixOf(letterId: string): string {
  return `${letterId}-`;
}

/** A machine signs nothing. */
const NOBODY = { signedBy: '', signedByRole: '', signedLevel: '', theirReference: '', addressedTo: '' };

/** The form as it is first shown: the reply as it was read, and the letters that it plainly answers ticked. */
export function filledFrom(message: MessageRead): FormBody {
  const { arrivedOn, kind, reading, letters } = message;
  const empty = emptyReply(arrivedOn);
  const isAutomatic = kind !== null && kind !== 'reply';
  const filled = reading
    ? {
        ...readIntoReply({ text: reading.source.text, reading }, empty, isAutomatic),
        ...(isAutomatic && NOBODY),
      }
    : { ...empty, class: isAutomatic ? 'automatic' : '' };
  const recipients = letters.map(({ found }) => [`recipientId-${found.letterId}`, found.recipientId ?? '']);
  return {
    ...filled,
    letters: plainlyAnswered(message),
    ...(Object.fromEntries(recipients) as Record<string, string>),
  };
}

/** Every letter that is named beyond doubt, or else the likeliest when it is very likely. */
function plainlyAnswered({ letters }: MessageRead): string[] {
  const exact = letters.filter(({ found }) => found.isExact);
  const [likeliest] = letters;
  const isLikely = likeliest && isStrong({ isExact: false, score: likeliest.score });
  return (exact.length > 0 || !isLikely ? exact : [likeliest]).map(({ found }) => found.letterId);
}

/** The letters that were ticked, with what the message says to their asks; an error at the field for what can’t be taken. */
export function readAnswered(
  body: FormBody,
  candidates: readonly Candidate[],
  errors: FormErrors,
): AnsweredLetter[] {
  const ticked = tickedOf(body, candidates);
  if (ticked.length === 0)
    errors.add(
      candidates.length > 0 ? 'letters' : 'reference',
      'Say which letter it answers, or set it aside',
    );
  return ticked.map(({ letter }) => {
    const of = prefixOf(letter.id);
    const recipientId = textOf(body, `recipientId-${letter.id}`) || null;
    if (addressees(letter).length > 1 && !recipientId)
      errors.add(`recipientId-${letter.id}`, `Say whose reply to ${letter.reference} it is`);
    return { letterId: letter.id, recipientId, outcomes: outcomesOf(body, letter, errors, of) };
  });
}

/** The candidates that are ticked. */
export function tickedOf(body: FormBody, candidates: readonly Candidate[]): Candidate[] {
  const ids = textsOf(body, 'letters');
  return candidates.filter(({ letter }) => ids.includes(letter.id));
}

/** What was done with a message that is filed, in a sentence. */
export function filedWords(body: FormBody, candidates: readonly Candidate[]): string {
  return `The mail is filed with ${tickedOf(body, candidates)
    .map(({ letter }) => letter.reference)
    .join(', ')}.`;
}

/** Where what the use case refuses stands on the form. */
export function fieldOfFiled(body: FormBody, candidates: readonly Candidate[]): FieldOf {
  const ticked = tickedOf(body, candidates);
  return (pointer) => {
    if (pointer.startsWith('/reply/')) return fieldOfReply(pointer.slice('/reply'.length));
    const [, index, rest] = /^\/letters\/(\d+)(\/.+)$/.exec(pointer) ?? [];
    const letter = index === undefined ? undefined : ticked[Number(index)]?.letter;
    if (!letter) return 'letters';
    if (rest === '/recipientId') return `recipientId-${letter.id}`;
    return fieldOfLoggedReply(body, letter, prefixOf(letter.id))(rest);
  };
}
