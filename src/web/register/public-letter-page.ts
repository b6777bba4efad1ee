import { formatDay } from '../../deadlines/iso-date.js';
import { type PublicAsk, type PublicLetter } from '../../register/register-read.js';
import { Page } from '../pages/page.js';
import { addresseeName, owingWords, ruleWords } from './addressee-words.js';
import { letterPath, registerPath } from './register-page.js';
import { replyTitle, replyWords } from './reply-words.js';

/** One public letter. */
export function publicLetterPage(letter: PublicLetter): Page {
  const { group, notice, reference, subject, status, datedOn, sentOn, signatories, to } = letter;
  const path = registerPath(group);
  return new Page('register/letter', {
    pageTitle: subject,
    register: group,
    ...{ notice, reference, subject, status, datedOn, sentOn, signatories },
    isLate: status !== 'withdrawn' && to.some(({ state, isLate }) => state === 'awaiting' && isLate),
    crumbs: [{ text: `Letters of ${group.name}`, href: path }],
    feedPath: `${path}/feed.atom`,
    jsonPath: `/api/v1${letterPath(group, letter)}`,
    to: to.map((one) => ({ name: addresseeName(one), owing: owingWords(one), rule: ruleWords(one) })),
    asks: letter.asks.map((ask) => ({ ...ask, event: eventWords(ask) })),
    replies: letter.replies.map((reply) => ({ title: replyTitle(reply), words: replyWords(reply) })),
  });
}

function eventWords({ window }: PublicAsk): string | null {
  if (window === null) return null;
  const { name, place, firstOn, lastOn } = window;
  const days = firstOn === lastOn ? formatDay(firstOn) : `${formatDay(firstOn)} to ${formatDay(lastOn)}`;
  return `To be answered before: ${name}, ${place === null ? '' : `${place}, `}${days}.`;
}
