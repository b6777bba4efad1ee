import { type DataSource } from 'typeorm';
import { isoDate } from '../../src/deadlines/iso-date.js';
import { windowSpan } from '../../src/deadlines/windows.js';

const WINDOW = `
  INSERT INTO event_window (group_id, name, first_on, last_on, time_zone, place, opens_at, closes_at, needed_by_at,
    opens_on, closes_on, needed_by_on, created_at)
  SELECT id, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, now() FROM appg WHERE slug = $1 RETURNING id`;

/** An election in Istanbul on the given days, as a row of the group. */
export async function insertWindow(
  db: DataSource,
  group = 'phrg',
  [first, last] = ['2021-11-23', '2021-11-25'],
): Promise<string> {
  const days = { firstOn: isoDate(first), lastOn: isoDate(last), timeZone: 'Europe/Istanbul' };
  const { opensAt, closesAt, neededByAt, opensOn, closesOn, neededByOn } = windowSpan(days);
  const span = [opensAt, closesAt, neededByAt, opensOn, closesOn, neededByOn];
  const [{ id }] = await db.query<[{ id: string }]>(WINDOW, [
    group,
    'A fictional election',
    ...[days.firstOn, days.lastOn, days.timeZone, 'Istanbul'],
    ...span,
  ]);
  return id;
}

/**
 * Generated letters of a group, sent in the `days` days up to `$3`, of which one in ten still waits for its answer:
 * each with a recipient, two signatories, two asks, a leg and its deadlines, as a replay would leave them.
 */
const LETTERS = `
  WITH made AS (
    INSERT INTO letter (group_id, reference, subject, drafted_on, dated_on, sent_on, status, topics, created_at)
    SELECT g.id, 'GEN/' || n, 'Generated letter ' || n, on_day, on_day, on_day,
      CASE WHEN n % 10 = 0 THEN 'awaiting_reply' ELSE 'replied' END, ARRAY['topic ' || n % 20], now()
    FROM appg g, generate_series(1, $2::int) n, LATERAL (SELECT $3::date - (n::bigint * $4 / $2)::int AS on_day) d
    WHERE g.slug = $1 RETURNING *
  ), texts AS (
    INSERT INTO letter_text (letter_id, body, search)
    SELECT id, 'Dear Minister, ' || subject,
      to_tsvector('english', reference || ' ' || subject || CASE WHEN reference LIKE '%77' THEN ' rare' ELSE '' END)
    FROM made
  ), spans AS (
    INSERT INTO letter_status (letter_id, group_id, status, from_on, to_on)
    SELECT id, group_id, 'awaiting_reply', sent_on, CASE WHEN status = 'replied' THEN sent_on + 14 END FROM made
    UNION ALL SELECT id, group_id, 'replied', sent_on + 14, NULL FROM made WHERE status = 'replied'
  ), recipients AS (
    INSERT INTO recipient (group_id, letter_id, position, role, printed, organisation_id)
    SELECT group_id, id, 1, 'to', 'A Minister', (SELECT id FROM organisation ORDER BY slug LIMIT 1) FROM made
    RETURNING id, letter_id
  ), signatories AS (
    INSERT INTO signatory (group_id, letter_id, position, signed_as, is_lead, agreed_on)
    SELECT group_id, id, s, 'Member ' || s, s = 1, sent_on FROM made, generate_series(1, 2) s
  ), asks AS (
    INSERT INTO ask (group_id, letter_id, position, text, horizon)
    SELECT group_id, id, a, 'Ask ' || a, 'standard' FROM made, generate_series(1, 2) a
  ), legs AS (
    INSERT INTO leg (recipient_id, position, letter_id, group_id, body, division, started_on, received_on,
      received_because, ended_on, ended_because, target_days, target_source, calendar_version, due_on, twenty_on)
    SELECT r.id, 1, m.id, m.group_id, 'A body', 'england-and-wales', m.sent_on, m.sent_on, 'same_day',
      CASE WHEN m.status = 'replied' THEN m.sent_on + 14 END, CASE WHEN m.status = 'replied' THEN 'replied' END,
      20, 'test', 'test', m.sent_on + 28, m.sent_on + 28
    FROM made m JOIN recipients r ON r.letter_id = m.id
  )
  INSERT INTO deadline (group_id, letter_id, kind, due_on, since_on, settled_on, is_effective, division, rule)
  SELECT group_id, id, kind, sent_on + 28, sent_on, CASE WHEN status = 'replied' THEN sent_on + 14 END,
    kind <> 'chase', 'england-and-wales', '{}'
  FROM made, unnest(ARRAY['reply_target', 'twenty_days', 'chase']) kind`;

/** Generates `count` letters sent in the `days` days up to `until`. */
export async function insertLetters(
  db: DataSource,
  { group, count, until, days }: { group: string; count: number; until: string; days: number },
): Promise<void> {
  await db.query(LETTERS, [group, count, until, days]);
  await db.query('ANALYZE');
}
