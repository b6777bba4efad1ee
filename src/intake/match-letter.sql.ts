/** The ids of bodies named $8 (keys), and of those before and after them. */
const BODIES = `
  named_body AS MATERIALIZED (
    SELECT id FROM organisation o
    WHERE trim(regexp_replace(regexp_replace(replace(lower(o.name), '&', ' and '), '[''’‘]', '', 'g'), '[^[:alnum:]]+', ' ', 'g'))
      = ANY ($8::text[]) OR lower(o.short_name) = ANY ($8::text[])
  ), next_body AS MATERIALIZED (
    SELECT s.predecessor_id AS id FROM succession s JOIN named_body b ON b.id = s.successor_id
    UNION SELECT s.successor_id FROM succession s JOIN named_body b ON b.id = s.predecessor_id
  )`;

/**
 * The letters of a group that a reply may answer: $1 the group, $2 references quoted, $3 the day that the reply cites, $4 its subject,
 * $5 names of those it is addressed to, $6 names and $7 roles of those who signed it, $8 keys of the bodies they stand for, $9 the
 * reply's day, $10 a letter that a person chose already, $11 the Message-IDs of its thread, and $12 those of them
 * that it answers itself. Letters of the last 400 days are looked at, the latest 5,000, and older ones by reference or day.
 */
export const LETTERS_FOR_REPLY = {
  name: 'letters_for_reply',
  text: `
    WITH ${BODIES}, thread AS MATERIALIZED (
      SELECT a.letter_id AS id, bool_or(a.mail_message_id = ANY ($12::text[])) AS is_answered
      FROM attachment a LEFT JOIN reply y ON y.id = a.reply_id
      WHERE a.group_id = $1 AND a.mail_message_id = ANY ($11::text[]) AND a.removed_at IS NULL AND y.removed_at IS NULL
      GROUP BY a.letter_id
    ), near AS MATERIALIZED (
      (SELECT id FROM letter WHERE group_id = $1 AND reference = ANY ($2::text[]))
      UNION (SELECT id FROM letter WHERE group_id = $1 AND id = $10::uuid)
      UNION (SELECT id FROM thread)
      UNION (SELECT id FROM letter WHERE group_id = $1 AND sent_on BETWEEN $3::date - 60 AND $3::date + 60
             AND $3::date IN (sent_on, dated_on, drafted_on))
      UNION (SELECT id FROM letter WHERE group_id = $1 AND sent_on BETWEEN $9::date - 400 AND $9::date
             ORDER BY sent_on DESC, id DESC LIMIT 5000)
    ), facts AS (
      SELECT l.id, l.reference, l.subject, l.dated_on, l.sent_on, l.status, l.reference = ANY ($2::text[]) AS is_reference,
        $3::date IN (l.dated_on, l.sent_on) AS is_day, similarity(l.subject, $4) AS likeness, l.id = $10::uuid AS is_chosen,
        t.id IS NOT NULL AS is_thread, coalesce(t.is_answered, false) AS is_answered,
        (SELECT count(*) FROM signatory s WHERE s.letter_id = l.id
          AND EXISTS (SELECT FROM unnest($5::text[]) n WHERE position(lower(n) IN lower(s.signed_as)) > 0)) AS signed,
        (SELECT max(CASE WHEN r.organisation_id IN (SELECT id FROM named_body) THEN 2
                         WHEN r.organisation_id IN (SELECT id FROM next_body) THEN 1 ELSE 0 END)
         FROM recipient r WHERE r.letter_id = l.id AND r.role = 'to') AS body,
        (SELECT count(*) FROM recipient r WHERE r.letter_id = l.id AND r.role = 'to'
          AND EXISTS (SELECT FROM unnest($6::text[] || $7::text[]) n WHERE position(lower(n) IN lower(r.printed)) > 0)) AS written_to
      FROM near JOIN letter l USING (id) LEFT JOIN thread t ON t.id = l.id
      WHERE l.sent_on <= $9::date
    ), best AS (
      SELECT *, coalesce(is_chosen, false) AS chosen FROM facts
      ORDER BY is_chosen DESC NULLS LAST, is_answered DESC, is_thread DESC, is_reference DESC, coalesce(is_day, false)::int * 3 + coalesce(body, 0)
        + (signed > 0)::int + (written_to > 0)::int + 3 * coalesce(likeness, 0) DESC, sent_on DESC, id
      LIMIT 20
    )
    SELECT b.id AS "letterId", b.reference, b.subject, b.dated_on AS "datedOn", b.sent_on AS "sentOn", b.status,
      b.is_reference AS "isReference", coalesce(b.likeness, 0) AS likeness, b.chosen AS "isChosen", b.is_thread AS "isThread",
      b.is_answered AS "isAnswered",
      (SELECT json_agg(s.signed_as ORDER BY s.position) FROM signatory s WHERE s.letter_id = b.id) AS signatories,
      (SELECT json_agg(json_build_object('recipientId', r.id, 'printed', r.printed, 'organisation', o.name, 'office', f.name,
          'person', p.name, 'isBody', r.organisation_id IN (SELECT id FROM named_body),
          'isNextBody', r.organisation_id IN (SELECT id FROM next_body)) ORDER BY r.position)
        FROM recipient r LEFT JOIN organisation o ON o.id = r.organisation_id LEFT JOIN office f ON f.id = r.office_id
        LEFT JOIN person p ON p.id = r.person_id WHERE r.letter_id = b.id AND r.role = 'to') AS recipients,
      (SELECT json_agg(json_build_object('id', a.id, 'position', a.position, 'text', a.text) ORDER BY a.position)
        FROM ask a WHERE a.letter_id = b.id) AS asks
    FROM best b ORDER BY b.is_answered DESC, b.is_thread DESC, b.is_reference DESC, b.sent_on DESC, b.id`,
};
