import { formatDay, type IsoDate } from '../deadlines/iso-date.js';
import { rungName } from '../deadlines/ladder.js';
import { invalid } from '../errors/kinds.js';
import { refuseFuture } from '../errors/refuse-future.js';
import { type ChaserFields, QUESTION_FIELDS } from './chaser-fields.js';

/**
 * Refuses a chaser that can't be: before the letter was sent or on a day to come, answered before it was made,
 * with parts of a written question when it is none, or a written question without House or Member.
 *
 * @throws InvalidInput with the place of the first fault
 */
export function checkChaser(chaser: ChaserFields, sentOn: IsoDate, today: IsoDate): void {
  refuseFuture('/madeOn', chaser.madeOn, today);
  if (chaser.madeOn < sentOn)
    throw early('/madeOn', 'chased-before-sent', chaser.madeOn, 'the letter was sent', sentOn);
  if (chaser.kind === 'written_question') checkQuestion(chaser, today);
  else refuseQuestionFields(chaser);
}

function refuseQuestionFields(chaser: ChaserFields): void {
  const foreign = QUESTION_FIELDS.find((name) => chaser[name] !== null && chaser[name] !== false);
  if (!foreign) return;
  throw invalid(
    `/${foreign}`,
    'field-of-another-kind',
    `Only a written question has ${foreign}; the chaser given is of the kind “${rungName(chaser.kind)}”. ` +
      'Leave it out or correct the kind.',
  );
}

function checkQuestion(chaser: ChaserFields, today: IsoDate): void {
  if (!chaser.house) {
    throw invalid('/house', 'house-needed', 'Say in which House the question was tabled: commons or lords.');
  }
  if (!chaser.askedBy) {
    throw invalid(
      '/askedBy',
      'asker-needed',
      'Name the Member who tabled the question. A group can’t table one itself.',
    );
  }
  if (chaser.isNamedDay && chaser.house === 'lords') {
    throw invalid(
      '/isNamedDay',
      'no-named-day-in-lords',
      'The House of Lords has no named-day questions. Leave it out.',
    );
  }
  checkAnswers(chaser, today);
}

function checkAnswers(chaser: ChaserFields, today: IsoDate): void {
  for (const name of ['answerDueOn', 'holdingAnswerOn', 'answeredOn'] as const) {
    const day = chaser[name];
    if (name !== 'answerDueOn') refuseFuture(`/${name}`, day, today);
    if (day !== null && day < chaser.madeOn) {
      throw early(`/${name}`, 'answered-before-tabled', day, 'the question was tabled', chaser.madeOn);
    }
  }
  const { holdingAnswerOn, answeredOn, answer } = chaser;
  if (holdingAnswerOn && answeredOn && answeredOn < holdingAnswerOn) {
    throw early('/answeredOn', 'answered-before-holding', answeredOn, 'the holding answer', holdingAnswerOn);
  }
  if (answer !== null && !answeredOn) {
    throw invalid(
      '/answer',
      'answer-without-day',
      'Say when it was answered: give answeredOn. What a holding answer said goes into the note.',
    );
  }
}

function early(pointer: string, code: string, day: IsoDate, what: string, then: IsoDate): Error {
  return invalid(
    pointer,
    code,
    `${formatDay(day)} is before ${what}, on ${formatDay(then)}. Check both days.`,
  );
}
