import { type IsoDate, formatDay } from '../deadlines/iso-date.js';
import { listed } from '../deadlines/words.js';

/** Which letters and windows a rule about event windows means; the parts are SQL. */
interface WindowFlags {
  /** The prepared table of letters: unsent, awaiting or sent. */
  readonly letters: 'unsent' | 'awaiting' | 'sent';
  readonly since: string;
  readonly when: string;
}

/**
 * One flag for each letter and event window with an ask that is still open. `w` is the window, `g` the
 * group, `l` the letter.
 */
export function windowFlagsSql({ letters, since, when }: WindowFlags): string {
  return `
    SELECT v.group_id, v.letter_id, w.id AS subject_id, ${since} AS since_on,
      jsonb_build_object('window', w.name, 'opensOn', w.opens_on, 'neededByOn', w.needed_by_on,
        'asks', jsonb_agg(a.position ORDER BY a.position)) AS details
    FROM event_window w
    JOIN grp g ON g.id = w.group_id
    JOIN ask a ON a.window_id = w.id AND coalesce(a.settled_on, 'infinity'::date) > $1::date
    JOIN ${letters} v ON v.letter_id = a.letter_id
    JOIN letter l ON l.id = v.letter_id
    WHERE ${when} AND NOT EXISTS (SELECT FROM judged j WHERE j.ask_id = a.id)
    GROUP BY v.group_id, v.letter_id, w.id, g.id, g.window_soon_days, l.id`;
}

/** Some asks of a letter, e.g. `ask 1`, `asks 1 and 3`. */
export function asksInWords(asks: readonly number[]): string {
  return `ask${asks.length === 1 ? '' : 's'} ${listed(asks.map(String))}`;
}

/** By when asks need their answer, e.g. `ask 1 is of use until 25 November 2021`. */
export function ofUseUntil(asks: readonly number[], neededByOn: IsoDate): string {
  return `an answer to ${asksInWords(asks)} is of use until ${formatDay(neededByOn)}`;
}
