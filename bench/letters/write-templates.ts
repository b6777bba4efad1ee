import { DataSource } from 'typeorm';
import { CalendarsQueries } from '../../src/calendars/calendars.queries.js';
import { nineInLondon, SettableClock } from '../../src/clock/clock.js';
import { openContext } from '../../src/cli/open-context.js';
import { readConfig } from '../../src/config.js';
import { addDays, type IsoDate } from '../../src/deadlines/iso-date.js';
import { subtractWorkingDays } from '../../src/deadlines/working-days.js';
import { CreateGroup } from '../../src/groups/create-group.use-case.js';
import { type Actor, systemActor } from '../../src/timeline/actor.js';
import { AddWindow } from '../../src/windows/add-window.use-case.js';
import { stories, TODAY } from './template-story.js';
import { type Teller, type TemplateWindow, tellStory } from './tell-story.js';

/** Share of the letters that each group has, in hundredths: a large group, some of middle size, small ones. */
export const GROUP_SHARES = [28, 18, 12, 10, 8, 6, 5, 4, 3, 2, 2, 2] as const;

/** All letters in the first group. */
export const ONE_GROUP = [100, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0] as const;

/** The groups' slugs, in the order of their shares. */
export const GROUPS: readonly string[] = GROUP_SHARES.map((_, index) => `bench-${index + 1}`);

const COMMON_TARGET = `
  SELECT id FROM office o WHERE NOT EXISTS (
    SELECT FROM reply_target t WHERE t.organisation_id = o.organisation_id AND t.days <> 20 AND (t.to_on IS NULL OR t.to_on > '2024-01-01'))
  AND o.organisation_id IN (SELECT id FROM organisation WHERE division = 'england-and-wales')
  ORDER BY name`;

/** Makes the groups and writes `count` template letters into the first, through the use cases of Postbag. */
export async function writeTemplates(url: string, count: number): Promise<void> {
  const app = await openContext({ url }, readConfig({}), new SettableClock(nineInLondon(TODAY)));
  try {
    const [groupId] = await inOrder(GROUPS, (slug) =>
      app.get(CreateGroup).execute(systemActor('bench', 'cli'), { slug, name: `Group ${slug}` }),
    );
    const actor = { ...systemActor('bench', 'cli', groupId), role: 'admin' } as const;
    const windows = await inOrder(windowDays(), (firstOn) => addWindow(app.get(AddWindow), actor, firstOn));
    const db = app.get(DataSource);
    const offices = (await db.query<{ id: string }[]>(COMMON_TARGET)).map(({ id }) => id);
    const calendar = await app.get(CalendarsQueries).calendar(db.manager, 'england-and-wales');
    const teller: Teller = { app, actor, windows, offices };
    for (const story of stories(count, subtractWorkingDays(TODAY, 20, calendar)))
      await tellStory(teller, story);
  } finally {
    await app.close();
  }
}

/** Events every four weeks for two years, one that begins tomorrow, one that is on, and some that come. */
function windowDays(): IsoDate[] {
  const past = Array.from({ length: 26 }, (_, index) => addDays(TODAY, -28 * (26 - index)));
  return [...past, addDays(TODAY, 1), addDays(TODAY, 20), addDays(TODAY, 48)];
}

async function addWindow(windows: AddWindow, actor: Actor, firstOn: IsoDate): Promise<TemplateWindow> {
  const lastOn = addDays(firstOn, 2);
  const details = { name: `Event of ${firstOn}`, firstOn, lastOn, timeZone: 'Europe/London' };
  const id = await windows.execute(actor, { ...details, place: 'London', decisiveAt: null, source: null });
  return { id, firstOn };
}

async function inOrder<T, R>(items: readonly T[], act: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  for (const item of items) results.push(await act(item));
  return results;
}
