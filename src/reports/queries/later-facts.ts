import { type NamedQuery } from '../../database/named-query.js';
import { type ReadRows } from '../../database/one-snapshot.js';
import { type Moment } from '../../deadlines/windows.js';
import { type EarlierReport } from '../since/earlier-report.js';
import { type Fate } from '../since/standing-changes.js';
import { ACTIVITY, type ActivityRow } from './activity.queries.js';
import { ASKS, type AsksRow } from './asks.queries.js';
import { STANDS } from './fragments.js';
import { PROMISES, type PromisesRow } from './promises.queries.js';

/** What is told now of all days since the first of an earlier report, so that what that one told is found in it or was taken out. */
export interface LaterFacts {
  readonly before: EarlierReport;
  readonly activity: ActivityRow;
  readonly promises: PromisesRow;
  readonly asks: AsksRow;
  readonly fates: readonly Fate[];
  /** As many things as a list has at most. */
  readonly most: number;
}

/** Where addressees stand. Values: group, day, ids of addressees. */
const FATES: NamedQuery = {
  name: 'report-fates',
  text: `
    WITH given AS (SELECT $1::uuid, $2::date, $3::uuid[])
    SELECT r.id AS "recipientId", t.status, s.status AS "letterStatus",
      CASE WHEN t.status = 'replied' THEN t.from_on ELSE s.from_on END AS "sinceOn"
    FROM recipient r
    LEFT JOIN letter_status s ON s.letter_id = r.letter_id AND ${STANDS}
    LEFT JOIN recipient_status t
      ON t.recipient_id = r.id AND t.from_on <= $2::date AND (t.to_on IS NULL OR $2::date < t.to_on)
    WHERE r.group_id = $1 AND r.id = ANY ($3)`,
};

/** Reads them on the state of the database of which the report itself is made. */
export async function readLater(
  read: ReadRows,
  groupId: string,
  { on, at }: Moment,
  before: EarlierReport,
  most: number,
): Promise<LaterFacts> {
  const { from, content } = before;
  const waited = content.awaiting.map(({ recipientId }) => recipientId);
  const [asks, activity, promises, fates] = await Promise.all([
    read<AsksRow>(ASKS, [groupId, on, at, from, on, most]),
    read<ActivityRow>(ACTIVITY, [groupId, on, at, from, on, most]),
    read<PromisesRow>(PROMISES, [groupId, on, from, on, most]),
    read<Fate>(FATES, [groupId, on, waited]),
  ]);
  return { before, activity: activity[0], promises: promises[0], asks: asks[0], fates, most };
}
