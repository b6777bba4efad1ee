/**
 * Which row of the directory each row of a sheet is: $1 is the rows as JSON. By its id; else by what tells it apart, if that is
 * so of one row alone. Gives `old` and `here`, which is null where it is not there.
 */
const here = (record: string, table: string, isSame: string, sameFirst = 'false'): string => `
  SELECT s.id AS old, f.id AS here
  FROM json_to_recordset($1) AS s(id uuid, ${record}) LEFT JOIN LATERAL (
    SELECT (array_agg(t.id ORDER BY t.id = s.id DESC, ${sameFirst} DESC))[1] AS id FROM ${table} t
    WHERE t.id = s.id OR (${isSame})
    HAVING count(*) = 1 OR bool_or(t.id = s.id OR ${sameFirst})) f ON true`;

export const ORGANISATIONS_HERE = here(
  'slug text, name text',
  'organisation',
  't.slug = s.slug OR lower(t.name) = lower(s.name)',
  't.slug = s.slug',
);

export const OFFICES_HERE = here(
  'organisation_id uuid, name text',
  'office',
  't.organisation_id = s.organisation_id AND lower(t.name) = lower(s.name)',
  't.name = s.name',
);

/** By name only where neither number at Parliament says that they are two. */
export const PEOPLE_HERE = here(
  'name text, house text, parliament_id int',
  'person',
  `t.parliament_id = s.parliament_id OR (lower(t.name) = lower(s.name) AND t.house IS NOT DISTINCT FROM s.house
    AND coalesce(t.parliament_id = s.parliament_id, true))`,
  'coalesce(t.parliament_id = s.parliament_id, false)',
);

export const TARGETS_HERE = here(
  'organisation_id uuid, from_on date, days int',
  'reply_target',
  't.organisation_id = s.organisation_id AND t.from_on IS NOT DISTINCT FROM s.from_on AND t.days = s.days',
);

export const TENURES_HERE = here(
  'office_id uuid, person_id uuid, from_on date',
  'tenure',
  't.office_id = s.office_id AND t.person_id = s.person_id AND t.from_on = s.from_on',
);
