import fc from 'fast-check';
import { type Plan, somePlans } from '../support/histories/a-history.js';
import {
  daily,
  hourly,
  killed,
  onceAfterAMonth,
  type Schedule,
  severalAtOnce,
} from '../support/histories/schedules.js';
import { type Swept, sweptIn } from '../support/histories/swept.js';
import { groupOf, livedThrough } from '../support/histories/worlds.js';
import { copyTestDatabase } from '../support/databases.js';

/** By hand, more of them are tried, from other seeds. All histories of a run are in one database. */
const { SWEEP_RUNS = '1', SWEEP_HISTORIES = '8', SWEEP_SEED = '20211122' } = process.env;

const OTHERS: Record<string, Schedule> = { hourly, onceAfterAMonth, severalAtOnce, killed };

const numbers = fc.array(fc.nat(999), { minLength: 32, maxLength: 32 });

/** What each way to sweep came to, by its name, and then by group. */
type Results = Record<string, (group: string) => Swept>;

async function resultsOf(plans: readonly Plan[], chances: readonly number[]): Promise<Results> {
  const { unswept, swept } = await livedThrough(plans, chances);
  const results: Results = { whileItHappened: await sweptIn(swept) };
  for (const [name, schedule] of Object.entries({ daily, ...OTHERS })) {
    const url = await copyTestDatabase(unswept);
    await schedule(url, chances);
    results[name] = await sweptIn(url);
  }
  return results;
}

describe('Whatever happens to letters, and however the sweep runs', () => {
  it('flags, their history and who is told of them end the same', async () => {
    const seen = { standing: 0, cleared: 0, told: 0, kinds: new Set<string>() };
    const property = fc.asyncProperty(somePlans(Number(SWEEP_HISTORIES)), numbers, async (plans, chances) => {
      const { daily: usual, whileItHappened, ...others } = await resultsOf(plans, chances);
      for (const [place, { isInTime }] of plans.entries()) {
        const group = groupOf(place);
        const expected = usual(group);
        expect({ group, untold: expected.untold }).toEqual({ group, untold: [] });
        for (const [how, result] of Object.entries(others))
          expect({ how, group, ...result(group) }).toEqual({ how, group, ...expected });
        const { standing, untold, ...rest } = whileItHappened(group);
        expect({ group, standing, untold }).toEqual({ group, standing: expected.standing, untold: [] });
        if (isInTime) expect({ group, ...rest }).toMatchObject({ group, ...without(expected) });
        seen.standing += expected.standing.length;
        seen.cleared += expected.flags.length - expected.standing.length;
        seen.told += expected.told.length;
        for (const flag of expected.flags) seen.kinds.add(flag.split(' ')[0]);
      }
    });
    await fc.assert(property, {
      numRuns: Number(SWEEP_RUNS),
      seed: Number(SWEEP_SEED),
      endOnFailure: true,
    });
    expect(seen.kinds.size).toBeGreaterThan(13);
    expect(Math.min(seen.cleared, seen.standing, seen.told)).toBeGreaterThan(50);
  });
});

const without = ({ flags, history, told }: Swept): Partial<Swept> => ({ flags, history, told });
