const link = (alias: string): string =>
  `json_build_object('id', ${alias}.id, 'reference', ${alias}.reference, 'subject', ${alias}.subject)`;

/** The letter that `l` follows up, as JSON; null when it follows none, or none that existed by the day. */
export const FOLLOWS = `(
  SELECT ${link('e')} FROM letter e WHERE e.id = l.follows_letter_id AND e.drafted_on <= m.day)`;

/** The letters that follow up `l` and existed by the day, oldest first, as a JSON array. */
export const FOLLOWED_BY = `coalesce((
  SELECT json_agg(${link('e')} ORDER BY e.drafted_on, e.id)
  FROM letter e WHERE e.follows_letter_id = l.id AND e.drafted_on <= m.day), '[]')`;
