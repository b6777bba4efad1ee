import { formatDay } from '../deadlines/iso-date.js';
import { type ChaserItem } from './sections/activity.js';
import { replyName } from './reply-names.js';

/** What came of a chaser by the day of the report, in a sentence: the answer to a question, then the first message after it. */
export function whatCameOf(chaser: Pick<ChaserItem, 'question' | 'nextReply'>): string {
  const { question, nextReply } = chaser;
  const reply = nextReply && `${replyName(nextReply.class)} came on ${formatDay(nextReply.receivedOn)}`;
  const parts = [question && answerTo(question), reply].filter((part) => part !== null);
  return parts.length === 0
    ? 'Nothing has come since'
    : parts.join('; ').replace(/^./, (letter) => letter.toUpperCase());
}

function answerTo(question: NonNullable<ChaserItem['question']>): string {
  const { answeredOn, holdingAnswerOn, answerDueOn } = question;
  if (answeredOn) return `the question was answered on ${formatDay(answeredOn)}`;
  if (holdingAnswerOn) return `the question had a holding answer on ${formatDay(holdingAnswerOn)}`;
  return answerDueOn
    ? `the question has no answer yet, due on ${formatDay(answerDueOn)}`
    : 'the question has no answer yet';
}
