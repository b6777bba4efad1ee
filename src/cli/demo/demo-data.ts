import { FOUNDING_LETTER } from './founding-letter.data.js';
import { type FictionLetter, fictionLetter } from './fiction-letter.js';
import { ANSWERED } from './letters/answered.data.js';
import { AWAITING } from './letters/awaiting.data.js';
import { BEFORE_EVENTS } from './letters/before-events.data.js';
import { CHASED } from './letters/chased.data.js';
import { LATER } from './letters/later.data.js';
import { PASSED_ON } from './letters/passed-on.data.js';
import { UNSENT } from './letters/unsent.data.js';
import { type LetterStory } from './story.js';

const FICTION: readonly FictionLetter[] = [
  ...UNSENT,
  ...AWAITING,
  ...CHASED,
  ...PASSED_ON,
  ...ANSWERED,
  ...BEFORE_EVENTS,
  ...LATER,
];

/** Every letter of the demo: the founding letter, which is real, and those that are marked as fiction. */
export const DEMO_LETTERS: readonly LetterStory[] = [FOUNDING_LETTER, ...FICTION.map(fictionLetter)];
