import { addDays } from '../../../src/deadlines/iso-date.js';
import { copyTestDatabase, createTestDatabase } from '../databases.js';
import { Fiction } from '../fictional-letters.js';
import { begin, DAYS, FIRST_DAY, liveThrough, type Plan } from './a-history.js';
import { History } from './history.js';
import { Sweeper } from './schedules.js';

export const groupOf = (place: number): string => `history-${place}`;

/** A copy of Postbag with a group for each history. */
async function open(
  url: string,
  plans: readonly Plan[],
  from?: readonly History[],
): Promise<{ f: Fiction; histories: History[] }> {
  const f = await Fiction.start(FIRST_DAY, url);
  const histories: History[] = [];
  for (const place of plans.keys()) {
    const group = await f.inGroup(groupOf(place));
    histories.push(from ? from[place].in(group) : new History(group));
  }
  return { f, histories };
}

/** Two who are told at once and by digest, one at once only, and one who is told neither. */
async function addMembers({ f }: History): Promise<void> {
  const { group, t } = f;
  for (const name of ['Ada', 'Bea']) await t.account(`${name} ${group}`, { [group]: 'staff' });
  await t.account(`Vera ${group}`, { [group]: 'viewer' });
  const { id } = await t.account(`Otto ${group}`, { [group]: 'staff' });
  await t.db.query(
    `INSERT INTO notification_choice (account_id, group_id, at_once, digest, hour, weekly)
     SELECT $1, id, true, false, 8, false FROM appg WHERE slug = $2`,
    [id, group],
  );
}

/** Puts some of the flags of the first day aside until days that the numbers choose. */
async function putSomeAside(h: History, numbers: readonly number[]): Promise<void> {
  const { body } = await h.call('GET', `groups/${h.f.group}/flags?limit=200`);
  for (const [place, { id }] of (body.items as { id: string }[]).entries()) {
    const chance = numbers[place % numbers.length];
    const snooze = { until: addDays(FIRST_DAY, 1 + (chance % 40)), reason: 'Not now.' };
    if (chance % 2 === 0) await h.call('PUT', `flags/${id}/snooze`, snooze);
  }
}

/** Two databases in which the same happened to each group. */
export interface Worlds {
  /** Nothing was swept after the first day. */
  readonly unswept: string;
  /** The sweep ran while it happened, most days, after what the day brought. */
  readonly swept: string;
}

/** Lets everything happen, with a sweep on the first day. */
export async function livedThrough(plans: readonly Plan[], numbers: readonly number[]): Promise<Worlds> {
  const unswept = await createTestDatabase();
  const { f, histories } = await open(unswept, plans);
  const sweeper = await Sweeper.start(unswept);
  try {
    for (const [place, h] of histories.entries()) {
      await addMembers(h);
      await begin(h, plans[place]);
    }
    await sweeper.on(FIRST_DAY);
    await Promise.all(histories.map((h) => putSomeAside(h, numbers)));
  } finally {
    await sweeper.close();
    await f.t.close();
  }
  const swept = await copyTestDatabase(unswept);
  await live(unswept, plans, histories);
  await live(swept, plans, histories, numbers);
  return { unswept, swept };
}

/** @param numbers on which days the sweep runs, and how often; without them never */
async function live(
  url: string,
  plans: readonly Plan[],
  from: readonly History[],
  numbers?: readonly number[],
): Promise<void> {
  const { f, histories } = await open(url, plans, from);
  const sweeper = await Sweeper.start(url);
  try {
    for (const [number, day] of DAYS.entries()) {
      f.setDay(day);
      await Promise.all(histories.map((h, place) => liveThrough(h, plans[place], number)));
      const sweeps = numbers ? numbers[number % numbers.length] % 3 : 0;
      for (let hour = 0; hour < sweeps; hour += 1) await sweeper.on(day, 10 + hour);
    }
    if (numbers) await sweeper.on(DAYS.at(-1)!, 22);
  } finally {
    await sweeper.close();
    await f.t.close();
  }
}
