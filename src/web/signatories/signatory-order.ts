/** What a button of the page asks of the order: `up` or `down` with an id, `place` for those ticked, or `order` for all. */
const ORDER_ACTION = /^(up|down|place|order)(?::([0-9a-f-]{36}))?$/;

/** What else was sent with the button. */
export interface OrderForm {
  /** Those ticked, in any order. */
  readonly chosen: readonly string[];
  /** From 1. */
  readonly place: number;
  /** All of them, as they were dragged. */
  readonly order: readonly string[];
}

/** Whether the button is about the order in which the names are printed. */
export function isOrderAction(action: string): boolean {
  return ORDER_ACTION.test(action);
}

/**
 * The ids in the order that is asked for. Moving past either end, or someone who is not there, changes nothing; those
 * ticked keep the order they have among themselves.
 */
export function ordered(
  ids: readonly string[],
  action: string,
  { chosen, place, order }: OrderForm,
): string[] {
  const [, verb, id = ''] = ORDER_ACTION.exec(action) ?? [];
  if (verb === 'order') return [...order];
  if (verb === 'place')
    return withAt(
      ids,
      ids.filter((one) => chosen.includes(one)),
      place - 1,
    );
  const at = ids.indexOf(id);
  if (at < 0) return [...ids];
  return withAt(ids, [id], verb === 'up' ? at - 1 : at + 1);
}

/** The ids with some of them taken out and put in again together, the first of them at a place from 0. */
function withAt(ids: readonly string[], moved: readonly string[], place: number): string[] {
  const rest = ids.filter((id) => !moved.includes(id));
  const at = Math.max(0, Math.min(place, rest.length));
  return [...rest.slice(0, at), ...moved, ...rest.slice(at)];
}
