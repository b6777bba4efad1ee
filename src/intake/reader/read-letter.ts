import { type IsoDate } from '../../deadlines/iso-date.js';
import { readAsks } from './body/asks.js';
import { readDeadlines } from './body/deadlines.js';
import { paragraphsOf } from './body/paragraphs.js';
import { sentencesOf } from './body/sentences.js';
import { readSources } from './body/sources.js';
import { dateOfLine } from './days/letter-date.js';
import { asWritten, findDates } from './days/find-dates.js';
import { readDelivery } from './head/delivery.js';
import { type Head, readHead } from './head/head-blocks.js';
import { readSubject, subjectOf } from './head/subject.js';
import { letterReferences } from './letter-references.js';
import { type People, readPeople } from './letter-people.js';
import { type Outline, outlineOf } from './outline.js';
import { type Reading, type ReadOptions } from './proposal.js';
import { readKind } from './reply/kind.js';
import { kindFacts } from './reply/kind-facts.js';
import { readReply } from './reply/read-reply.js';
import { type Found, foundText, part, type Slice, trimmed, without } from './text/slice.js';
import { isProse } from './segment.js';
import { writeProposal } from './write-proposal.js';

/**
 * Reads a letter or a reply: text in, a proposal for the record out, with where each value stands. Depends on nothing
 * but its arguments. What it does not find it leaves empty; it never takes today's date, and never throws.
 *
 * @param text the letter as pasted or taken from a file; any text at all
 */
export function readLetter(text: string, options: ReadOptions = {}): Reading {
  const outline = outlineOf(text, options);
  const head = readHead(outline.parts.head);
  const people = readPeople(outline, head);
  const date = letterDate(outline, head);
  const { subject, body } = subjectAndBody(outline, head, people);
  const paragraphs = paragraphsOf(body, outline.doc.text);
  const sentences = paragraphs.flatMap(sentencesOf);
  const kind =
    options.kind ?? readKind(kindFacts({ outline, people, subject, sentences, headers: options.headers }));
  const asks = readAsks(paragraphs, kind);
  const context = { date: date?.value ?? null, kind, asks, calendar: options.calendar };
  const heading = subject ? subjectSlice(outline, subject) : null;
  const deadlines = readDeadlines(sentences, context, heading);
  return writeProposal({
    original: text,
    outline,
    kind,
    date,
    people,
    salutation: outline.parts.salutation ? salutationText(outline.parts.salutation) : null,
    delivery: deliveryOf(outline, head),
    subject,
    references: letterReferences({ outline, head, people, kind, paragraphs }),
    deadlines,
    asks,
    sources: sourcesOf(outline),
    reply:
      kind === 'reply'
        ? readReply(
            sentences,
            [...(heading ? [heading] : []), ...outline.parts.head.slice(0, 40)],
            context,
            isAutomatic(outline, options),
          )
        : null,
  });
}

/** The day in the mail headers, or the first with a line to itself above the text, or the last such from the end of the text on. */
function letterDate(outline: Outline, head: Head): Found<IsoDate> | null {
  const header = outline.headers?.date;
  const [written] = header ? findDates(header.text) : [];
  const on = written ? asWritten(written.last) : null;
  if (header && on)
    return { value: on, from: header.from + written.from, to: header.from + written.to, confidence: 0.97 };
  if (head.dates.length > 0) return head.dates[0];
  const ending = outline.parts.body.filter(({ text }) => text.trim() !== '').slice(-2);
  const closing = ending.length > 0 ? sentencesOf(ending.at(-1)!).slice(-1) : [];
  const tail = [...ending, ...closing, ...outline.parts.tail]
    .map((line) => dateOfLine(trimmed(line)))
    .filter((date) => date !== null);
  return tail.at(-1) ?? null;
}

function subjectAndBody(
  outline: Outline,
  head: Head,
  people: People,
): { subject: Found<string> | null; body: readonly Slice[] } {
  const { body } = outline.parts;
  const header = outline.headers?.subject;
  const unused = head.blocks.filter(
    (block) =>
      !block.isLabelled && !people.used.some((used) => used.lines.some((line) => block.lines.includes(line))),
  );
  const last = unused.at(-1)?.lines ?? [];
  const isBelow = people.used.every(({ lines }) => lines[0].from < (last[0]?.from ?? 0));
  const lastBlock = isBelow || !HEADS_A_PAGE.test(last[0]?.text ?? '') ? last : [];
  const { subject, taken } = readSubject(head, body, lastBlock);
  const fromHeader = header ? subjectOf(header, 0.95) : null;
  return { subject: fromHeader ?? subject, body: [...body.slice(taken), ...postscript(people.tail.rest)] };
}

/** A heading of the paper rather than of the letter. */
const HEADS_A_PAGE = /\b(?:Group|APPG|Committee|Party|Members of|Network|Secretariat)\b/i;
const POSTSCRIPT = /^p\.?\s?(?:p\.?\s?)?s\.?[\s.:–—-]+/i;

/** What is asked below the names counts as well. */
function postscript(rest: readonly Slice[]): readonly Slice[] {
  const first = rest.findIndex(({ text }) => POSTSCRIPT.test(text));
  if (first < 0) return [];
  const end = rest.findIndex(({ text }, at) => at > first && !isProse(text));
  return rest.slice(first, end < 0 ? undefined : end).map((line) => without(line, POSTSCRIPT));
}

/** Whether headers or the subject say that a machine answered (RFC 3834). */
function isAutomatic(outline: Outline, { headers }: ReadOptions): boolean {
  const auto = headers?.autoSubmitted ?? outline.headers?.auto?.text ?? 'no';
  const subject = outline.headers?.subject?.text ?? '';
  return (
    !/^\s*no\b/i.test(auto) || /\b(?:automatic reply|auto-?reply|automatische|out of office)\b/i.test(subject)
  );
}

function subjectSlice(outline: Outline, subject: Found<string>): Slice {
  return { text: outline.doc.text.slice(subject.from, subject.to) || subject.value, from: subject.from };
}

function salutationText(line: Slice): Found<string> {
  const end = /[\s,:;.!–-]+$/.exec(line.text);
  return foundText(end ? part(line, 0, end.index) : line, 0.97);
}

function deliveryOf(outline: Outline, head: Head): Found<string>[] {
  const lines = readDelivery(head.deliveries);
  if (!outline.headers || lines.some(({ value }) => value === 'email')) return lines;
  const { from } = outline.headers;
  return [
    ...lines,
    {
      value: 'email',
      from: from?.from ?? 0,
      to: (from?.from ?? 0) + (from?.text.length ?? 0),
      confidence: 0.9,
    },
  ];
}

function sourcesOf(outline: Outline): ReturnType<typeof readSources> {
  const { lines } = outline;
  if (lines.length === 0) return [];
  const last = lines.at(-1)!;
  return readSources(outline.doc, outline.links, [[lines[0].from, last.from + last.text.length]]);
}
