import { type EntityManager, Not } from 'typeorm';
import { Conflict } from '../errors/kinds.js';
import { overlap, spanWords } from './day-span.js';
import { ReplyTarget } from './reply-target.entity.js';

/**
 * Refuses a target that would hold on a day on which another of the same organisation does. The caller has locked the
 * organisation.
 *
 * @throws Conflict naming the other target
 */
export async function refuseTargetOverlap(
  tx: EntityManager,
  target: Pick<ReplyTarget, 'id' | 'organisationId' | 'fromOn' | 'toOn'>,
): Promise<void> {
  const { id, organisationId } = target;
  const others = await tx.find(ReplyTarget, { where: { organisationId, id: Not(id) } });
  const other = others.find((one) => overlap(one, target));
  if (!other) return;
  throw new Conflict(
    'target-overlaps',
    `This target would hold ${spanWords(target)}, but a target of ${other.days} working days holds ` +
      `${spanWords(other)}. Change the days, or end the other one first (a new target can do that with endsPrevious).`,
  );
}
