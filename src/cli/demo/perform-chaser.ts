import { isoDate } from '../../deadlines/iso-date.js';
import { ChangeChaser } from '../../chasers/change-chaser.use-case.js';
import { LogChaser } from '../../chasers/log-chaser.use-case.js';
import { type Stage, type ToldLetter } from './stage.js';
import { type Act } from './story.js';

/** Logs a chaser on the day it was made. The demo chases the first addressee only. */
export async function chase(stage: Stage, letter: ToldLetter, act: Act & { act: 'chase' }): Promise<void> {
  const { on, kind, note, spokeTo, house, askedBy, uin, namedDay } = act;
  const command = {
    ...{ letter: letter.id, recipientId: letter.recipients[0], kind, note, spokeTo, house, askedBy, uin },
    madeOn: isoDate(on),
    madeBy: 'Secretariat',
    ...(namedDay && { isNamedDay: true, answerDueOn: isoDate(namedDay) }),
  };
  letter.chasers.push(await stage.use(LogChaser).execute(stage.actor, command));
}

/** Records that a written question was answered, or that a holding answer came. */
export function answerQuestion(
  stage: Stage,
  letter: ToldLetter,
  { on, chaser, isHolding, says }: Act & { act: 'answer' },
): Promise<void> {
  const day = isoDate(on);
  const changes = isHolding ? { holdingAnswerOn: day } : { answeredOn: day, answer: says ?? null };
  const command = { chaserId: letter.chasers[chaser - 1], version: null, changes };
  return stage.use(ChangeChaser).execute(stage.actor, command);
}
