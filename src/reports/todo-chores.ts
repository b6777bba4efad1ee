import { formatDay } from '../deadlines/iso-date.js';
import { counted } from '../deadlines/words.js';
import { type Chores, type Todo } from './sections/todo.js';
import { type WindowItem } from './sections/windows.js';

/** Records that want completing. None of them has a day by which it must be done. */
export function choreTodos({ unclassified, notAssessed, notCirculated, questions }: Chores): Todo[] {
  return [
    ...questions.map(({ letter, uin, askedBy, answerDueOn }): Todo => ({
      kind: 'question_answer_late',
      what: `Ask ${askedBy} to pursue the written question${uin ? ` ${uin}` : ''} about ${letter.reference}`,
      letter,
      why: `Its answer was due on ${formatDay(answerDueOn)} and has not come.`,
      by: null,
    })),
    ...unclassified.map(({ letter, receivedOn, from }): Todo => ({
      kind: 'reply_unclassified',
      what: `Say what kind of reply to ${letter.reference} came from ${from}`,
      letter,
      why: `It came on ${formatDay(receivedOn)}. Until it is classified the letter counts as unanswered.`,
      by: null,
    })),
    ...notAssessed.map(({ letter, repliedOn, asks }): Todo => ({
      kind: 'asks_not_assessed',
      what: `Record what the reply to ${letter.reference} says to ${counted(asks, 'ask')}`,
      letter,
      why: `An answer came on ${formatDay(repliedOn)}.`,
      by: null,
    })),
    ...notCirculated.map(({ letter, receivedOn, from }): Todo => ({
      kind: 'reply_not_circulated',
      what: `Send the reply from ${from} to those who signed ${letter.reference}`,
      letter,
      why: `It came on ${formatDay(receivedOn)} and is not recorded as sent round.`,
      by: null,
    })),
  ];
}

/** Asks that an event overtook and of which no person has recorded the outcome, one thing to do for each letter. */
export function outcomeTodos(closed: readonly WindowItem[]): Todo[] {
  return closed.flatMap(({ name, neededByOn, asks }) => {
    const open = asks.filter(({ isSent, outcomeBasis }) => isSent && outcomeBasis === 'follows_from_facts');
    return [...new Set(open.map(({ letter }) => letter.id))].map((id) => {
      const own = open.filter(({ letter }) => letter.id === id);
      const { letter } = own[0];
      const which = own.map(({ position }) => `ask ${position}`).join(' and ');
      const late = own.some(({ answered }) => answered === 'after_event')
        ? 'an answer came only afterwards'
        : 'no answer came';
      const why = `“${name}” was over on ${formatDay(neededByOn)}; ${late}.`;
      return {
        kind: 'record_outcome',
        what: `Record the outcome of ${which} of ${letter.reference}`,
        letter,
        why,
        by: null,
      };
    });
  });
}
