import { type INestApplicationContext } from '@nestjs/common';
import { type SettableClock } from '../../clock/clock.js';
import { isoDate, type IsoDate } from '../../deadlines/iso-date.js';
import { CreateGroup } from '../../groups/create-group.use-case.js';
import { AddWindow } from '../../windows/add-window.use-case.js';
import { DEMO_LETTERS } from './demo-data.js';
import { directorySteps } from './directory-steps.js';
import { letterSteps } from './letter-steps.js';
import { Stage, type Step } from './stage.js';
import { type WindowStory } from './story.js';
import { WINDOWS } from './windows.data.js';

/** The day on which the demo's group begins; the demo can't stand on an earlier one. */
export const FIRST_DAY = isoDate('2021-07-01');

/** The group of the demo. */
export const DEMO_GROUP = {
  slug: 'phrg',
  name: 'All-Party Parliamentary Group on Human Rights (PHRG)',
  referencePrefix: 'PHRG',
};

/**
 * Tells the demo from its first day to `asOf`, that day included: every act through its use case, with the clock on
 * the day of the act. What comes after `asOf` is left out. The clock stands on `asOf` at the end.
 *
 * @returns the id of the group
 */
export async function loadDemo(
  app: INestApplicationContext,
  clock: SettableClock,
  asOf: IsoDate,
): Promise<string> {
  const stage = new Stage(app);
  for (const step of stepsUntil(asOf)) {
    if (stage.today !== step.on) clock.setDay(step.on);
    await step.perform(stage);
  }
  clock.setDay(asOf);
  return stage.groupId!;
}

/** In the order of their days; of one day, in the order in which they are told. */
function stepsUntil(asOf: IsoDate): Step[] {
  const steps: Step[] = [
    { on: FIRST_DAY, perform: createGroup },
    ...directorySteps(FIRST_DAY),
    ...WINDOWS.map(windowStep),
    ...DEMO_LETTERS.flatMap(letterSteps),
  ];
  return steps.filter(({ on }) => on <= asOf).sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}

async function createGroup(stage: Stage): Promise<void> {
  stage.groupId = await stage.use(CreateGroup).execute(stage.actor, DEMO_GROUP);
}

function windowStep({ key, addedOn, firstOn, lastOn, ...window }: WindowStory): Step {
  const days = { firstOn: isoDate(firstOn), lastOn: isoDate(lastOn), decisiveAt: null };
  const perform = async (stage: Stage): Promise<void> => {
    stage.windows.set(key, await stage.use(AddWindow).execute(stage.actor, { ...window, ...days }));
  };
  return { on: isoDate(addedOn), perform };
}
