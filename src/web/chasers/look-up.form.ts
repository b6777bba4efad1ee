import { type ChaserChanges } from '../../chasers/chaser-fields.js';
import { type FoundQuestion } from '../../chasers/look-up/found-question.js';
import { formatDay, type IsoDate, isIsoDate } from '../../deadlines/iso-date.js';
import { type FormBody, isTicked, textOf, textOrNull } from '../forms/form.js';
import { type FactRow } from '../letters/answer-rows.js';
import { type ChaserDetails } from './read-chaser.js';

/** A found question as the page shows it, with the fields that its form sends back. */
export interface FoundRow {
  readonly title: string;
  readonly facts: readonly FactRow[];
  readonly question: string | null;
  readonly answer: string | null;
  readonly fields: readonly { readonly name: string; readonly value: string }[];
}

/** What was found, in words, and to be taken over. */
export function foundRow(found: FoundQuestion): FoundRow {
  const { tabledOn, answerDueOn, holdingAnswerOn, answeredOn } = found;
  const rows: [string, string | null][] = [
    ['Tabled', words(tabledOn)],
    ['By', found.askedBy],
    ['Asked of', found.answeringBody],
    [found.isNamedDay ? 'For answer on the named day' : 'For answer by', words(answerDueOn)],
    ['Holding answer', words(holdingAnswerOn)],
    ['Answered', words(answeredOn)],
    ['Withdrawn', found.isWithdrawn ? 'Yes' : null],
  ];
  const sent = { tabledOn, answerDueOn, holdingAnswerOn, answeredOn, answer: found.answer };
  const fields = Object.entries(sent).map(([name, value]) => ({ name, value: value ?? '' }));
  return {
    title: `Question ${found.uin}`,
    facts: rows.flatMap(([label, text]) => (text ? [{ label, text }] : [])),
    ...{ question: found.questionText, answer: found.answer },
    fields: [...fields, ...(found.isNamedDay ? [{ name: 'isNamedDay', value: 'yes' }] : [])],
  };
}

const words = (day: IsoDate | null): string | null => day && formatDay(day);

/** Longest answer, and longest note, that a chaser can have. */
const LONGEST = { answer: 20_000, note: 5000 };

/**
 * What the form takes over: days that are known, and the answer. What a holding answer says is kept in the note, behind what
 * stands there.
 */
export function takenOver(body: FormBody, chaser: ChaserDetails): ChaserChanges {
  const [tabledOn, answerDueOn] = [dayOf(body, 'tabledOn'), dayOf(body, 'answerDueOn')];
  const [holdingAnswerOn, answeredOn] = [dayOf(body, 'holdingAnswerOn'), dayOf(body, 'answeredOn')];
  const answer = textOrNull(body, 'answer');
  return {
    ...(tabledOn && { madeOn: tabledOn }),
    ...(answerDueOn && { answerDueOn }),
    isNamedDay: chaser.house === 'commons' && isTicked(body, 'isNamedDay'),
    ...(holdingAnswerOn && { holdingAnswerOn }),
    ...(answeredOn && { answeredOn, answer: answer?.slice(0, LONGEST.answer) ?? null }),
    ...(answer && !answeredOn && { note: noteWith(chaser.note, answer) }),
  };
}

function noteWith(note: string | null, holding: string): string {
  if (note?.includes(holding)) return note;
  return [note, `Holding answer: ${holding}`].filter(Boolean).join('\n\n').slice(0, LONGEST.note);
}

function dayOf(body: FormBody, name: string): IsoDate | null {
  const day = textOf(body, name);
  return isIsoDate(day) ? day : null;
}
