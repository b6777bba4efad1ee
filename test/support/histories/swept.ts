import { Client } from 'pg';

/** What sweeps came to in one group, in words that are the same in every copy of a history. */
export interface Swept {
  /** Every flag that is or was up: kind, letter, what it is about, since when, until when, how often it was raised, and what it says. */
  readonly flags: readonly string[];
  /** Those that are up, without how often they were raised. */
  readonly standing: readonly string[];
  /** The life of each flag in its order: raised and cleared, on which day, with what. */
  readonly history: readonly string[];
  /** Who is told of what, which time, and whether at once. */
  readonly told: readonly string[];
  /** Flags that some member was not told of once for each time that they were raised. */
  readonly untold: readonly string[];
}

/** Names for what flags and replies are known by: ids differ between copies of a history. */
const NAMED = `
  WITH label AS (
    SELECT id, 'recipient ' || position AS name FROM recipient
    UNION ALL SELECT id, 'reply ' || row_number() OVER (PARTITION BY letter_id ORDER BY id) FROM reply
    UNION ALL SELECT id, 'chaser ' || row_number() OVER (PARTITION BY letter_id ORDER BY id) FROM chaser
    UNION ALL SELECT id, 'window ' || row_number() OVER (PARTITION BY group_id ORDER BY id) FROM event_window
    UNION ALL SELECT id, 'the letter' FROM letter
    UNION ALL SELECT id, 'the group' FROM appg
    UNION ALL SELECT md5('sitting days')::uuid, 'sitting days'),
  named AS (
    SELECT f.*, g.slug, concat_ws(' ', f.kind, l.reference, label.name, 'since', f.since_on) AS name
    FROM flag f JOIN appg g ON g.id = f.group_id LEFT JOIN letter l ON l.id = f.letter_id
    LEFT JOIN label ON label.id = f.subject_id)`;

const FLAGS = `${NAMED}
  SELECT slug, concat_ws(' ', name, 'until ' || cleared_on, 'raised ' || raisings, 'back on ' || came_back_on, details) AS text,
    CASE WHEN cleared_at IS NULL THEN concat_ws(' ', name, details) END AS standing
  FROM named ORDER BY slug, 2`;

const HISTORY = `${NAMED}
  SELECT n.slug, concat_ws(' ', n.name, e.event, e.happened_on, e.after - 'subjectId') AS text
  FROM timeline_entry e JOIN named n ON n.id = e.subject_id AND e.letter_id IS NOT DISTINCT FROM n.letter_id
  WHERE e.subject_kind = 'flag' ORDER BY n.slug, n.name, e.seq`;

const TOLD = `${NAMED}
  SELECT g.slug, concat_ws(' ', a.name, coalesce(f.name, label.name || ' to ' || l.reference), n.raising,
    CASE WHEN n.mail_id IS NOT NULL THEN 'at once' END) AS text
  FROM notification n JOIN appg g ON g.id = n.group_id JOIN account a ON a.id = n.account_id
  LEFT JOIN named f ON f.id = n.subject_id
  LEFT JOIN reply r ON r.id = n.subject_id LEFT JOIN letter l ON l.id = r.letter_id LEFT JOIN label ON label.id = r.id
  ORDER BY g.slug, 2`;

const UNTOLD = `${NAMED}
  SELECT f.slug, concat_ws(' ', a.name, f.name, f.raisings) AS text
  FROM named f JOIN membership m ON m.group_id = f.group_id JOIN account a ON a.id = m.account_id
  LEFT JOIN notification_choice c ON c.group_id = m.group_id AND c.account_id = m.account_id
  WHERE m.role = 'staff' AND coalesce(c.digest, true) AND f.snoozed_until IS NULL
    AND f.raisings <> (SELECT count(*) FROM notification n WHERE n.subject_id = f.id AND n.account_id = a.id)
  ORDER BY f.slug, 2`;

interface Row {
  readonly slug: string;
  readonly text: string;
  readonly standing?: string | null;
}

/** What the sweeps of one database came to, by group. */
export async function sweptIn(url: string): Promise<(group: string) => Swept> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const read = async (sql: string): Promise<Row[]> => (await client.query<Row>(sql)).rows;
    const [flags, history, told, untold] = [
      await read(FLAGS),
      await read(HISTORY),
      await read(TOLD),
      await read(UNTOLD),
    ];
    return (group) => {
      const of = (rows: Row[]): string[] => rows.filter(({ slug }) => slug === group).map(({ text }) => text);
      const own = flags.filter(({ slug }) => slug === group);
      const standing = own.flatMap((flag) => flag.standing ?? []);
      return { flags: of(flags), standing, history: of(history), told: of(told), untold: of(untold) };
    };
  } finally {
    await client.end();
  }
}
