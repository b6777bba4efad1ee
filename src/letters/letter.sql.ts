import { type NamedQuery } from '../database/named-query.js';
import { CHASERS, REPLIES } from './letter-answers.sql.js';
import { ASKS } from './letter-asks.sql.js';
import { DAY_COUNT, OWED_LEG } from './letter-legs.sql.js';
import { FOLLOWED_BY, FOLLOWS } from './letter-links.sql.js';
import { RECIPIENTS } from './letter-recipients.sql.js';
import { SIGNATORIES } from './letter-signatories.sql.js';
import { byThen, EFFECTIVE_DEADLINE, momentRow, STATUS } from './moment.sql.js';
import { arrayOf } from './part.sql.js';

const SOURCES = `coalesce((
  SELECT json_agg(json_build_object('label', c.label, 'url', c.url) ORDER BY c.position)
  FROM letter_source c WHERE c.letter_id = l.id), '[]')`;

/** One letter with all its parts, as JSON. */
export const LETTER = `json_build_object('id', l.id, 'reference', l.reference, 'subject', l.subject,
  'status', ${STATUS}, 'asOf', json_build_object('on', m.day, 'at', rfc3339(m.instant)),
  'draftedOn', l.drafted_on, 'datedOn', l.dated_on, 'sentOn', ${byThen('l.sent_on')},
  'channel', l.channel, 'publicity', l.publicity, 'embargoUntil', rfc3339(l.embargo_until), 'topics', l.topics,
  'owner', l.owner, 'signaturesCloseOn', l.signatures_close_on, 'replyRequestedOn', l.reply_requested_on,
  'followsLetterId', l.follows_letter_id, 'follows', ${FOLLOWS}, 'followedBy', ${FOLLOWED_BY},
  'version', l.version,
  'body', (SELECT t.body FROM letter_text t WHERE t.letter_id = l.id), 'sources', ${SOURCES},
  'dayCount', ${DAY_COUNT}, 'effectiveDeadline', ${EFFECTIVE_DEADLINE},
  'recipients', ${arrayOf(RECIPIENTS)}, 'signatories', ${arrayOf(SIGNATORIES)}, 'asks', ${arrayOf(ASKS)},
  'replies', ${arrayOf(REPLIES)}, 'chasers', ${arrayOf(CHASERS)})`;

/**
 * Reads `what` of one letter that existed by the day, by either kind of key. $1: group, $2: key, $3: day,
 * $4: instant or null; `what` may use more.
 */
export function ofLetter(name: string, what: string): Record<'id' | 'reference', NamedQuery> {
  const by = (column: string): NamedQuery => ({
    name: `${name}_by_${column}`,
    text: `SELECT (${what})::text AS text, l.version
      FROM letter l CROSS JOIN ${momentRow('$3', '$4')} ${OWED_LEG}
      WHERE l.group_id = $1 AND l.${column} = $2 AND l.drafted_on <= m.day`,
  });
  return { id: by('id'), reference: by('reference') };
}
