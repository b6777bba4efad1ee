import { type FlagsThen } from '../letters/letter-flags.sql.js';
import { type FlagRule } from './flag-rule.js';
import { FLAG_RULES } from './flag-rules.js';
import { type FlagScope, flagStage } from './flag-stage.js';

/** A rule with its place among all: 0 is the most urgent. */
type RankedRule = FlagRule & { readonly rank: number };

/** Every rule, the most urgent first. */
export const EVERY_RULE: readonly RankedRule[] = FLAG_RULES.map((rule, rank) => ({ ...rule, rank }));

/** What some rules say is true, as one SELECT; it needs what `flagStage` prepares. */
export function rulesSql(rules: readonly RankedRule[]): string {
  return rules
    .map(
      ({ kind, sql, rank }) =>
        `SELECT ${rank} AS rank, '${kind}' AS kind, group_id, letter_id, subject_id, since_on, details FROM (${sql}) t`,
    )
    .join('\n  UNION ALL ');
}

/**
 * The beginning of a statement: `WITH … true_flag AS (…)`, every flag that is true at the end of day $1, of
 * every group or of the group $2, worked out from facts alone. Columns: rank (0 is the most urgent kind), kind, group_id,
 * letter_id, subject_id, since_on, details. The one source for reads as of any day and for the sweep.
 *
 * @param letters a SELECT of the ids of letters, as flagStage takes it: then flags of no other letter are found, and none of a group
 */
export function withTrueFlags(scope: FlagScope, letters: string | null = null): string {
  const rules = letters === null ? EVERY_RULE : EVERY_RULE.filter(({ isOfGroup }) => !isOfGroup);
  return `WITH ${flagStage(scope, letters)},
  true_flag AS MATERIALIZED (${rulesSql(rules)})`;
}

/** The same for lists of letters: of some kinds or some letters only. Flags of a group as a whole are no letter's. */
export const flagsThen: FlagsThen = ({ kinds, letters }) => {
  const rules = EVERY_RULE.filter(({ kind }) => kinds === null || kinds.includes(kind));
  return `WITH ${flagStage('one-group', letters)}
    SELECT DISTINCT letter_id, kind FROM (${rulesSql(rules)}) t WHERE letter_id IS NOT NULL`;
};
