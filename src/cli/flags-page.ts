import { isoDate } from '../deadlines/iso-date.js';
import { type FlagFacts } from '../flags/flag-rule.js';
import { FLAG_RULES } from '../flags/flag-rules.js';

/** One of everything that a flag can tell, for the examples. */
const EXAMPLE: FlagFacts = {
  body: 'Department of Weather and Seasons (fiction)',
  dueOn: isoDate('2021-12-20'),
  startedOn: isoDate('2021-11-22'),
  receivedOn: isoDate('2021-12-14'),
  workingDaysLeft: 3,
  workingDaysLate: 2,
  days: 5,
  window: 'Fiction: Festival of Kites',
  opensOn: isoDate('2021-12-06'),
  neededByOn: isoDate('2021-12-08'),
  asks: [1, 2],
  rung: 'letter',
  questionFromOn: null,
  recess: null,
  promisedOn: isoDate('2021-12-10'),
  by: 'Private Secretary (fiction)',
  house: 'commons',
  uin: 'FICTION-101',
  replyClass: 'holding',
  office: 'Minister for Rain (fiction)',
  holder: 'A Newer Minister (fiction)',
  formerHolder: 'A Former Minister (fiction)',
  closeOn: isoDate('2021-11-19'),
  divisions: ['england-and-wales'],
  untilOn: isoDate('2022-06-02'),
  mails: 2,
};

const HEAD = `# Flags

What needs a person, the most urgent kind first. Written by \`npm run docs\` from the rules in \`src/flags/rules/\`; a test fails when it is not what they say.

A flag is up as long as its rule is true, carries the day since which it is, and is cleared by the next sweep after it has ceased to be. That it was raised and cleared stands in the history
of its letter. Whoever may change a letter can put one of its flags aside until a day, with a reason: it comes back on that day if it is still true, and is told again.`;

/** The page about flags: each kind, when it is up, and how it is told. */
export function flagsPage(): string {
  const rows = FLAG_RULES.map(
    ({ kind, rule, sentence, isOfGroup }) =>
      `| \`${kind}\` | ${isOfGroup ? 'the group' : 'a letter'} | ${rule} | ${sentence(EXAMPLE)} |`,
  );
  return `${[HEAD, '', '| Kind | Is about | When it is up | For instance |', '|---|---|---|---|', ...rows].join('\n')}\n`;
}
