import { type Definitions } from './status-report.js';

/** What is one in `n`, and what is left out of it; wherever answers are counted. */
const COUNTED = 'a letter to two bodies counts twice, and copies (cc) do not count. ';
const LEFT_OUT =
  'A transferred letter counts for the body it went ' +
  'to, from the day that body received it; for the body that passed it on it counts as passed on and not in n. ' +
  'Letters withdrawn by the day are left out; letters we closed without an answer stay in.';
const SINCE_RECEIPT =
  'Working days to the answer, over the answered letters of n: since receipt, from the day after the answering ' +
  'body received the letter';
const UNANSWERED =
  'It is unanswered when an ask that depends on ' +
  'it had no recorded answer before the moment by which that was needed.';

/** What the words and counts of a status report mean. Part of the report, so that no figure travels without them. */
export const DEFINITIONS: Definitions = {
  asOf: 'Everything is as it stood at the end of this day, from facts dated up to it; later facts are left out.',
  period: 'From its first to its last day, both included.',
  n:
    `One for each body that received one of our letters in the period: ${COUNTED}` +
    `What counts is the day the body received it. ${LEFT_OUT}`,
  withinTarget:
    'Substantive answers within the body’s own target, divided by n. A letter without an answer counts as a miss, even ' +
    'when it is not due yet: the Cabinet Office publishes its figures in the same way. With n = 0 it is a nil return.',
  within20: 'The same with 20 working days for every body.',
  answered:
    'A substantive reply answers on the day we received it; a partial one on the day a person said that it is all that ' +
    'will come. Acknowledgements, holding replies, transfers and replies that say nothing do not answer. Messages logged ' +
    'by mistake and removed never count.',
  notYetDue: 'Without an answer, and the body’s own target has not run out by the day. They are in n.',
  stillOpen: 'Without an answer and still owed one as of the day, whether due or not. They are in n.',
  medianWorkingDays: `${SINCE_RECEIPT}; since first sending, from the day after we first sent it, across transfers.`,
  awaiting:
    'Every body that owes an answer as of the day, whenever the letter was sent. Closed and withdrawn letters are left ' +
    'out. Days waiting are working days since first sending; days late, since the due day of the body that owes the answer.',
  windows:
    `An event is closed when its last day has ended where it takes place. ${UNANSWERED} Closed ones are shown when they closed ` +
    'since the period began, or while the outcome of an ask is not recorded.',
  since:
    'Compared with the report of the latest day up to the day of this one that no other report has superseded; of several, the one ' +
    'issued last. “Recorded since” marks what was so by the day of that report and was not recorded, or what it told and was put right.',
  overTime:
    'Answers owed at the end of each day shown, one for each body, and how many of them were late, by what is known of ' +
    'those days now.',
  promises:
    'Days named in holding replies: those kept, broken or lapsed in the period, or answered in it, and those still waited ' +
    'for. Kept: the answer came by that day. Broken: that day passed without it. Lapsed: a transfer, another promise or ' +
    'the end of the letter came first.',
  asks: 'Every ask of every letter sent by the day and not withdrawn. The items are those resolved in the period.',
};

/** What the words and counts of statistics mean: those of the report, but for which letters they are about. */
export const STATISTICS_DEFINITIONS: Definitions = {
  asOf: DEFINITIONS.asOf,
  period:
    'Letters that we first sent from its first to its last day, both included. Without a first or last day it is open at that end.',
  letters:
    'Letters sent in the period and not withdrawn by the day, each once in each row. By body, a letter to two bodies counts once for each, ' +
    'and so does one that was passed on, for both. By topic, a letter with two topics counts once for each; by signatory, once for each person who had ' +
    'agreed to sign and not taken it back. So rows may add up to more than the letters of all; by year they add up.',
  n: `One for each body that had received one of these letters by the day: ${COUNTED}${LEFT_OUT}`,
  answered: DEFINITIONS.answered,
  stillOpen: DEFINITIONS.stillOpen,
  late: 'Of those still open, the ones whose due day by the body’s own target has passed by the day.',
  withinTarget: DEFINITIONS.withinTarget,
  within20: DEFINITIONS.within20,
  medianWorkingDays: `${SINCE_RECEIPT}. Half of the answers took between the two quartiles.`,
  asks: 'Every ask of the letters counted, by what became of it by the day. Overtaken: its event was over first.',
  windowsMissed:
    'Events for which the moment by which an answer was needed has passed, and that an ask of the letters counted was to be answered before and was not: ' +
    'there was no answer, or it came after. Each event counts once in each row.',
  filters:
    'A body, or a choice of answered, awaiting or late, narrows to what those bodies owed or owe: all other figures are then of these answers and ' +
    'of the letters that they belong to.',
};
