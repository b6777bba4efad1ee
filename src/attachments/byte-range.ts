/** A part of a file, from its first byte to its last, both included and counted from 0. */
export interface ByteRange {
  readonly first: number;
  readonly last: number;
}

/**
 * The one part that the header Range asks for, of a file of `size` bytes; null when all of it is to be sent, as also for several
 * parts at once and for what can't be read, which RFC 9110 (section 14.2) lets a server pass over.
 *
 * @returns `beyond` when the part begins after the end of the file
 */
export function byteRange(header: string | undefined, size: number): ByteRange | 'beyond' | null {
  const [, from, to] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header?.trim() ?? '') ?? [];
  if (!from && !to) return null;
  if (!from)
    return to === undefined || Number(to) === 0
      ? 'beyond'
      : { first: Math.max(0, size - Number(to)), last: size - 1 };
  const range = { first: Number(from), last: to ? Math.min(Number(to), size - 1) : size - 1 };
  if (to && Number(to) < range.first) return null;
  return range.first >= size ? 'beyond' : range;
}
