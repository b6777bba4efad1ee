/** What can be done about a late reply, gentlest first: the kinds of chaser. */
export const RUNGS = [
  'phone',
  'email',
  'letter',
  'written_question',
  'leader_of_the_house',
  'business_question',
  'point_of_order',
] as const;
/** One of `RUNGS`. */
export type Rung = (typeof RUNGS)[number];

/**
 * The steps of the ladder, from the foot up. A step can be taken in several ways: a call and an email come to the same, and
 * the Leader of the House can be written to or asked in the House.
 */
export const STEPS = ['contact', 'letter', 'question', 'leader', 'point_of_order'] as const;
/** One of `STEPS`. */
export type Step = (typeof STEPS)[number];

/** The working days to wait after each step before the next one is taken; whole numbers of at least 1. */
export type ChaseDays = Readonly<Record<Step, number>>;

const STEP_OF: Readonly<Record<Rung, Step>> = {
  phone: 'contact',
  email: 'contact',
  letter: 'letter',
  written_question: 'question',
  leader_of_the_house: 'leader',
  business_question: 'leader',
  point_of_order: 'point_of_order',
};

const NAMES: Readonly<Record<Rung, string>> = {
  phone: 'telephone',
  email: 'email',
  letter: 'letter',
  written_question: 'written question',
  leader_of_the_house: 'Leader of the House',
  business_question: 'business question',
  point_of_order: 'point of order',
};

const ACTS: Readonly<Record<Rung, string>> = {
  phone: 'telephone the private office',
  email: 'email the private office',
  letter: 'send a chasing letter',
  written_question: 'ask a signatory to table a written question',
  leader_of_the_house: 'write to the Leader of the House',
  business_question: 'ask a signatory to raise it at business questions',
  point_of_order: 'ask a signatory to raise a point of order',
};

/** A rung as it is named on a page, e.g. `written question`. */
export function rungName(rung: Rung): string {
  return NAMES[rung];
}

/** What to do on a rung, as an instruction, e.g. `telephone the private office`. */
export function rungAct(rung: Rung): string {
  return ACTS[rung];
}

/** The step of the ladder that a chaser takes. */
export function stepOf(rung: Rung): Step {
  return STEP_OF[rung];
}

/**
 * The step above the highest one already taken, in its usual way: the ladder is climbed, not filled in. A call when nothing
 * was done; null when the top was reached.
 */
export function nextRung(usedKinds: readonly Rung[]): Rung | null {
  const highest = Math.max(-1, ...usedKinds.map((kind) => STEPS.indexOf(stepOf(kind))));
  return RUNGS.find((rung) => stepOf(rung) === STEPS[highest + 1]) ?? null;
}

/** Whether a rung needs a House that sits. */
export function isInParliament(rung: Rung): boolean {
  return rung === 'written_question' || rung === 'business_question' || rung === 'point_of_order';
}
