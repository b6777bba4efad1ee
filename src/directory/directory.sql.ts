/** Whether the row `alias` with from_on and to_on holds on a day; from_on included, to_on not. */
const holds = (alias: string, day: string): string =>
  `(${alias}.from_on IS NULL OR ${alias}.from_on <= ${day}::date)
   AND (${alias}.to_on IS NULL OR ${day}::date < ${alias}.to_on)`;

/** The reply target `r` as JSON. */
export const TARGET = `json_build_object('id', r.id, 'days', r.days, 'fromOn', r.from_on, 'toOn', r.to_on,
  'source', r.source)`;

/** Fields of the organisation `t`, with the target in force on a day. */
export const organisationFields = (day: string): string => `
  'id', t.id, 'slug', t.slug, 'name', t.name, 'kind', t.kind, 'division', t.division, 'version', t.version,
  'target', (SELECT ${TARGET} FROM reply_target r WHERE r.organisation_id = t.id AND ${holds('r', day)})`;

/** Fields of the office `t` of the organisation `o`, with who holds it on a day; the latest to come first. */
export const officeFields = (day: string): string => `
  'id', t.id, 'name', t.name, 'salutation', t.salutation, 'address', t.address, 'email', t.email,
  'organisation', json_build_object('id', o.id, 'slug', o.slug, 'name', o.name), 'version', t.version,
  'holders', (SELECT coalesce(json_agg(json_build_object('tenureId', h.id, 'personId', p.id, 'name', p.name,
      'fromOn', h.from_on, 'toOn', h.to_on) ORDER BY h.from_on DESC, h.id), '[]')
    FROM tenure h JOIN person p ON p.id = h.person_id WHERE h.office_id = t.id AND ${holds('h', day)})`;

/** The tenure `h` of the person `p` in the office `f` of the organisation `o` as JSON. */
export const TENURE = `json_build_object('id', h.id,
  'office', json_build_object('id', f.id, 'name', f.name,
    'organisation', json_build_object('id', o.id, 'slug', o.slug, 'name', o.name)),
  'person', json_build_object('id', p.id, 'name', p.name),
  'fromOn', h.from_on, 'toOn', h.to_on, 'source', h.source)`;

/** What `TENURE` is made from. */
export const TENURES = `tenure h JOIN office f ON f.id = h.office_id JOIN organisation o ON o.id = f.organisation_id
  JOIN person p ON p.id = h.person_id`;

/** Fields of the person `t`. */
export const PERSON_FIELDS = `
  'id', t.id, 'name', t.name, 'honorificPrefix', t.honorific_prefix, 'honorificSuffix', t.honorific_suffix,
  'house', t.house, 'party', t.party, 'constituency', t.constituency, 'parliamentId', t.parliament_id,
  'version', t.version`;
