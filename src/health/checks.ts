import { type Temporal } from 'temporal-polyfill';
import { type Calendar, CalendarTooShort, divisionName } from '../deadlines/calendar.js';
import { formatDay, type IsoDate } from '../deadlines/iso-date.js';
import { receivedOn } from '../deadlines/receipt.js';
import { listed } from '../deadlines/words.js';
import { addWorkingDays } from '../deadlines/working-days.js';

/** What is looked at, in this order. */
export const CHECK_NAMES = [
  'database',
  'migrations',
  'calendar',
  'sweep',
  'mail',
  'notify',
  'webhooks',
] as const;

/** The jobs among them. */
export type CheckedJob = 'sweep' | 'mail' | 'notify' | 'webhooks';

/** One thing that was looked at, and in words what was found and what to do. Public: no name, no secret, no letter. */
export interface Check {
  readonly name: (typeof CHECK_NAMES)[number];
  readonly isOk: boolean;
  readonly detail: string;
}

const ok = (name: Check['name'], detail: string): Check => ({ name, isOk: true, detail });
const failing = (name: Check['name'], detail: string): Check => ({ name, isOk: false, detail });

/** The database answered; the others follow from what it said. */
export function databaseAnswers(): Check {
  return ok('database', 'The database answers.');
}

/** The database did not answer in time, so that nothing else is known. */
export function databaseAway(): Check[] {
  const [, ...others] = CHECK_NAMES;
  return [
    failing(
      'database',
      'The database does not answer in time, or not as it should. See that it runs, that DATABASE_URL leads to it and that POOL_SIZE suffices; the log says more.',
    ),
    ...others.map((name) => failing(name, 'Not known while the database does not answer.')),
  ];
}

/** @param known the migrations of this code; @param applied those that the database has had */
export function checkMigrations(known: readonly string[], applied: readonly string[]): Check {
  const newer = applied.filter((name) => !known.includes(name));
  if (newer.length > 0) {
    return failing(
      'migrations',
      `A newer Postbag has changed the database (${newer.at(-1)}). Put the newer version in place here too.`,
    );
  }
  const pending = known.filter((name) => !applied.includes(name));
  if (pending.length === 0) return ok('migrations', 'The schema is the one that this version needs.');
  return failing(
    'migrations',
    `The schema lacks ${listed(pending)}. Start Postbag again: it migrates first.`,
  );
}

/** How far bank holidays must be known. */
export interface CalendarNeeds {
  readonly calendars: readonly Calendar[];
  readonly today: IsoDate;
  /** The most working days that any body has for an answer today. */
  readonly longestTarget: number;
  /** Open letters whose reply or chase day is beyond the known bank holidays of its division. */
  readonly lettersBeyond: number;
}

/** Whether the due day of a letter posted today can be worked out everywhere, and no open letter's is beyond. */
export function checkCalendar({ calendars, today, longestTarget, lettersBeyond }: CalendarNeeds): Check {
  const merge = 'Merge GOV.UK’s newer file (docs/operations.md, Bank holidays).';
  const short = calendars.filter((calendar) => !reaches(calendar, today, longestTarget));
  if (short.length > 0) {
    const ends = short.map(({ division, until }) => `${divisionName(division)} to ${formatDay(until)}`);
    return failing(
      'calendar',
      `Bank holidays are not known far enough for a letter sent today: ${listed(ends)}. ${merge}`,
    );
  }
  if (lettersBeyond > 0) {
    return failing(
      'calendar',
      `Open letters with dates beyond the known bank holidays: ${lettersBeyond}. ${merge}`,
    );
  }
  return ok('calendar', 'Bank holidays are known for every open letter and for one sent today.');
}

function reaches(calendar: Calendar, today: IsoDate, days: number): boolean {
  try {
    addWorkingDays(receivedOn(today, 'post', calendar), days, calendar);
    return true;
  } catch (error) {
    if (error instanceof CalendarTooShort) return false;
    throw error;
  }
}

/** What is known of a job. */
export interface JobState {
  /** Whether this copy runs jobs. */
  readonly runsHere: boolean;
  readonly everyMinutes: number;
  readonly startedAt: Temporal.Instant;
  readonly now: Temporal.Instant;
  /** When a run last ended well, or for mail began: a mailbox or server that is away is no reason to give this copy no work. */
  readonly lastAt: Temporal.Instant | null;
}

/** A job as it is spoken of. */
interface JobWords {
  readonly subject: string;
  readonly last: string;
  readonly never: string;
}

const JOB_WORDS: Readonly<Record<CheckedJob, JobWords>> = {
  sweep: { subject: 'The sweep', last: 'last ended well at', never: 'has never ended well' },
  mail: { subject: 'The reading of mailboxes', last: 'last began at', never: 'has never begun' },
  notify: { subject: 'The sending of mail', last: 'last began at', never: 'has never begun' },
  webhooks: { subject: 'The telling of webhooks', last: 'last began at', never: 'has never begun' },
};

/** The least that a job which runs every minute is given: it may be at work for longer. */
const LEAST_MINUTES = 10;

/** Whether a job ran within twice its interval; in the first interval after the start none is asked for. */
export function checkJob(
  name: CheckedJob,
  { runsHere, everyMinutes, startedAt, now, lastAt }: JobState,
): Check {
  const { subject, last, never } = JOB_WORDS[name];
  if (!runsHere) return ok(name, `${subject} is not done by this copy (SWEEP=off).`);
  const minutesSince = (instant: Temporal.Instant): number => instant.until(now).total('minutes');
  const within = Math.max(2 * everyMinutes, LEAST_MINUTES);
  if (lastAt && minutesSince(lastAt) <= within)
    return ok(name, `${subject} ran within the last ${within} minutes.`);
  if (minutesSince(startedAt) <= within / 2)
    return ok(name, `${subject} is to come: Postbag started just now.`);
  const told = lastAt ? `${last} ${lastAt.toString({ smallestUnit: 'second' })}` : never;
  const every = everyMinutes === 1 ? 'every minute' : `every ${everyMinutes} minutes`;
  return failing(
    name,
    `${subject} ${told} and should run ${every}. Look in the log for why it fails; restart Postbag if it hangs.`,
  );
}
