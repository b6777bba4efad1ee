/** Whether the flag `f` is up at the end of the day of the moment `m`, as far as the sweep has recorded it. */
const FLAG_IS_UP = '(f.since_on <= m.day AND (f.cleared_on IS NULL OR m.day < f.cleared_on))';

/**
 * A SELECT of `letter_id` and `kind`: the flags that the rules say were up at the end of day $1 in the group $2; of some
 * kinds only, or of some letters only, given as a SELECT of their ids. The rules belong to the flags, which this noun does
 * not know; whoever asks for a list gives it.
 */
export type FlagsThen = (of: { kinds: readonly string[] | null; letters: string | null }) => string;

/** How a list reads flags: what comes before it in its statement, and what stands in its place. */
export interface ListFlags {
  /** Common table expressions that the filter needs, each followed by a comma. */
  readonly forFilter: string;
  /** The same for the items of the page, each preceded by a comma. */
  readonly forItems: string;
  /** Whether the letter `l` has one of the kinds that the placeholder holds. */
  readonly isUp: (kinds: string) => string;
  /** The kinds of the letter `l`, as JSON. */
  readonly item: string;
}

/** Flags as the sweep recorded them: for a list of this moment, which can be some minutes behind the facts. */
export const RECORDED_FLAGS: ListFlags = {
  forFilter: '',
  forItems: '',
  isUp: (kinds) => `EXISTS (
    SELECT FROM flag f
    WHERE f.group_id = l.group_id AND f.letter_id = l.id AND f.kind = ANY (${kinds}) AND ${FLAG_IS_UP})`,
  item: `coalesce((
    SELECT json_agg(DISTINCT f.kind) FROM flag f
    WHERE f.group_id = l.group_id AND f.letter_id = l.id AND ${FLAG_IS_UP}), '[]')`,
};

/**
 * Flags as the facts have them, for a list as of a day: the same as the list of flags shows for that day, whatever was swept
 * when. Only the kinds that are filtered by are worked out for all letters, and all kinds for the letters of the page.
 *
 * @param filtered the kinds filtered by; none when undefined
 */
export function trueFlags(flagsThen: FlagsThen, filtered: readonly string[] | undefined): ListFlags {
  const page = 'SELECT p.id FROM numbered p WHERE p.n <= $4';
  return {
    forFilter: filtered ? `flagged AS MATERIALIZED (${flagsThen({ kinds: filtered, letters: null })}),` : '',
    forItems: `, item_flag AS MATERIALIZED (${flagsThen({ kinds: null, letters: page })})`,
    isUp: (kinds) => `l.id IN (SELECT f.letter_id FROM flagged f WHERE f.kind = ANY (${kinds}))`,
    item: `coalesce((SELECT json_agg(f.kind ORDER BY f.kind) FROM item_flag f WHERE f.letter_id = l.id), '[]')`,
  };
}
