import fc from 'fast-check';
import { Fiction, MINISTER } from '../support/fictional-letters.js';
import { expectSame, readMost } from '../support/story-reads.js';
import { addBody, asksWithWindow, Scene, STORY_DAY } from '../support/story-scene.js';
import { type Pick, UNDOABLE_ACTS } from '../support/undoable-acts.js';

/** One act: which, what it chooses, and whether it is done again after its undoing, so that the next finds it done. */
const anAct = fc.record({
  which: fc.nat(UNDOABLE_ACTS.length - 1),
  choices: fc.array(fc.nat(1000), { minLength: 4, maxLength: 4 }),
  stays: fc.boolean(),
});

const picker = (choices: readonly number[]): Pick => {
  let place = 0;
  return (...of) => of[choices[place++ % choices.length] % of.length];
};

/** Tried at once, ten runs of each: most of the time goes by in waiting for PostgreSQL. */
const SEEDS = [20_211_122, 20_211_214, 20_220_131];

describe('whatever was done, in whatever order', () => {
  let f: Fiction;
  beforeAll(async () => {
    f = await Fiction.start(STORY_DAY);
  });
  afterAll(() => f.t.close());

  let runs = 0;
  /** Each in a group of its own: to read its flags, those of a whole group are worked out. */
  async function begin(): Promise<Scene> {
    const s = new Scene(await f.inGroup(`run-${(runs += 1)}`));
    await addBody(s);
    await addBody(s, 'Scots', 'scotland');
    await s.addTarget('target', { days: 12 });
    s.letter = await s.f.log({
      recipients: [MINISTER],
      asks: await asksWithWindow(s, '2021-12-13', '2021-12-15'),
    });
    s.other = await s.f.log({ recipients: [MINISTER] });
    return s;
  }

  it('an act and its undoing leave every read as it was', async () => {
    let undone = 0;
    const property = fc.asyncProperty(fc.array(anAct, { minLength: 8, maxLength: 8 }), async (acts) => {
      const s = await begin();
      let before = await readMost(s);
      for (const { which, choices, stays } of acts) {
        const undo = await UNDOABLE_ACTS[which](s, picker(choices));
        if (undo === 'nothing-sent') continue;
        if (undo) expect((await undo()).status).toBeLessThan(300);
        expectSame(await readMost(s), before);
        undone += undo ? 1 : 0;
        if (!undo || !stays) continue;
        await UNDOABLE_ACTS[which](s, picker(choices));
        before = await readMost(s);
      }
    });
    const runs = SEEDS.map((seed) => fc.assert(property, { numRuns: 10, seed, endOnFailure: true }));
    await Promise.all(runs);
    expect(undone).toBeGreaterThan(100);
  }, 600_000);
});
