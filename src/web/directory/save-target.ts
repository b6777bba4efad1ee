import { type TargetMove, type TargetMoveOptions, TargetMoveStale } from '../../letters/target-moves.js';
import { type Actor } from '../../timeline/actor.js';
import { textOf } from '../forms/form.js';
import { type Page } from '../pages/page.js';
import { type TargetForm, targetMovesPage } from './target.pages.js';

/** Adds or changes a target as an actor, or rehearses it. */
export type TargetAct = (actor: Actor, how: TargetMoveOptions) => Promise<TargetMove>;

/**
 * Saves a target once what moves with it was shown; shows it first, and again when something else would move by now. What
 * moves nothing is saved at once.
 */
export async function saveOrShow(form: TargetForm, actor: Actor, act: TargetAct): Promise<Page | void> {
  const shown = textOf(form.values, 'ifVersion');
  if (shown) return applyShown(form, actor, act, shown);
  const move = await rehearse(actor, act);
  if (move.moves.length > 0 || move.lettersOfOtherGroups > 0) return targetMovesPage(form, move, false);
  await act(actor, { dryRun: false, ifVersion: move.version });
}

async function applyShown(
  form: TargetForm,
  actor: Actor,
  act: TargetAct,
  ifVersion: string,
): Promise<Page | void> {
  try {
    await act(actor, { dryRun: false, ifVersion });
  } catch (error) {
    if (!(error instanceof TargetMoveStale)) throw error;
    return targetMovesPage(form, await rehearse(actor, act), true);
  }
}

/** A rehearsal must not use the form up. */
function rehearse(actor: Actor, act: TargetAct): Promise<TargetMove> {
  return act({ ...actor, retryKey: undefined }, { dryRun: true });
}
