import { type MigrationInterface, type QueryRunner } from 'typeorm';

/**
 * Lets each rule of flags read only what can be true. An ask says since when it has been judged, reopenings counted, so that
 * judged ones are not looked at again; the indexes find what is open by its own column. Infinity stands for “not yet”, so that
 * one range of an index has what was open at the end of a day, today's and that of any day before. Events count as settled from
 * the day after their end on, long before it comes: they are kept apart, in the order of their days, so that lists walk them.
 */
export class FindWhatCanBeFlagged1797000000011 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE ask ADD COLUMN settled_on date');
    await runner.query(SETTLED_SO_FAR);
    await runner.query(INDEXES);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX reply_uncirculated_idx; DROP INDEX reply_unclassified_idx; DROP INDEX ask_unsettled_idx;
      DROP INDEX ask_window_idx; CREATE INDEX ask_window_idx ON ask (window_id);
      DROP INDEX deadline_event_idx; DROP INDEX deadline_settling_idx;
      CREATE INDEX deadline_settling_idx ON deadline (group_id, settled_on)
        WHERE is_effective AND settled_on IS NOT NULL;
      ALTER TABLE ask DROP COLUMN settled_on;`);
  }
}

/** The first judgement of the last unbroken row of judgements that are outcomes; none when the latest reopens the ask. */
const SETTLED_SO_FAR = `
  WITH standing AS (
    SELECT o.ask_id, o.outcome, o.judged_on, o.seq FROM ask_outcome o LEFT JOIN reply r ON r.id = o.reply_id
    WHERE r.removed_at IS NULL),
  reopened AS (
    SELECT DISTINCT ON (ask_id) ask_id, judged_on, seq FROM standing WHERE outcome = 'open'
    ORDER BY ask_id, judged_on DESC, seq DESC)
  UPDATE ask SET settled_on = s.settled_on
  FROM (
    SELECT o.ask_id, min(o.judged_on) AS settled_on
    FROM standing o LEFT JOIN reopened ON reopened.ask_id = o.ask_id
    WHERE o.outcome <> 'open' AND (reopened.ask_id IS NULL OR (o.judged_on, o.seq) > (reopened.judged_on, reopened.seq))
    GROUP BY o.ask_id) s
  WHERE s.ask_id = ask.id`;

const INDEXES = `
  CREATE INDEX ask_unsettled_idx ON ask (group_id, coalesce(settled_on, 'infinity'::date), letter_id);
  DROP INDEX ask_window_idx;
  CREATE INDEX ask_window_idx ON ask (window_id, coalesce(settled_on, 'infinity'::date)) WHERE window_id IS NOT NULL;

  CREATE INDEX reply_unclassified_idx ON reply (group_id, received_on)
    WHERE class = 'unclassified' AND removed_at IS NULL;
  CREATE INDEX reply_uncirculated_idx ON reply (group_id, coalesce(circulated_on, 'infinity'::date))
    WHERE class IN ('partial', 'substantive') AND removed_at IS NULL;

  DROP INDEX deadline_settling_idx;
  CREATE INDEX deadline_settling_idx ON deadline (group_id, settled_on)
    WHERE settled_on IS NOT NULL AND kind NOT IN ('window_opens', 'window_closes');
  CREATE INDEX deadline_event_idx ON deadline (group_id, due_on, letter_id) WHERE kind = 'window_closes';`;
