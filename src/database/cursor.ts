import { invalid } from '../errors/kinds.js';
import { isStorable } from './storable.js';

/** Where a list goes on: the sort values of the last row shown. Opaque to callers. */
export type Cursor = readonly (string | number | null)[];

/** Writes a cursor as text that is safe in a URL. */
export function encodeCursor(cursor: Cursor): string {
  return Buffer.from(JSON.stringify(cursor)).toString('base64url');
}

/**
 * Reads a cursor back.
 *
 * @param length how many values the list's sort has
 * @throws InvalidInput at /cursor when it is not one that this list gave out
 */
export function decodeCursor(text: string, length: number): Cursor {
  const fault = (): Error =>
    invalid(
      '/cursor',
      'invalid-cursor',
      'This cursor is not one that this list gave out. Start again without it.',
    );
  let value: unknown;
  try {
    value = JSON.parse(Buffer.from(text, 'base64url').toString());
  } catch {
    throw fault();
  }
  const isPlain = (part: unknown): boolean =>
    part === null || typeof part === 'number' || (typeof part === 'string' && isStorable(part));
  if (!Array.isArray(value) || value.length !== length || !value.every(isPlain)) throw fault();
  return value as Cursor;
}
