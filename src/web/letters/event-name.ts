import { type DeadlineProposal } from '../../intake/reader/proposal.js';

/** Words that lead from an event to its days: they are no part of its name. */
const LEADS_TO_DAYS =
  /[\s,(–-]*(?:\b(?:to be|which|that|is|are|was|will be|due|scheduled|expected|planned|set|elected|held|taking place|takes place|take place|begins?|opens?|starts?|convenes?|meets?|on|from|between|for|in|of|the)\b[\s,]*)+$/i;

/** Words after which an event is named. */
const LEADS_TO_NAME =
  /^.*\b(?:ahead of|before|for|at|until|during|in advance of|attends?|hosts?|by)\s+(?:(?:the|its|their|this|an?)\s+)?/i;

const MOST_WORDS = 9;

/**
 * What an event may be called, out of the sentence that gives its days; empty when nothing in it looks like a name. It is
 * for a person to look at.
 */
export function eventNameIn({ what, text }: Pick<DeadlineProposal, 'what' | 'text'>): string {
  const before = what.slice(0, Math.max(0, what.indexOf(text))).replace(/\s+/g, ' ');
  const clause = before.replace(LEADS_TO_DAYS, '').split(/[,;:]/).at(-1) ?? '';
  const words = clause.replace(LEADS_TO_NAME, '').trim();
  const isName = words.split(' ').length <= MOST_WORDS && /\p{Lu}/u.test(words);
  return isName ? words.charAt(0).toUpperCase() + words.slice(1) : '';
}
