import { ADDRESSEE, LETTER_REF } from './fragments.js';

/** A body has written what came while it owed the answer, and the message by which it passed the letter on. */
const wrote = (came: string): string => `
  SELECT DISTINCT ON (y.id) y.letter_id, y.received_on, y.seq, y.signed_level,
    coalesce(org.name, leg.body, (
      SELECT ${ADDRESSEE} FROM recipient r LEFT JOIN office f ON f.id = r.office_id WHERE r.id = y.recipient_id)) AS body
  FROM reply y
  LEFT JOIN leg ON leg.recipient_id = y.recipient_id AND leg.started_on <= y.received_on
    AND leg.transfer_reply_id IS DISTINCT FROM y.id
  LEFT JOIN organisation org ON org.id = leg.organisation_id
  WHERE ${came} AND y.class NOT IN ('automatic', 'acknowledgement', 'unclassified')
  ORDER BY y.id, leg.position DESC`;

const at = (level: string): string => `count(*) FILTER (WHERE signed_level = '${level}')`;

/**
 * JSON list of `SignedBy`, the body with most replies first, for the replies `y` of which the condition holds. One reading for all
 * replies: a look at the legs of each would take as long as the rest of a large report.
 */
export const signedBy = (came: string): string => `
  WITH wrote AS MATERIALIZED (${wrote(came)}),
  counted AS (
    SELECT body, count(*) AS n, ${at('minister')} AS minister, ${at('official')} AS official,
      ${at('agency_chief_executive')} AS agency, count(*) FILTER (WHERE signed_level IS NULL) AS unknown
    FROM wrote GROUP BY body),
  answered AS (
    SELECT wrote.body, wrote.letter_id AS id, min(received_on) AS first_on, min(seq) AS first
    FROM wrote JOIN counted ON counted.body = wrote.body AND counted.n <= 50 GROUP BY wrote.body, wrote.letter_id),
  named AS (
    SELECT answered.body, json_agg(${LETTER_REF} ORDER BY answered.first_on, answered.first) AS letters
    FROM answered JOIN letter l ON l.id = answered.id GROUP BY answered.body)
  SELECT json_agg(json_build_object('from', counted.body, 'n', n, 'minister', minister, 'official', official,
    'agencyChiefExecutive', agency, 'notRecorded', unknown, 'letters', named.letters) ORDER BY n DESC, counted.body)
  FROM counted LEFT JOIN named ON named.body = counted.body`;
