import { Conflict, InvalidInput } from '../errors/kinds.js';
import { type Letter } from './letter.entity.js';

/**
 * What went out stays as it went: after sending, each of these fields can only be corrected with a reason.
 *
 * @param fields the value before and after, by name
 * @throws InvalidInput at each field that would change without one
 */
export function needsReason(
  { sentOn, reference }: Pick<Letter, 'sentOn' | 'reference'>,
  reason: string | undefined,
  fields: Readonly<Record<string, readonly [before: unknown, after: unknown]>>,
): void {
  if (sentOn === null || reason) return;
  const changed = Object.entries(fields).filter(([, [before, after]]) => before !== after);
  if (changed.length === 0) return;
  throw new InvalidInput(
    changed.map(([name]) => ({
      pointer: `/${name}`,
      detail: `${reference} was sent on ${sentOn}, so its ${name} is as it went. To correct it, give a reason.`,
    })),
    'text-frozen',
  );
}

/**
 * Some parts can be added or taken away only while the letter is a draft.
 *
 * @param what in words, e.g. `an ask can’t be added`
 * @throws Conflict once the letter was sent
 */
export function refuseOnceSent(
  { sentOn, reference }: Pick<Letter, 'sentOn' | 'reference'>,
  what: string,
): void {
  if (sentOn === null) return;
  throw new Conflict('already-sent', `${reference} was sent on ${sentOn}, so ${what} any more.`);
}
