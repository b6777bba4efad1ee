/** The tenure of whoever has the office on the day: of several, who came last. */
const tenureOn = (office: string, day: string): string => `
  SELECT t.* FROM tenure t
  WHERE t.office_id = ${office} AND t.from_on <= ${day} AND (t.to_on IS NULL OR ${day} < t.to_on)
  ORDER BY t.from_on DESC, t.id LIMIT 1`;

/** Who has the office on the day, by name, as JSON; null when nobody is known. */
export const holderOn = (office: string, day: string): string => `(
  SELECT json_build_object('id', p.id, 'name', p.name) FROM (${tenureOn(office, day)}) t
  JOIN person p ON p.id = t.person_id)`;

/** The same with the day since which. */
export const holderSince = (office: string, day: string): string => `(
  SELECT json_build_object('id', p.id, 'name', p.name, 'fromOn', t.from_on) FROM (${tenureOn(office, day)}) t
  JOIN person p ON p.id = t.person_id)`;

/**
 * Whoever was the last to take the office of the leg `leg` after it began, by the day: their tenure. Not somebody who took it
 * as `former`, an id that may be null, for the letter went to them.
 */
export const takenSince = (leg: string, day: string, former: string): string => `
  SELECT t.* FROM (
    SELECT * FROM tenure n WHERE n.office_id = ${leg}.office_id AND n.from_on > ${leg}.started_on AND n.from_on <= ${day}
    ORDER BY n.from_on DESC, n.id LIMIT 1) t
  WHERE t.person_id IS DISTINCT FROM ${former}`;

/** Letters that follow up the letter and went, by the day, to the same office since somebody took it. */
export const writtenAgain = (
  { letter, office, fromOn }: { letter: string; office: string; fromOn: string },
  day: string,
): string => `
  FROM letter n
  JOIN letter_status ns ON ns.letter_id = n.id AND ns.from_on <= ${day} AND (ns.to_on IS NULL OR ${day} < ns.to_on)
    AND ns.status NOT IN ('draft', 'collecting_signatures', 'withdrawn')
  JOIN recipient nr ON nr.letter_id = n.id AND nr.role = 'to' AND nr.office_id = ${office}
  WHERE n.follows_letter_id = ${letter} AND n.sent_on >= ${fromOn}`;

/** The leg `held` of the recipient `r` that began last by the day of the moment `m`; it is the one whose holders are told. */
export const HELD_LEG = `
  LEFT JOIN LATERAL (
    SELECT g.office_id, g.started_on, g.ended_on, CASE WHEN g.transfer_reply_id IS NULL THEN r.person_id END AS former_id
    FROM leg g WHERE g.recipient_id = r.id AND g.started_on <= m.day ORDER BY g.position DESC LIMIT 1) held ON true`;

const AT_SENDING = `coalesce(
  (SELECT json_build_object('id', p.id, 'name', p.name) FROM person p WHERE p.id = held.former_id),
  ${holderOn('held.office_id', 'held.started_on')})`;

/** Who had the office when the last answer or part of one came. */
const AT_REPLY = `(
  SELECT ${holderOn('held.office_id', 'y.received_on')} FROM reply y
  WHERE y.letter_id = r.letter_id AND y.recipient_id = r.id AND y.class IN ('partial', 'substantive') AND y.removed_at IS NULL
    AND y.received_on BETWEEN held.started_on AND m.day
  ORDER BY y.received_on DESC, y.seq DESC LIMIT 1)`;

const CHANGE = `CASE WHEN held.ended_on IS NULL OR held.ended_on > m.day THEN (
  SELECT json_build_object('tenureId', t.id, 'holder', json_build_object('id', p.id, 'name', p.name), 'fromOn', t.from_on,
    'settledOn', s.settled_on, 'settledBy', s.settled_by, 'reason', s.reason, 'writtenAgain', (
      SELECT json_build_object('id', n.id, 'reference', n.reference, 'subject', n.subject)
      ${writtenAgain({ letter: 'r.letter_id', office: 'held.office_id', fromOn: 't.from_on' }, 'm.day')}
      ORDER BY n.sent_on, n.id LIMIT 1))
  FROM (${takenSince('held', 'm.day', 'held.former_id')}) t JOIN person p ON p.id = t.person_id
  LEFT JOIN holder_settled s ON s.recipient_id = r.id AND s.tenure_id = t.id AND s.settled_on <= m.day) END`;

/**
 * Who had the office of the recipient `r` when, as JSON; null where no office is known or the letter has not gone. `change` is
 * there while the office still owes the answer to a letter that went to somebody else.
 */
export const HOLDERS = `CASE WHEN held.office_id IS NOT NULL THEN json_build_object('atSending', ${AT_SENDING},
  'now', ${holderSince('held.office_id', 'm.day')}, 'atReply', ${AT_REPLY}, 'change', ${CHANGE}) END`;
