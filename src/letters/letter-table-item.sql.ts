import { listItem } from './letter-list-item.sql.js';
import { SIGNATORY_STATUS } from './letter-signatories.sql.js';

const SIGNED_BY = `coalesce((
  SELECT json_agg(s.signed_as ORDER BY s.position) FROM signatory s
  WHERE s.letter_id = l.id AND s.agreed_on <= m.day AND ${SIGNATORY_STATUS} = 'agreed'), '[]')`;

/** How many replies had come by the day, and the latest of them; null when none had. */
const ANSWERED = `(
  SELECT json_build_object('count', count(*), 'receivedOn', max(y.received_on),
    'class', (array_agg(y.class ORDER BY y.received_on DESC, y.seq DESC))[1])
  FROM reply y WHERE y.letter_id = l.id AND y.removed_at IS NULL AND y.received_on <= m.day HAVING count(*) > 0)`;

const CHASED_ON = `(
  SELECT max(c.made_on) FROM chaser c WHERE c.letter_id = l.id AND c.removed_at IS NULL AND c.made_on <= m.day)`;

/** One letter as a row of a table that is taken elsewhere: as the list has it, and what a list has no room for. */
export const tableItem = (flags: string): string => `json_build_object('listed', ${listItem(flags)},
  'channel', l.channel, 'topics', l.topics, 'owner', l.owner, 'signedBy', ${SIGNED_BY},
  'answered', ${ANSWERED}, 'chasedOn', ${CHASED_ON})`;
