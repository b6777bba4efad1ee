import { formatDay } from '../../deadlines/iso-date.js';
import { type FlagRule } from '../flag-rule.js';

export const signaturesCloseSoon: FlagRule = {
  kind: 'signatures_close_soon',
  rule: 'From some working days before signatures close (a setting, 2 unless changed) until the letter is sent.',
  sql: `
    SELECT v.group_id, v.letter_id, v.letter_id AS subject_id, greatest(soon.day, l.drafted_on) AS since_on,
      jsonb_build_object('closeOn', l.signatures_close_on) AS details
    FROM unsent v
    JOIN grp g ON g.id = v.group_id
    JOIN letter l ON l.id = v.letter_id
    JOIN calendar_day closing ON closing.division = 'england-and-wales' AND closing.day = l.signatures_close_on
    JOIN calendar_day soon ON soon.division = closing.division AND soon.is_working
      AND soon.number = closing.number - g.signatures_soon_days
    WHERE soon.day <= $1::date`,
  sentence: ({ closeOn }) => `Not sent yet. Signatures close on ${formatDay(closeOn)}.`,
};
