import { type NamedQuery } from '../database/named-query.js';
import { type LetterStatus } from '../letters/letter-status.js';
import { momentRow } from '../letters/moment.sql.js';
import { IS_PUBLIC, LISTED_LETTER, PUBLIC_LETTER, publicId } from './public-letter.sql.js';

/** Most letters of a page. */
export const MOST_LISTED = 200;

/** Which letters a list can be narrowed to; `awaiting`: an answer, or the rest of one, is owed; `answered`: none is, since one came. */
export const STANDINGS = ['all', 'awaiting', 'answered'] as const;
/** One of `STANDINGS`. */
export type Standing = (typeof STANDINGS)[number];

/** Every status of a letter that was sent. One that was withdrawn since is still one that was written in public. */
const SENT = [
  'awaiting_reply',
  'part_replied',
  'replied',
  'closed',
  'withdrawn',
] as const satisfies readonly LetterStatus[];

export const STATUSES_OF: Readonly<Record<Standing, readonly (typeof SENT)[number][]>> = {
  all: SENT,
  awaiting: ['awaiting_reply', 'part_replied'],
  answered: ['replied', 'closed'],
};

const MOMENT = momentRow('$2', '$3');

const GROUP = `json_build_object('id', ${publicId('g.id')}, 'slug', g.slug, 'name', g.name, 'introduction', g.register_introduction)`;

/** Outcomes need no leg; `owed` stands in for it. */
const NO_LEG = 'CROSS JOIN (SELECT NULL::date AS due_on) owed';

/** As a subselect of one row, which is looked up for each letter: EXISTS may be answered by reading all legs first. */
const WAS_ANSWERED = `(
  SELECT true FROM leg a WHERE a.letter_id = l.id AND a.ended_because IN ('replied', 'settled') LIMIT 1)`;

/** The letters of one status, the newest first: one walk along the index, however many there are. */
const OF_STATUS = `
  SELECT l.id, l.sent_on, l.reference FROM letter l
  WHERE l.group_id = g.id AND l.status = s.status AND ${IS_PUBLIC}
    AND (l.sent_on, l.reference) < (coalesce($6::date, 'infinity'), coalesce($7::text, ''))
    AND ($8 <> 'answered' OR s.status <> 'closed' OR ${WAS_ANSWERED})
  ORDER BY l.sent_on DESC, l.reference DESC LIMIT ${MOST_LISTED + 1}`;

/**
 * A page of the register, in one row; none when there is no public register of that name. $1: slug, $2: day, $3: instant,
 * $4: how many letters, $5: statuses, $6 and $7: day and reference of the letter that it goes on after, $8: the standing.
 */
export const REGISTER: NamedQuery = {
  name: 'public_register',
  text: `
    WITH page AS MATERIALIZED (
      SELECT p.* FROM appg g CROSS JOIN ${MOMENT} CROSS JOIN unnest($5::text[]) AS s (status) CROSS JOIN LATERAL (${OF_STATUS}) p
      WHERE g.slug = $1 AND g.is_register_public
      ORDER BY p.sent_on DESC, p.reference DESC LIMIT $4::int + 1)
    SELECT ${GROUP}::text AS "group", g.name, coalesce((
      SELECT json_agg(json_build_object('json', ${LISTED_LETTER}::text, 'key', json_build_array(l.sent_on, l.reference))
        ORDER BY l.sent_on DESC, l.reference DESC)
      FROM page CROSS JOIN LATERAL (SELECT * FROM letter WHERE id = page.id LIMIT 1) l CROSS JOIN ${MOMENT}), '[]') AS rows
    FROM appg g WHERE g.slug = $1 AND g.is_register_public`,
};

/**
 * One public letter, in one row; none when there is no public register of that name, or no such letter in it. $1: slug, $2: day,
 * $3: instant, $4: reference.
 */
export const REGISTERED: NamedQuery = {
  name: 'public_letter',
  text: `
    SELECT ${GROUP}::text AS "group", g.name, ${PUBLIC_LETTER}::text AS letter
    FROM appg g JOIN letter l ON l.group_id = g.id CROSS JOIN ${MOMENT} ${NO_LEG}
    WHERE g.slug = $1 AND g.is_register_public AND l.reference = $4 AND ${IS_PUBLIC}
      AND l.status IN (${SENT.map((status) => `'${status}'`).join(', ')})`,
};
