/** A name in SQL as `nameKey` makes it, but for accents. */
const keySql = (name: string): string =>
  `trim(regexp_replace(regexp_replace(replace(lower(${name}), '&', ' and '), '[''’‘]', '', 'g'), '[^[:alnum:]]+', ' ', 'g'))`;

/** Whether the tenure `h` holds on the day $2. */
const HOLDS = `h.from_on <= $2::date AND (h.to_on IS NULL OR $2::date < h.to_on)`;

const NAMES = `(SELECT coalesce(json_agg(json_build_object('name', n.name, 'fromOn', n.from_on, 'toOn', n.to_on)), '[]')
  FROM person_name n WHERE n.person_id = p.id)`;

const ORGANISATION = `json_build_object('id', o.id, 'slug', o.slug, 'name', o.name)`;

/**
 * Offices that blocks may mean: $1 the blocks ({ index, own, same, isRank, bodies, name }), $2 the letter's day. One statement
 * however many blocks: each is laid beside every office, of which there are about a thousand.
 */
export const OFFICES_FOR_BLOCKS = {
  name: 'offices_for_blocks',
  text: `
    WITH block AS MATERIALIZED (
      SELECT * FROM json_to_recordset($1::json)
        AS b (index int, own text, same text[], "isRank" boolean, bodies text[], name text, emails text[])
    ), body AS MATERIALIZED (
      SELECT o.*, ${keySql('o.name')} AS key, lower(o.short_name) AS short FROM organisation o
    ), post AS MATERIALIZED (
      SELECT f.*, ${keySql('f.name')} AS key FROM office f
    ), held AS MATERIALIZED (
      SELECT h.office_id, p.id, p.name, h.from_on, ${NAMES} AS names
      FROM tenure h JOIN person p ON p.id = h.person_id WHERE ${HOLDS}
    ), called AS MATERIALIZED (
      SELECT d.office_id, d.name FROM held d
      UNION SELECT d.office_id, n.name FROM held d JOIN person_name n ON n.person_id = d.id
    ), holder AS MATERIALIZED (
      SELECT DISTINCT b.index, c.office_id FROM block b JOIN called c ON similarity(c.name, b.name) > 0.5
    ), beside AS (
      SELECT b.index, f.id, f.name, f.email, f.organisation_id, coalesce(f.key = b.own, false) AS is_own, coalesce(f.key = ANY (b.same), false) AS is_same,
        b."isRank" AND f.key LIKE b.own || ' %' AS has_rank, coalesce(similarity(f.key, b.own), 0) AS likeness,
        lower(f.email) = ANY (b.emails) AS is_email,
        r.office_id IS NOT NULL AS is_holder
      FROM block b CROSS JOIN post f LEFT JOIN holder r ON r.index = b.index AND r.office_id = f.id
    ), placed AS (
      SELECT x.*, o.name AS body, o.slug, o.from_on, o.to_on, coalesce(o.key = ANY (b.bodies) OR o.short = ANY (b.bodies), false) AS is_body,
        (SELECT min(e.name) FROM succession s JOIN body e ON e.id = s.predecessor_id
         WHERE s.successor_id = o.id AND (e.key = ANY (b.bodies) OR e.short = ANY (b.bodies))) AS predecessor
      FROM beside x JOIN block b USING (index) JOIN body o ON o.id = x.organisation_id
      WHERE x.is_own OR x.is_same OR x.has_rank OR x.likeness > 0.5 OR x.is_holder OR x.is_email
    ), ranked AS (
      SELECT *, row_number() OVER (PARTITION BY index ORDER BY is_email DESC NULLS LAST,
        (is_own::int + is_same::int + is_body::int + is_holder::int) DESC, likeness DESC, id) AS place
      FROM placed
    )
    SELECT index, id AS "officeId", name AS office, organisation_id AS "organisationId", slug, body, from_on AS "bodyFromOn",
      to_on AS "bodyToOn", is_own AS "isOwn", is_same AS "isSame",
      coalesce(has_rank, false) AS "hasRank", likeness, coalesce(is_email, false) AS "isEmail",
      is_body AS "isBody", predecessor,
      (SELECT coalesce(json_agg(json_build_object('personId', d.id, 'name', d.name, 'fromOn', d.from_on, 'names', d.names)
        ORDER BY d.from_on DESC, d.id), '[]') FROM held d WHERE d.office_id = ranked.id) AS holders
    FROM ranked WHERE place <= 12 ORDER BY index, place`,
};

/** Bodies that blocks name: $1 as above. */
export const BODIES_FOR_BLOCKS = {
  name: 'bodies_for_blocks',
  text: `
    SELECT b.index, ${ORGANISATION} AS organisation, o.from_on AS "fromOn", o.to_on AS "toOn"
    FROM json_to_recordset($1::json) AS b (index int, bodies text[])
    JOIN organisation o ON ${keySql('o.name')} = ANY (b.bodies) OR lower(o.short_name) = ANY (b.bodies)
    ORDER BY b.index, lower(o.name), o.id`,
};

/** People whom lines may mean: $1 the lines ({ index, name }), $2 the letter's day. The trigram indexes of names find them. */
export const PEOPLE_FOR_LINES = {
  name: 'people_for_lines',
  text: `
    SELECT l.index, p.id AS "personId", p.name, p.honorific_prefix AS prefix, p.honorific_suffix AS suffix, p.house, p.party,
      p.constituency, ${NAMES} AS names, likeness,
      (SELECT coalesce(json_agg(f.name ORDER BY h.from_on DESC, f.id), '[]') FROM tenure h JOIN office f ON f.id = h.office_id
       WHERE h.person_id = p.id AND ${HOLDS}) AS offices
    FROM json_to_recordset($1::json) AS l (index int, name text)
    CROSS JOIN LATERAL (
      SELECT id, max(likeness) AS likeness FROM (
        SELECT q.id, similarity(q.name, l.name) AS likeness FROM person q WHERE q.name % l.name
        UNION ALL
        SELECT n.person_id, similarity(n.name, l.name) FROM person_name n WHERE n.name % l.name
      ) found GROUP BY id ORDER BY 2 DESC, id LIMIT 12
    ) near JOIN person p USING (id)
    ORDER BY l.index, likeness DESC, p.id`,
};
