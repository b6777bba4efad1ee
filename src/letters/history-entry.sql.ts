/** What the subject of the entry `e` is called: a name, an ask’s number, the day a reply came, the kind of a chaser. */
const ABOUT = `CASE e.subject_kind
  WHEN 'ask' THEN (SELECT a.position::text FROM ask a WHERE a.id = e.subject_id)
  WHEN 'signatory' THEN (SELECT s.signed_as FROM signatory s WHERE s.id = e.subject_id)
  WHEN 'recipient' THEN (
    SELECT coalesce(o.name, p.name, n.name, split_part(r.printed, E'\\n', 1))
    FROM recipient r LEFT JOIN office o ON o.id = r.office_id LEFT JOIN person p ON p.id = r.person_id
    LEFT JOIN organisation n ON n.id = r.organisation_id WHERE r.id = e.subject_id)
  WHEN 'reply' THEN (SELECT y.received_on::text FROM reply y WHERE y.id = e.subject_id)
  WHEN 'chaser' THEN (SELECT c.kind FROM chaser c WHERE c.id = e.subject_id)
  WHEN 'window' THEN (SELECT w.name FROM event_window w WHERE w.id = e.subject_id)
END`;

/**
 * Whether the entry `e` is an act that is told to people: on a letter, or a change of a window or of the group. An act's
 * consequences and what the sweep does are not acts; a window's change is told once, not again for each letter that depends on it.
 */
export const IS_ACT = `e.event NOT IN ('status-changed', 'flag-raised', 'flag-cleared') AND CASE
  WHEN e.letter_id IS NULL THEN e.subject_kind IN ('window', 'group') ELSE e.subject_kind <> 'window' END`;

/** The entry `e` of timeline_entry as JSON that can be told in words by itself. */
export const HISTORY_ENTRY = `json_build_object('id', e.id, 'event', e.event, 'happenedOn', e.happened_on,
  'recordedAt', rfc3339(e.recorded_at), 'actor', json_build_object('kind', e.actor_kind, 'name', e.actor_name),
  'door', e.door, 'before', e.before, 'after', e.after, 'about', ${ABOUT})`;
