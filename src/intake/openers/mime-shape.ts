import { type OpeningLimits } from './opening-limits.js';
import { Unreadable } from './refusals.js';

/**
 * Refuses a mail whose parts lie too deep in one another, or are too many, before a library builds a tree of them. Goes
 * once over its lines and keeps no more than the boundaries of the parts it is in.
 *
 * @throws Unreadable mail-too-nested
 */
export function refuseDeepMime(bytes: Buffer, { mimeDepth, mimeParts }: OpeningLimits): void {
  const open: string[] = [];
  let parts = 0;
  const source = bytes.toString('latin1');
  for (const [line] of source.matchAll(
    /^--[^\r\n]{1,200}|boundary\s*=\s*(?:"[^"\r\n]{1,200}"|[^\s";]{1,200})/gim,
  )) {
    const named = /^boundary\s*=\s*"?([^"]*)/i.exec(line)?.[1];
    if (named !== undefined) {
      if (!open.includes(named)) open.push(named);
      if (open.length > mimeDepth) throw new Unreadable('mail-too-nested');
      continue;
    }
    const delimiter = line.slice(2).trimEnd();
    const ended = delimiter.endsWith('--') ? open.lastIndexOf(delimiter.slice(0, -2)) : -1;
    if (ended >= 0) open.length = ended;
    else if (open.includes(delimiter)) parts += 1;
    if (parts > mimeParts) throw new Unreadable('mail-too-nested');
  }
}
