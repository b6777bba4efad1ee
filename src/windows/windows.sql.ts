import { type NamedQuery } from '../database/named-query.js';

/**
 * The state of the window `w` at the moment $2 (London day), $3 (instant; null for the day as a whole): see
 * windowState of the pure rules.
 */
const STATE = `CASE
  WHEN $3::timestamptz IS NULL THEN
    CASE WHEN $2::date < w.opens_on THEN 'before' WHEN $2::date <= w.closes_on THEN 'open' ELSE 'closed' END
  WHEN $3 < w.opens_at THEN 'before' WHEN $3 < w.closes_at THEN 'open' ELSE 'closed' END`;

/** `letters` counts those drafted by that day. */
const WINDOW = `json_build_object('id', w.id, 'name', w.name, 'firstOn', w.first_on, 'lastOn', w.last_on,
  'timeZone', w.time_zone, 'place', w.place, 'decisiveAt', rfc3339(w.decisive_at), 'source', w.source,
  'opensAt', rfc3339(w.opens_at), 'closesAt', rfc3339(w.closes_at), 'neededByAt', rfc3339(w.needed_by_at),
  'opensOn', w.opens_on, 'closesOn', w.closes_on, 'neededByOn', w.needed_by_on, 'state', ${STATE},
  'letters', (SELECT count(DISTINCT a.letter_id) FROM ask a JOIN letter l ON l.id = a.letter_id
    WHERE a.window_id = w.id AND l.drafted_on <= $2::date),
  'version', w.version)::text`;

/** $4: the state, or null for all; $5 and $6: day and id to go on after; $7: how many. */
export const WINDOW_LIST: NamedQuery = {
  name: 'windows_of_group',
  text: `
    SELECT ${WINDOW} AS json, w.closes_on AS "closesOn", w.id FROM event_window w
    WHERE w.group_id = $1 AND ($4::text IS NULL OR ${STATE} = $4)
      AND ($5::date IS NULL OR (w.closes_on, w.id) < ($5, $6::uuid))
    ORDER BY w.closes_on DESC, w.id DESC LIMIT $7`,
};

export const WINDOW_ONE: NamedQuery = {
  name: 'window_of_group',
  text: `SELECT ${WINDOW} AS text, w.version FROM event_window w WHERE w.group_id = $1 AND w.id = $4`,
};
