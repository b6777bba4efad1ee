import { type Slice, part } from '../text/slice.js';
import { type HeaderBlock, headerBlockAt } from './header-block.js';

/** The message to be recorded: its lines without headers and quotations, and its headers if it has any. */
export interface Message {
  readonly lines: readonly Slice[];
  readonly headers: HeaderBlock['fields'] | null;
  /** Whether quoted or covering messages were left out. */
  readonly hasLeftOut: boolean;
}

const FORWARD_MARK = /^[\s>*_-]*(?:begin )?forwarded message\b|^[\s>*_-]*forwarded by\b|^-{2,}\s*forwarded/i;
const ORIGINAL_MARK =
  /^[\s>]*-{2,}\s*(?:original (?:message|appointment)|neges wreiddiol)\s*-*|^[\s>]*_{10,}\s*$/i;
const WROTE = /^[\s>]*(?:on|ar)\b.{4,200}\b(?:wrote|ysgrifennodd)\s*:?\s*$/i;
const FORWARD_SUBJECT = /^\s*(?:(?:re|aw)\s*:\s*)*(?:fwd?|fw)\s*:/i;
const QUOTE = /^ {0,3}>/;
const SHOW_QUOTED = /^\s*(?:show|hide) quoted (?:sections|text)|^\s*quoted text hidden/i;

interface Break {
  readonly at: number;
  /** First line of what was forwarded or quoted. */
  readonly next: number;
  readonly header: HeaderBlock | null;
  readonly isForward: boolean;
}

/**
 * The message that counts: what was forwarded whole stands for itself, without its covering note; of a thread the
 * newest message, without what it quotes.
 */
export function pickMessage(all: readonly Slice[], hasOuterHeaders: boolean, outerSubject = ''): Message {
  let lines = all;
  let headers: HeaderBlock['fields'] | null = null;
  let hasLeftOut = false;
  const start = firstText(lines);
  const own = headerBlockAt(lines, start);
  if (own) {
    headers = own.fields;
    lines = lines.slice(own.after);
  }
  let subject = own?.fields.subject?.text ?? outerSubject;
  for (let depth = 0; depth < 20; depth += 1) {
    const cut = nextBreak(lines);
    if (!cut) break;
    hasLeftOut = true;
    const forwards =
      cut.isForward ||
      FORWARD_SUBJECT.test(subject) ||
      (!headers && !hasOuterHeaders && isCoveringNote(lines, cut));
    if (!forwards || !(cut.header || cut.isForward)) {
      lines = lines.slice(0, cut.at);
      break;
    }
    lines = unquoted(lines.slice(cut.header ? cut.header.after : cut.next));
    headers = cut.header?.fields ?? null;
    subject = headers?.subject?.text ?? '';
    // The covering note's own `FW:` has been followed; an inner one leads further down.
  }
  const kept = lines.filter(({ text }) => !QUOTE.test(text) && !SHOW_QUOTED.test(text));
  return { lines: kept, headers, hasLeftOut: hasLeftOut || kept.length < lines.length };
}

function firstText(lines: readonly Slice[]): number {
  const at = lines.findIndex(({ text }) => text.trim() !== '');
  return at < 0 ? 0 : at;
}

/** Where the message ends and an earlier one begins. */
function nextBreak(lines: readonly Slice[]): Break | null {
  const from = firstText(lines);
  for (let at = from; at < lines.length; at += 1) {
    const { text } = lines[at];
    if (text.length > 400) continue;
    if (FORWARD_MARK.test(text) || ORIGINAL_MARK.test(text)) {
      const next = nextText(lines, at + 1);
      const header = headerBlockAt(lines, next);
      if (header || !/^[\s>]*_{10,}/.test(text)) {
        return { at, next, header, isForward: FORWARD_MARK.test(text) };
      }
    }
    if (WROTE.test(text) || isWroteOverTwoLines(lines, at))
      return { at, next: at + 1, header: null, isForward: false };
    if (at > from && /^[\s>*]*From\**\s*:/.test(text)) {
      const header = headerBlockAt(lines, at);
      if (header) return { at, next: at, header, isForward: false };
    }
  }
  return null;
}

function isWroteOverTwoLines(lines: readonly Slice[], at: number): boolean {
  const next = lines[at + 1]?.text ?? '';
  return /^[\s>]*On\b.{10,}\d/.test(lines[at].text) && next.length < 120 && /\bwrote\s*:\s*$/.test(next);
}

function nextText(lines: readonly Slice[], from: number): number {
  let at = from;
  while (at < lines.length - 1 && lines[at].text.trim() === '') at += 1;
  return at;
}

/** A few lines without a salutation above a whole message: somebody's note on it. */
function isCoveringNote(lines: readonly Slice[], cut: Break): boolean {
  const above = lines.slice(0, cut.at).map(({ text }) => text.trim());
  const words = above.join(' ').split(/\s+/).length;
  return cut.header !== null && words < 80 && !above.some((text) => /^(?:dear|annwyl)\b/i.test(text));
}

/** Some programs set a `>` before each line of what they forward. */
function unquoted(lines: readonly Slice[]): readonly Slice[] {
  const texts = lines.filter(({ text }) => text.trim() !== '');
  const quoted = texts.filter(({ text }) => QUOTE.test(text)).length;
  if (quoted * 10 < texts.length * 8) return lines;
  return lines.map((line) => {
    const mark = /^ {0,3}> ?/.exec(line.text);
    return mark ? part(line, mark[0].length) : line;
  });
}
