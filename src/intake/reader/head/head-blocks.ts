import { type IsoDate } from '../../../deadlines/iso-date.js';
import { dateOfLine } from '../days/letter-date.js';
import { emailsIn } from '../people/addressee.js';
import { parseRow } from '../people/parse-person.js';
import { type Found, part, type Slice, trimmed, without } from '../text/slice.js';
import { COPIED, DELIVERY_LINE } from '../words/letter-words.data.js';
import { POSTCODE } from '../words/places.data.js';
import { readReferenceLine, type ReferenceLine } from './references.js';

/** What stands before the salutation, line by line put where it belongs. */
export interface Head {
  readonly dates: readonly Found<IsoDate>[];
  readonly deliveries: readonly Slice[];
  /** Addresses that such a line gives apart from any block: the addressee's. */
  readonly sentTo: readonly Found<string>[];
  readonly references: readonly ReferenceLine[];
  readonly subjects: readonly Slice[];
  /** Who a line `From:` says it is from, as memoranda have it. */
  readonly sender: Slice | null;
  readonly copies: readonly (readonly Slice[])[];
  /** Blocks of the rest; those after `To:` are certain to be addressees. */
  readonly blocks: readonly HeadBlock[];
}

/** Neighbouring lines of the head that are no date, reference, copy list or heading. */
export interface HeadBlock {
  readonly lines: readonly Slice[];
  readonly isLabelled: boolean;
}

const TO =
  /^(?:(?:(?:[Aa]nd |AND |[Aa]lso )?(?:[Tt]o|TO)|At|[Ff]or the attention of|F\.?A\.?O\.?|Addressed to)\s*:\s*|(?:For the attention of|FAO|To)\s+(?=the |\p{Lu}))/u;
const FROM = /^from\s*:|^From (?:the |Members |our |\p{Lu})/iu;
const SENDER = /^from\s*:\s*(?=\S)/i;
const SUBJECT = /^(?:\W{0,3})(?:re|subject|pwnc|regarding|ref: re)\s*:\s*(?=\S)|^RE (?=\p{Lu})/iu;

/** Sorts the lines of the head. */
export function readHead(lines: readonly Slice[]): Head {
  const dates: Found<IsoDate>[] = [];
  const deliveries: Slice[] = [];
  const sentTo: Found<string>[] = [];
  const references: ReferenceLine[] = [];
  const subjects: Slice[] = [];
  let sender: Slice | null = null;
  const copies: Slice[][] = [];
  const blocks: { lines: Slice[]; isLabelled: boolean }[] = [];
  let open: Slice[] | null = null;
  let inCopies = false;
  const openBlock = (isLabelled: boolean): Slice[] => {
    blocks.push({ lines: [], isLabelled });
    return blocks.at(-1)!.lines;
  };
  for (const raw of lines.slice(0, 300)) {
    const line = trimmed(raw);
    const reference = readReferenceLine(line);
    const date = dateOfLine(line) ?? dateOfLine(raw, true);
    if (line.text === '') {
      if (!(inCopies && (copies.at(-1)?.length ?? 0) <= 1 && isBareLabel(copies.at(-1)![0]))) {
        open = null;
        inCopies = false;
      }
    } else if (COPIED.test(line.text)) {
      copies.push([line]);
      inCopies = true;
    } else if (reference) {
      references.push(reference);
      if (open && namesNobody(open)) open = null;
    } else if (SUBJECT.test(line.text)) subjects.push(part(line, SUBJECT.exec(line.text)![0].length));
    else if (DELIVERY_LINE.test(line.text)) {
      deliveries.push(line);
      if (date) dates.push(date);
      if (open) open.push(...withoutWords(line));
      else sentTo.push(...emailsIn(line));
    } else if (date) {
      dates.push(date);
      deliveries.push(...deliveryBehind(line, date));
      const before = addressBefore(line, date.from);
      if (before) (open ??= openBlock(false)).push(before);
      if (open && namesNobody(open)) open = null;
      inCopies = false;
    } else if (inCopies && !TO.test(line.text)) copies.at(-1)!.push(line);
    else if (FROM.test(line.text)) {
      open = null;
      sender ??= senderIn(line);
    } else if (TO.test(line.text)) {
      open = openBlock(true);
      inCopies = false;
      const bare = part(line, TO.exec(line.text)![0].length);
      if (bare.text !== '') open.push(bare);
    } else (open ??= openBlock(false)).push(line);
  }
  const named = blocks.filter((block) => block.lines.length > 0);
  return { dates, deliveries, sentTo, references, subjects, sender, copies, blocks: named };
}

/** `5 May 2023 – by email`. */
function deliveryBehind(line: Slice, date: Found<IsoDate>): Slice[] {
  const after = trimmed(part(line, date.to - line.from));
  const delivery = trimmed(without(after, /^[\s–—|,-]+/));
  return DELIVERY_LINE.test(delivery.text) ? [delivery] : [];
}

function senderIn(line: Slice): Slice | null {
  const label = SENDER.exec(line.text);
  return label ? part(line, label[0].length) : null;
}

/** What stands before a date on its line, if it is part of an address. */
function addressBefore(line: Slice, at: number): Slice | null {
  const before = trimmed({ text: line.text.slice(0, Math.max(0, at - line.from)), from: line.from });
  return POSTCODE.test(before.text) || emailsIn(before).length > 0 ? before : null;
}

/** Whether lines are all of a letterhead: bodies and addresses. */
function namesNobody(lines: readonly Slice[]): boolean {
  return lines.every((line) => !['person', 'role'].includes(parseRow(line).kind));
}

function isBareLabel(line: Slice): boolean {
  return line.text.replace(COPIED, '').trim() === '';
}

/** Only the addresses of a line such as `By email: office@example.org`. */
function withoutWords(line: Slice): Slice[] {
  return emailsIn(line).map(({ from, to }) => ({
    text: line.text.slice(from - line.from, to - line.from),
    from,
  }));
}
