import { letterWords } from '../letters/letter-filters.js';
import { byThen, momentRow, STATUS } from '../letters/moment.sql.js';
import { MARK_END, MARK_START } from './marked.js';

/**
 * Of each kind, so many matches are looked at. Words that more things have are too common to tell anything; without an end,
 * one common word would read every letter of the install.
 */
const LOOKED_AT = 20_000;

/** $1: day, $2: group, $3: instant or null, $4: how many. */
const MOMENT = momentRow('$1', '$3');

const MARKS = `StartSel=${MARK_START}, StopSel=${MARK_END}`;
const WITHOUT_MARKS = `translate(%, '${MARK_START}${MARK_END}', '')`;

const headline = (column: string, query: string, options: string): string =>
  `ts_headline('english', ${WITHOUT_MARKS.replace('%', column)}, ${query}, '${MARKS}, ${options}')`;

const wholeLine = (column: string, query: string): string => headline(column, query, 'HighlightAll=true');

const excerpt = (column: string, query: string): string =>
  headline(column, query, 'MaxFragments=2, MaxWords=28, MinWords=12, FragmentDelimiter=" … "');

const LETTER = `'letter', json_build_object('id', l.id, 'reference', l.reference, 'subject', l.subject)`;

/** One row: the items, newest first and one more than asked for when there are more; and whether all were looked at. */
const answer = (item: string, from: string): string => `
  SELECT coalesce(json_agg(${item} ORDER BY top.n), '[]') AS items,
    (SELECT count(*) FROM found) > ${LOOKED_AT} AS "isPartial"
  FROM ${from} CROSS JOIN ${MOMENT}`;

/** Adds a value to a statement and gives its placeholder. */
type Bind = (value: unknown) => string;

/** Letters by words of reference, subject or text; the one whose reference it is comes first. */
export function lettersWith(q: string, bind: Bind): string {
  const query = letterWords(q, bind);
  const item = `json_build_object(${LETTER}, 'status', ${STATUS}, 'sentOn', ${byThen('l.sent_on')},
    'markedReference', ${wholeLine('l.reference', query)}, 'markedSubject', ${wholeLine('l.subject', query)},
    'excerpt', ${excerpt('t.body', query)})`;
  return `WITH found AS MATERIALIZED (
      SELECT t.letter_id AS id FROM letter_text t WHERE t.search @@ ${query} LIMIT ${LOOKED_AT + 1}),
    top AS MATERIALIZED (
      SELECT l.id, row_number() OVER (ORDER BY lower(l.reference) = lower(${bind(q)}) DESC,
        coalesce(${byThen('l.sent_on')}, l.drafted_on) DESC, l.id DESC) AS n
      FROM found f JOIN letter l ON l.id = f.id CROSS JOIN ${MOMENT}
      WHERE l.group_id = $2 AND l.drafted_on <= m.day ORDER BY n LIMIT $4)
    ${answer(item, 'top JOIN letter l ON l.id = top.id JOIN letter_text t ON t.letter_id = l.id')}`;
}

/** Replies by words of their text. */
export function repliesWith(q: string, bind: Bind): string {
  const query = `websearch_to_tsquery('english', ${bind(q)})`;
  const item = `json_build_object('id', y.id, ${LETTER}, 'receivedOn', y.received_on, 'class', y.class,
    'signedBy', y.signed_by, 'excerpt', ${excerpt('t.body', query)})`;
  return `WITH found AS MATERIALIZED (
      SELECT t.reply_id AS id FROM reply_text t WHERE t.search @@ ${query} LIMIT ${LOOKED_AT + 1}),
    top AS MATERIALIZED (
      SELECT y.id, row_number() OVER (ORDER BY y.received_on DESC, y.id DESC) AS n
      FROM found f JOIN reply y ON y.id = f.id CROSS JOIN ${MOMENT}
      WHERE y.group_id = $2 AND y.removed_at IS NULL AND y.received_on <= m.day ORDER BY n LIMIT $4)
    ${answer(
      item,
      'top JOIN reply y ON y.id = top.id JOIN reply_text t ON t.reply_id = y.id JOIN letter l ON l.id = y.letter_id',
    )}`;
}

/** People by a part of their printed name: who signed letters and who signed replies, each with their newest letter. */
export function peopleNamed(pattern: string, bind: Bind): string {
  const isLike = `ILIKE ${bind(pattern)}`;
  const item = `json_build_object('name', top.name, 'part', top.part, 'letters', top.letters, ${LETTER})`;
  return `WITH found AS MATERIALIZED (
      (SELECT s.signed_as AS name, 'signatory' AS part, s.letter_id FROM signatory s CROSS JOIN ${MOMENT}
       WHERE s.group_id = $2 AND s.signed_as ${isLike} AND least(s.invited_on, s.agreed_on) <= m.day LIMIT ${LOOKED_AT + 1})
      UNION ALL
      (SELECT y.signed_by, 'replier', y.letter_id FROM reply y CROSS JOIN ${MOMENT}
       WHERE y.group_id = $2 AND y.removed_at IS NULL AND y.signed_by ${isLike} AND y.received_on <= m.day
       LIMIT ${LOOKED_AT + 1})),
    top AS MATERIALIZED (
      SELECT f.name, f.part, count(DISTINCT l.id) AS letters,
        (array_agg(l.id ORDER BY coalesce(${byThen('l.sent_on')}, l.drafted_on) DESC, l.id DESC))[1] AS letter_id,
        row_number() OVER (ORDER BY count(DISTINCT l.id) DESC, lower(f.name), f.name, f.part) AS n
      FROM found f JOIN letter l ON l.id = f.letter_id CROSS JOIN ${MOMENT} WHERE l.drafted_on <= m.day
      GROUP BY f.name, f.part ORDER BY n LIMIT $4)
    ${answer(item, 'top JOIN letter l ON l.id = top.letter_id')}`;
}

/** What others call a letter: their reference on a reply, or the number of a written question. */
export function referencesLike(pattern: string, bind: Bind): string {
  const isLike = `ILIKE ${bind(pattern)}`;
  const item = `json_build_object('reference', top.reference, 'part', top.part, 'on', top.on_day, ${LETTER})`;
  return `WITH found AS MATERIALIZED (
      (SELECT y.their_reference AS reference, 'reply' AS part, y.received_on AS on_day, y.letter_id, y.id
       FROM reply y CROSS JOIN ${MOMENT}
       WHERE y.group_id = $2 AND y.removed_at IS NULL AND y.their_reference ${isLike} AND y.received_on <= m.day
       LIMIT ${LOOKED_AT + 1})
      UNION ALL
      (SELECT c.uin, 'question', c.made_on, c.letter_id, c.id FROM chaser c CROSS JOIN ${MOMENT}
       WHERE c.group_id = $2 AND c.removed_at IS NULL AND c.uin ${isLike} AND c.made_on <= m.day LIMIT ${LOOKED_AT + 1})),
    top AS MATERIALIZED (
      SELECT f.*, row_number() OVER (ORDER BY f.on_day DESC, f.id DESC) AS n FROM found f ORDER BY n LIMIT $4)
    ${answer(item, 'top JOIN letter l ON l.id = top.letter_id')}`;
}
