/** Whether the letter `l` is private, or under an embargo that has not ended by the moment `m`, as parts of a JSON object. */
export const PUBLICITY = `'isPrivate', l.publicity = 'private',
  'isEmbargoed', l.publicity = 'embargoed' AND (l.embargo_until IS NULL
    OR l.embargo_until > coalesce(m.instant, ((m.day + 1)::timestamp AT TIME ZONE 'Europe/London')))`;
