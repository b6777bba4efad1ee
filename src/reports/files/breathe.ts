import { setImmediate } from 'node:timers/promises';
import { type Sink } from '../../workbooks/zip-writer.js';

/** How many characters are written before others have their turn. */
const BREATH = 65_536;

/** Passes pieces on, gathered, with turns for others in between. */
export async function* inBreaths(texts: Iterable<string>): AsyncGenerator<string> {
  let held: string[] = [];
  let length = 0;
  for (const text of texts) {
    held.push(text);
    length += text.length;
    if (length < BREATH) continue;
    yield held.join('');
    await setImmediate();
    [held, length] = [[], 0];
  }
  yield held.join('');
}

/** Writes texts as they come, in UTF-8, and lets other requests have their turn in between. */
export async function writeTexts(texts: Iterable<string>, sink: Sink): Promise<void> {
  for await (const piece of inBreaths(texts)) await sink(Buffer.from(piece));
}
