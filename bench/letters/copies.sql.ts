/*
 * How template letters become many. A copy has the days of its template, so that everything that follows from the facts
 * is right in the copy too, but its own ids, group, reference and words.
 */

/** The tables of a letter, in the order in which they refer to one another; each row names its letter. */
export const LETTER_TABLES = [
  'letter_source',
  'letter_act',
  'recipient',
  'signatory',
  'ask',
  'reply',
  'ask_outcome',
  'chaser',
  'letter_status',
  'recipient_status',
  'leg',
  'deadline',
  'timeline_entry',
] as const;

/** Ids in time order as UUIDv7 has them: the copy's milliseconds, then what tells one row from another. */
export const FUNCTIONS = `
  CREATE OR REPLACE FUNCTION bench_id(prefix bigint, old uuid, n bigint) RETURNS uuid LANGUAGE sql IMMUTABLE AS $$
    SELECT overlay(overlay(md5(old::text || n) PLACING lpad(to_hex(prefix), 12, '0') FROM 1) PLACING '7' FROM 13)::uuid
  $$`;

/** $1: share of each group in hundredths, $2: their slugs. The first group has the templates' own windows. */
export const GROUPS_AND_WINDOWS = `
  CREATE TABLE bench_group AS
    SELECT g.id, s.n AS place, sum(s.share) OVER (ORDER BY s.n) - s.share AS from_share,
      sum(s.share) OVER (ORDER BY s.n) AS to_share
    FROM unnest($1::int[], $2::text[]) WITH ORDINALITY AS s(share, slug, n) JOIN appg g ON g.slug = s.slug`;

export const WINDOW_IDS = `
  CREATE TABLE bench_window AS
    SELECT w.id AS old_id, g.id AS group_id,
      CASE WHEN g.place = 1 THEN w.id ELSE bench_id(1700000000000, w.id, g.place) END AS new_id
    FROM event_window w CROSS JOIN bench_group g`;

/**
 * One row for each copy: $1 so many, $2 the invented places. Numbered by the day of drafting, so that rows lie on
 * disk in about the order in which they would have been written.
 */
export const COPIES = `
  CREATE UNLOGGED TABLE bench_letter AS
    WITH template AS (
      SELECT l.*, row_number() OVER (ORDER BY l.id) - 1 AS place, count(*) OVER () AS count FROM letter l),
    copy AS (
      SELECT t.id AS old_id, t.drafted_on, extract(year FROM coalesce(t.dated_on, t.sent_on, t.drafted_on))::int AS year,
        row_number() OVER (ORDER BY t.drafted_on, k.copy, t.place) AS n,
        abs(hashint8(k.copy * 1009 + t.place)) % 100 AS share
      FROM generate_series(0, $1::int - 1) i
      CROSS JOIN LATERAL (SELECT i / (SELECT max(count) FROM template) AS copy,
        i % (SELECT max(count) FROM template) AS place) k
      JOIN template t ON t.place = k.place)
    SELECT c.n, c.old_id, g.id AS group_id,
      (extract(epoch FROM c.drafted_on) * 1000)::bigint + 32400000 + c.n % 10000000 AS prefix, NULL::uuid AS id,
      a.reference_prefix || '/' || c.year || '/' || lpad((coalesce(r.last, 0)
        + row_number() OVER (PARTITION BY g.id, c.year ORDER BY c.n))::text, 6, '0') AS reference,
      ($2::text[])[1 + abs(hashint8(c.n * 7919)) % cardinality($2::text[])] AS words
    FROM copy c
    JOIN bench_group g ON c.share >= g.from_share AND c.share < g.to_share
    JOIN appg a ON a.id = g.id
    LEFT JOIN reference_counter r ON r.group_id = g.id AND r.year = c.year`;

export const COPY_IDS = `
  UPDATE bench_letter SET id = bench_id(prefix, old_id, n);
  ALTER TABLE bench_letter ADD PRIMARY KEY (n);
  ANALYZE bench_letter`;

/** The text of copies $1 to $2. Its search vector is the template's, then that of the copy's own words. */
export const TEXTS = `
  INSERT INTO letter_text (letter_id, body, search)
  SELECT b.id, t.body || E'\\n\\n' || own.line,
    setweight(to_tsvector('english', b.reference || ' ' || l.subject), 'A') || k.search || to_tsvector('english', own.line)
  FROM bench_letter b
  JOIN letter_text t ON t.letter_id = b.old_id
  JOIN bench_text k ON k.letter_id = b.old_id
  JOIN letter l ON l.id = b.id
  CROSS JOIN LATERAL (SELECT 'This concerns ' || b.words || ' in particular.' AS line) own
  WHERE b.n BETWEEN $1 AND $2 ORDER BY b.n`;

export const BODY_VECTORS = `
  CREATE TABLE bench_text AS SELECT letter_id, to_tsvector('english', body) AS search FROM letter_text`;

export const REPLY_TEXTS = `
  INSERT INTO reply_text (reply_id, body)
  SELECT bench_id(b.prefix, t.reply_id, b.n), t.body
  FROM bench_letter b JOIN reply r ON r.letter_id = b.old_id JOIN reply_text t ON t.reply_id = r.id
  WHERE b.n BETWEEN $1 AND $2 ORDER BY b.n`;

export const COUNTERS = `
  INSERT INTO reference_counter (group_id, year, last)
  SELECT group_id, split_part(reference, '/', 2)::int, max(split_part(reference, '/', 3)::int) FROM letter GROUP BY 1, 2
  ON CONFLICT (group_id, year) DO UPDATE SET last = excluded.last`;

/** Columns that hold the id of a row of the same letter. */
const OWN_IDS = ['id', 'recipient_id', 'reply_id', 'transfer_reply_id', 'ask_id', 'subject_id'];

const VALUES: Readonly<Record<string, string>> = {
  letter_id: 'b.id',
  group_id: 'b.group_id',
  reference: 'b.reference',
  window_id: `(SELECT w.new_id FROM bench_window w WHERE w.old_id = t.window_id AND w.group_id = b.group_id)`,
  ask_ids: `(SELECT coalesce(array_agg(bench_id(b.prefix, a, b.n)), '{}') FROM unnest(t.ask_ids) a)`,
};

/** Copies $1 to $2 of the rows of one table, whatever columns it has. */
export function copyRows(table: string, columns: readonly string[]): string {
  const values = columns.map((column) =>
    OWN_IDS.includes(column) ? `bench_id(b.prefix, t.${column}, b.n)` : (VALUES[column] ?? `t.${column}`),
  );
  const key = table === 'letter' ? 'id' : 'letter_id';
  return `INSERT INTO ${table} (${columns.join(', ')}) SELECT ${values.join(', ')}
    FROM bench_letter b JOIN ${table} t ON t.${key} = b.old_id WHERE b.n BETWEEN $1 AND $2 ORDER BY b.n`;
}
