import { SetMetadata, type CustomDecorator } from '@nestjs/common';
import { type REFUSALS } from './refusal-responses.js';

const MAY_REFUSE = 'postbag:may-refuse';

/** The code of a refusal, and what it means. */
export type RefusalWords = readonly [code: string, description: string];

/** A status in the words that it always has, or by status in words of the operation’s own. */
type Given = keyof typeof REFUSALS | Readonly<Record<number, RefusalWords>>;

/**
 * What a route may refuse that does not follow from what it takes: what only the state of a thing forbids, a limit, or a
 * secret in its body that nothing has.
 */
export function MayRefuse(...given: readonly Given[]): CustomDecorator {
  return SetMetadata(MAY_REFUSE, given);
}

/** What a handler was said to refuse, by status: its own words, or null for those that the status always has. */
export function saidRefusals(handler: object): ReadonlyMap<number, RefusalWords | null> {
  const given = (Reflect.getMetadata(MAY_REFUSE, handler) ?? []) as readonly Given[];
  return new Map(
    given.flatMap((each): [number, RefusalWords | null][] =>
      typeof each === 'number'
        ? [[each, null]]
        : Object.entries(each).map(([status, words]) => [Number(status), words]),
    ),
  );
}
