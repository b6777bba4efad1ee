import { type Rung, RUNGS, rungName } from '../../deadlines/ladder.js';
import { type House, HOUSES, houseName } from '../../deadlines/sitting-days.js';
import { labelOf } from '../pages/filters.js';

/** What a chaser can be, the gentlest first, in the words of the form. */
export const KIND_CHOICES: readonly { value: Rung; text: string }[] = RUNGS.map((value) => ({
  value,
  text: labelOf(rungName(value)),
}));

/** In which House a question is tabled. */
export const HOUSE_CHOICES: readonly { value: House; text: string }[] = HOUSES.map((value) => ({
  value,
  text: labelOf(houseName(value)),
}));
