import { Fiction, MINISTER } from '../support/fictional-letters.js';
import { ANSWER_STORIES } from '../support/stories/answer-stories.js';
import { DIRECTORY_STORIES } from '../support/stories/directory-stories.js';
import { LETTER_STORIES } from '../support/stories/letter-stories.js';
import { REPLY_STORIES } from '../support/stories/reply-stories.js';
import { SENDING_STORIES } from '../support/stories/sending-stories.js';
import { TRANSFER_STORIES } from '../support/stories/transfer-stories.js';
import { inTurns } from '../support/in-turns.js';
import { type Step, type Story, USUAL } from '../support/story.js';
import { expectSame, look, readAll, toldSince } from '../support/story-reads.js';
import { Scene, STORY_DAY } from '../support/story-scene.js';

const STORIES = [
  ...SENDING_STORIES,
  ...REPLY_STORIES,
  ...ANSWER_STORIES,
  ...TRANSFER_STORIES,
  ...LETTER_STORIES,
  ...DIRECTORY_STORIES,
];

/** Each has a group of its own, and most of the time goes by in waiting for PostgreSQL. */
const STORIES_AT_ONCE = 3;

describe('transfers, corrections and undoing', () => {
  let f: Fiction;
  let told: Promise<void>[];
  beforeAll(async () => {
    f = await Fiction.start(STORY_DAY);
    told = inTurns(
      STORIES_AT_ONCE,
      STORIES.map((story) => () => tell(story)),
    );
  });
  afterAll(() => f.t.close());

  let stories = 0;
  /** Each in a group of its own: to read its flags, those of a whole group are worked out. */
  async function begin({ letter, before }: Story): Promise<Scene> {
    const s = new Scene(await f.inGroup(`story-${(stories += 1)}`));
    s.letter = await s.f.log({ recipients: [MINISTER], ...(letter ? await letter(s) : {}) });
    await before?.(s);
    return s;
  }

  async function take(s: Scene, { act, refused }: Step): Promise<void> {
    const { status, body } = await act(s);
    if (refused) expect(`${status} ${String(body?.code)}`).toBe(refused);
    else expect({ isTaken: status < 300, body }).toMatchObject({ isTaken: true });
  }

  async function tell(story: Story): Promise<void> {
    const s = await begin(story);
    let seen = { ...USUAL, ...story.base };
    expect(await look(s)).toEqual(seen);
    const atFirst = await readAll(s);
    let { place } = await toldSince(s, 0);
    for (const step of story.steps) {
      await take(s, step);
      seen = { ...seen, ...step.seen };
      expect({ what: step.what, ...(await look(s)) }).toEqual({ what: step.what, ...seen });
      const told = await toldSince(s, place);
      expect(`${step.what}: ${told.events}`).toBe(`${step.what}: ${step.told ?? ''}`);
      ({ place } = told);
    }
    if (story.isUndone) expectSame(await readAll(s), atFirst);
  }

  it.each(STORIES.map(({ name }, index) => ({ name, index })))('$name', ({ index }) => told[index]);
});
