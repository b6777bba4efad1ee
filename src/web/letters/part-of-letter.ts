import { NotFound } from '../../errors/kinds.js';

/**
 * The part of a letter with this id.
 *
 * @param thing what it is called, e.g. `recipient`
 * @throws NotFound when the letter has no such part
 */
export function partWithId<T extends { readonly id: string }>(
  parts: readonly T[],
  id: string,
  thing: string,
): T {
  const part = parts.find((one) => one.id === id.toLowerCase());
  if (!part) throw new NotFound(thing, id);
  return part;
}
