/**
 * Begins acts in their order, so many at a time.
 *
 * @returns what each gives, in the same order; one that fails stops no other, and is told to whoever waits for it
 */
export function inTurns<T>(atOnce: number, acts: readonly (() => Promise<T>)[]): Promise<T>[] {
  const begun: Promise<T>[] = [];
  for (const [index, act] of acts.entries()) {
    const before = index < atOnce ? Promise.resolve() : begun[index - atOnce].catch(() => undefined);
    const result = before.then(act);
    result.catch(() => undefined);
    begun.push(result);
  }
  return begun;
}
