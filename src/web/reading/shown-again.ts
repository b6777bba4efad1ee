import { type ReadIncoming } from '../../intake/read-incoming.use-case.js';
import { type LetterKind } from '../../intake/reader/proposal.js';
import { type FormBody, textOf } from '../forms/form.js';
import { markedLetter } from './marked-letter.js';
import { readText } from './read-form.js';
import { type ShownReading } from './shown-reading.js';

/**
 * What stood beside a form that was filled from a letter, for showing the form again; null when it was filled by hand. What was to
 * be checked has been looked at by now.
 */
export async function shownAgain(
  reader: ReadIncoming,
  kind: LetterKind,
  body: FormBody,
): Promise<ShownReading | null> {
  const text = textOf(body, 'text');
  if (textOf(body, 'wasRead') !== 'yes' || text.trim() === '') return null;
  const { source, reading } = await readText(reader, kind, text);
  return { pieces: markedLetter(source.text, reading), doubts: [], doubtAt: {}, notices: [] };
}
