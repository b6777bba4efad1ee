import { type EntityManager } from 'typeorm';
import { runNamedIn } from '../database/named-query.js';
import { Conflict, invalid } from '../errors/kinds.js';

/** Which report, by its number in the group, a new one is to stand in for, and why. */
export interface Superseding {
  readonly supersedes?: number;
  readonly supersedesReason?: string | null;
}

/** The report that is superseded, with the reason. */
export interface Superseded {
  readonly id: string;
  readonly number: number;
  readonly reason: string;
}

/** $1 group, $2 number. `by`: what superseded it; `last`: the end of that chain. */
const FIND = {
  name: 'report_to_supersede',
  text: `
    WITH RECURSIVE chain AS (
      SELECT id, number, 0 AS place FROM report WHERE group_id = $1 AND number = $2
      UNION ALL SELECT r.id, r.number, c.place + 1 FROM chain c JOIN report r ON r.supersedes_id = c.id)
    SELECT first.id, (SELECT number FROM chain WHERE place = 1) AS by,
      (SELECT number FROM chain ORDER BY place DESC LIMIT 1) AS last
    FROM chain first WHERE first.place = 0`,
};

interface Found {
  readonly id: string;
  readonly by: number | null;
  readonly last: number;
}

/**
 * The report to be superseded; null when none is named.
 *
 * @throws InvalidInput when the group has issued no such report, or a report is named without a reason or a reason without a report
 * @throws Conflict when another report has superseded it
 */
export async function findSuperseded(
  tx: EntityManager,
  groupId: string,
  { supersedes: number, supersedesReason }: Superseding,
): Promise<Superseded | null> {
  const reason = supersedesReason?.trim() ?? '';
  if (number === undefined) {
    if (reason === '') return null;
    const detail = 'Say which report this one replaces, or leave the reason out.';
    throw invalid('/supersedes', 'superseded-report-missing', detail);
  }
  const [found] = await runNamedIn<Found>(tx, FIND, [groupId, number]);
  if (!found) {
    const detail = `This group has issued no report ${number}. Choose one that it has issued.`;
    throw invalid('/supersedes', 'superseded-report-not-found', detail);
  }
  if (reason === '') {
    const detail = `Say why report ${number} is replaced: whoever has it is told.`;
    throw invalid('/supersedesReason', 'superseding-reason-missing', detail);
  }
  if (found.by !== null) throw supersededBefore(number, found.by, found.last);
  return { id: found.id, number, reason };
}

function supersededBefore(number: number, by: number, last: number): Conflict {
  const ended = last === by ? '' : `, and that in the end by report ${last}`;
  return new Conflict(
    'report-superseded',
    `Report ${number} was superseded by report ${by}${ended}. Replace report ${last} instead.`,
  );
}
