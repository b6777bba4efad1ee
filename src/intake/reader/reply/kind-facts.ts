import { type Outline } from '../outline.js';
import { type People } from '../letter-people.js';
import { type MailHeaders } from '../proposal.js';
import { endOf, type Found, inOneLine, type Slice } from '../text/slice.js';
import { type KindFacts } from './kind-signs.js';

/** Enough for the longest letter; a file beyond it says nothing more of who wrote it. */
const LOOKED_AT = 12_000;

/** What a letter was found to hold, as far as its kind turns on it. */
export interface KindSources {
  readonly outline: Outline;
  readonly people: People;
  readonly subject: Found<string> | null;
  readonly sentences: readonly Slice[];
  readonly headers?: MailHeaders;
}

/** Gathers what the kind of a letter is told by. */
export function kindFacts({ outline, people, subject, sentences, headers }: KindSources): KindFacts {
  const { parts, headers: own } = outline;
  const head = parts.head.slice(0, 40);
  const salutation = parts.salutation?.text ?? '';
  const auto = headers?.autoSubmitted ?? own?.auto?.text ?? 'no';
  return {
    opening: inOneLine(textOf(sentences.slice(0, 4))).slice(0, 1500),
    body: inOneLine(textOf(sentences.slice(0, 150)).slice(0, LOOKED_AT)),
    subject: `${own?.subject?.text ?? ''} ${subject?.value ?? ''}`,
    head: inOneLine([...head.map(({ text }) => text), salutation].join('\n')),
    letterhead: letterheadOf(head, people),
    salutation,
    signed: people.signed.rows,
    addressees: people.recipients,
    from: own?.from?.text ?? '',
    to: own?.to?.text ?? '',
    isAutomatic: !/^\s*no\b/i.test(auto),
  };
}

function textOf(sentences: readonly Slice[]): string {
  return sentences.map(({ text }) => text).join(' ');
}

/** The pieces of the lines that hold no addressee: letterheads set them wide apart. */
function letterheadOf(head: readonly Slice[], { used }: People): string[] {
  const taken = used.flatMap(({ lines }) => lines);
  const isTaken = (line: Slice): boolean =>
    taken.some(({ from }) => from >= line.from && from <= endOf(line));
  return head
    .filter((line) => !isTaken(line))
    .flatMap(({ text }) => text.split(/\s{3,}/))
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '' && !/^(?:to|cc|copy|dear)\b/i.test(piece));
}
