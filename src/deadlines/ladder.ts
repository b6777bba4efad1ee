/** The steps for a late reply, gentlest first. Each is a kind of chaser. */
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

/**
 * The rung above the highest one already used: the ladder is climbed, not filled in. The first rung when none was
 * used; null when the top was used.
 */
export function nextRung(usedKinds: readonly Rung[]): Rung | null {
  const highest = Math.max(-1, ...usedKinds.map((kind) => RUNGS.indexOf(kind)));
  return RUNGS[highest + 1] ?? null;
}

/** Whether a rung needs a House that sits. */
export function isInParliament(rung: Rung): boolean {
  return rung === 'written_question' || rung === 'business_question' || rung === 'point_of_order';
}
