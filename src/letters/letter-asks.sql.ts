import { atLeastZero } from './letter-legs.sql.js';
import { type PartSql } from './part.sql.js';

/** The latest judgement stands. One that cites a reply which was removed since rests on nothing. */
const LATEST = 'u.ask_id DESC, u.judged_on DESC, u.seq DESC';

/** The judgement of the ask `a` that stands. */
const JUDGEMENT = `
  LEFT JOIN LATERAL (
    SELECT u.outcome, u.judged_on, u.quote, y.received_on AS cited_on
    FROM ask_outcome u LEFT JOIN reply y ON y.id = u.reply_id
    WHERE u.ask_id = a.id AND u.judged_on <= m.day AND y.removed_at IS NULL
    ORDER BY ${LATEST} LIMIT 1) j ON true`;

/** The same of every ask of a group, in one reading and without what only those need that are told of one by one. */
export const judgementsOf = (group: string, day: string): string => `
  SELECT DISTINCT ON (u.ask_id) u.ask_id, u.outcome, u.judged_on, u.reply_id
  FROM ask_outcome u
  WHERE u.group_id = ${group} AND u.judged_on <= ${day}
    AND NOT EXISTS (SELECT FROM reply y WHERE y.id = u.reply_id AND y.removed_at IS NOT NULL)
  ORDER BY ${LATEST}`;

/** What follows from the facts for the ask `a` with its window `w` and judgement `j`: `is_past` is null without a window. */
export const ASK_FACTS = `
  CROSS JOIN LATERAL (
    SELECT coalesce(j.outcome, 'open') <> 'open' AS is_judged,
      CASE WHEN m.instant IS NULL THEN w.needed_by_on < m.day ELSE w.needed_by_at <= m.instant END AS is_past) f
  CROSS JOIN LATERAL (
    SELECT CASE WHEN f.is_judged THEN j.outcome WHEN f.is_past THEN 'overtaken_by_events' ELSE 'open' END AS outcome,
      CASE WHEN f.is_judged THEN 'judged' WHEN f.is_past THEN 'follows_from_facts' END AS basis,
      coalesce(w.needed_by_on, owed.due_on) AS due_on) o`;

/** Asks with the outcome that they have at the moment. */
export const ASK_OUTCOMES = `FROM ask a LEFT JOIN event_window w ON w.id = a.window_id ${JUDGEMENT} ${ASK_FACTS}`;

const WINDOW = `CASE WHEN w.id IS NOT NULL THEN json_build_object('id', w.id, 'name', w.name,
  'firstOn', w.first_on, 'lastOn', w.last_on, 'timeZone', w.time_zone, 'place', w.place,
  'opensAt', rfc3339(w.opens_at), 'closesAt', rfc3339(w.closes_at), 'opensOn', w.opens_on, 'closesOn', w.closes_on,
  'state', CASE
    WHEN CASE WHEN m.instant IS NULL THEN m.day < w.opens_on ELSE m.instant < w.opens_at END THEN 'before'
    WHEN CASE WHEN m.instant IS NULL THEN m.day <= w.closes_on ELSE m.instant < w.closes_at END THEN 'open'
    ELSE 'closed' END) END`;

/** The first or last full or partial answer that had come by the day. */
const answer = (which: 'min' | 'max'): string => `(
  SELECT ${which}(y.received_on) FROM reply y WHERE y.letter_id = l.id AND y.removed_at IS NULL
  AND y.class IN ('partial', 'substantive') AND y.received_on <= m.day)`;

/** Days as SQL: of the first and last full or partial answer to the letter of an ask, and of the reply that its judgement cites. */
export interface AnswerDays {
  readonly first: string;
  readonly last: string;
  readonly cited: string;
}

/** The day of the answer that the ask got: the reply cited, or else the first one that a judgement can rest on. */
const answeredOn = ({ first, last, cited }: AnswerDays): string => `CASE
  WHEN j.outcome = 'ignored' THEN NULL
  WHEN f.is_judged AND ${cited} IS NOT NULL THEN ${cited}
  WHEN j.outcome IN ('met', 'partly_met', 'declined', 'deflected') THEN ${first}
  WHEN ${last} > w.needed_by_on THEN ${last} END`;

/**
 * Whether an ask was answered before its event, after it or not at all, as far as that is known at the moment; null without an
 * event. For an ask with its `ASK_FACTS`.
 */
export const askAnswered = (days: AnswerDays): string => `CASE
  WHEN w.id IS NULL OR o.outcome = 'withdrawn' THEN NULL
  WHEN ${answeredOn(days)} <= w.needed_by_on THEN 'before_event'
  WHEN ${answeredOn(days)} > w.needed_by_on THEN 'after_event'
  WHEN f.is_past THEN 'unanswered' END`;

/** The same for the rows of `ASK_OUTCOMES`, of the letter `l`. */
export const ASK_ANSWERED = askAnswered({ first: answer('min'), last: answer('max'), cited: 'j.cited_on' });

/** Asks with their windows, days and outcomes. An ask before an event is due when its answer stops being of use. */
export const ASKS: PartSql = {
  item: `json_build_object('id', a.id, 'position', a.position, 'text', a.text, 'horizon', a.horizon,
    'window', ${WINDOW}, 'neededBy', CASE WHEN w.id IS NOT NULL
      THEN json_build_object('on', w.needed_by_on, 'at', rfc3339(w.needed_by_at)) END,
    'dueOn', o.due_on, 'outcome', o.outcome, 'outcomeBasis', o.basis,
    'judgedOn', CASE WHEN f.is_judged THEN j.judged_on END, 'quote', CASE WHEN f.is_judged THEN j.quote END,
    'answered', ${ASK_ANSWERED},
    'workingDaysLeft', CASE WHEN o.outcome = 'open' THEN ${atLeastZero('(due.number - today.number)')} END,
    'isOverdue', coalesce(o.outcome = 'open' AND o.due_on < m.day, false))`,
  from: `${ASK_OUTCOMES}
    LEFT JOIN calendar_day due
      ON due.division = coalesce(owed.division, 'england-and-wales') AND due.day = o.due_on
    LEFT JOIN calendar_day today
      ON today.division = coalesce(owed.division, 'england-and-wales') AND today.day = m.day
    WHERE a.letter_id = l.id`,
  id: 'a.id',
  order: 'a.position',
};
