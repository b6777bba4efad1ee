import { formatDay } from '../../deadlines/iso-date.js';
import { rungAct } from '../../deadlines/ladder.js';
import { endOfList, type House } from '../../deadlines/sitting-days.js';
import { type FlagFacts, type FlagRule } from '../flag-rule.js';

export const chaseDue: FlagRule = {
  kind: 'chase_due',
  rule: 'When the next step for a late reply is due; it says from which day a written question can be tabled when the House is not sitting, or that this is not known.',
  sql: `
    SELECT d.group_id, d.letter_id, d.recipient_id AS subject_id, d.due_on AS since_on,
      jsonb_build_object('body', leg.body, 'rung', d.rule ->> 'rung', 'dueOn', d.due_on, 'house', t.house,
        'questionFromOn', nullif(t.from_on, $1::date), 'recess', t.recess,
        'sittingDaysUntil', CASE WHEN t.from_on IS NULL THEN t.until_on END) AS details
    FROM open_deadline d
    JOIN awaiting v ON v.letter_id = d.letter_id
    JOIN leg ON leg.recipient_id = d.recipient_id AND leg.position = d.leg_position
    LEFT JOIN tabling t ON t.house = (
      SELECT coalesce(min(s.house), 'commons') FROM signatory s
      WHERE s.letter_id = d.letter_id AND s.agreed_on <= $1::date
        AND (s.withdrawn_on IS NULL OR $1::date < s.withdrawn_on))
    WHERE d.kind = 'chase' AND d.due_on <= $1::date`,
  sentence: (facts) => `Chase ${facts.body}: ${rungAct(facts.rung)}.${tablingInWords(facts)}`,
};

function tablingInWords({ questionFromOn, recess, sittingDaysUntil, house }: FlagFacts): string {
  if (sittingDaysUntil) {
    const list = endOfList({ house: house as House, until: sittingDaysUntil });
    return ` When a written question can be tabled is not known: ${list}.`;
  }
  if (questionFromOn === null) return '';
  const because = recess === null ? 'the House is not sitting' : recess;
  return ` A written question cannot be tabled before ${formatDay(questionFromOn)} (${because}).`;
}
