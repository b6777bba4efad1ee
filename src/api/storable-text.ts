import { isStorable } from '../database/storable.js';
import { type InputFault } from '../errors/domain-error.js';

const UNSTORABLE = 'There is a character in it that can’t be kept: NUL, or half of a pair. Take it out.';
/** Deeper than any input of Postbag, and far from what would exhaust the stack. */
const DEEPEST = 30;

/** Every text of the input, at any depth, that could not be kept as it came; and what is nested too deep to look at. */
export function faultsOfText(value: unknown, pointer = '', depth = 0): InputFault[] {
  if (typeof value === 'string') return isStorable(value) ? [] : [{ pointer, detail: UNSTORABLE }];
  if (typeof value !== 'object' || value === null) return [];
  if (depth > DEEPEST) return [{ pointer, detail: 'It is nested too deep.' }];
  return Object.entries(value).flatMap(([name, part]) =>
    isStorable(name)
      ? faultsOfText(part, pointerTo(pointer, name), depth + 1)
      : [{ pointer, detail: `In the name of a field: ${UNSTORABLE}` }],
  );
}

/** The JSON Pointer (RFC 6901) of a part of what `parent` points at. */
export function pointerTo(parent: string, name: string): string {
  return `${parent}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`;
}
