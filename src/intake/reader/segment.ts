import { dateOfLine } from './days/letter-date.js';
import { endOf, part, type Slice, trimmed } from './text/slice.js';
import { AFTER_NAMES, CLOSE, CLOSE_AND_NAMES, COPIED, SALUTATION } from './words/letter-words.data.js';

/** A letter cut in three. Lines keep blank ones between blocks. */
export interface Segments {
  readonly head: readonly Slice[];
  /** The salutation with its comma; null when there is none. */
  readonly salutation: Slice | null;
  readonly body: readonly Slice[];
  /** Whether a closing was found; without one the tail is what looks like names at the end. */
  readonly hasClose: boolean;
  readonly tail: readonly Slice[];
}

const MAX_SALUTATION = 160;
const INLINE_BODY =
  /^((?:My |To )?(?:dear|annwyl)\b[^,:.!?()]{1,80}(?:,? (?:and )?dear\b[^,:.!?]{1,60}){0,3})[,:.!]?\s+(?=(?:I|We|Thank|Further|Following|On|In|As|This|The|It|Please|Many|You|Your|Could|Would)\b)/i;

/** `Sir, The decision ...` and `SIR – The decision ...`, as letters to an editor begin. */
const INLINE_SIR = /^((?:Dear )?(?:Sirs?|SIRS?|Madam|Sir or Madam|Editor))\s?[,:–—-]\s*(?=[\p{Lu}“"'‘])/u;

/** Cuts a message at its salutation and its closing: the same words mean other things in its head, its text and its tail. */
export function segment(lines: readonly Slice[]): Segments {
  const at = salutationIndex(lines);
  const bodyFrom = at < 0 ? endOfHeadWithout(lines) : at + 1;
  const head = lines.slice(0, at < 0 ? bodyFrom : at);
  const { salutation, rest } = at < 0 ? { salutation: null, rest: [] } : splitSalutation(trimmed(lines[at]));
  const following = [...rest, ...lines.slice(bodyFrom)];
  const close = closeIndex(following);
  if (close < 0) {
    const names = trailingNames(following);
    return {
      head,
      salutation,
      body: following.slice(0, names),
      hasClose: false,
      tail: following.slice(names),
    };
  }
  const names = CLOSE_AND_NAMES.exec(following[close].text.trimStart());
  const line = trimmed(following[close]);
  const first = names ? [/^signed/i.test(line.text) ? line : part(line, names[0].length)] : [];
  return {
    head,
    salutation,
    body: following.slice(0, close),
    hasClose: true,
    tail: [...first, ...following.slice(close + 1)],
  };
}

function salutationIndex(lines: readonly Slice[]): number {
  return lines.slice(0, 300).findIndex((line) => {
    const bare = trimmed(line);
    if (bare.text.length > 60 && INLINE_SIR.test(bare.text)) return true;
    if (!SALUTATION.test(bare.text)) return false;
    if (/^(?:dear|annwyl|my dear|to dear)\b/i.test(bare.text)) {
      return bare.text.length <= MAX_SALUTATION || INLINE_BODY.test(bare.text.slice(0, 400));
    }
    return bare.text.length <= 60 && /[,:]$/.test(bare.text) && !/\d/.test(bare.text);
  });
}

function splitSalutation(line: Slice): { salutation: Slice; rest: Slice[] } {
  const inline =
    INLINE_BODY.exec(line.text.slice(0, 400)) ?? (line.text.length > 60 ? INLINE_SIR.exec(line.text) : null);
  if (!inline) return { salutation: line, rest: [] };
  return { salutation: part(line, 0, inline[1].length), rest: [part(line, inline[0].length)] };
}

/** Without a salutation the body begins at the first line of prose. */
function endOfHeadWithout(lines: readonly Slice[]): number {
  const at = lines.slice(0, 300).findIndex((line) => isProse(line.text));
  return at < 0 ? 0 : at;
}

/** A line of running text rather than of a heading, a name or an address. */
export function isProse(text: string): boolean {
  const bare = text.trim();
  if (bare.length > 110) return true;
  return (
    bare.length > 50 &&
    /\p{Ll}{2,}(?: \p{Ll}+){4}/u.test(bare) &&
    /^\p{Lu}/u.test(bare) &&
    !/^(?:\S+\s){0,6}(?:Group|Committee|Department)\b/.test(bare)
  );
}

function closeIndex(lines: readonly Slice[]): number {
  let last = -1;
  for (let at = 0; at < lines.length; at += 1) {
    const text = lines[at].text.trim();
    if (text.length > 160 && !CLOSE_AND_NAMES.test(text.slice(0, 60))) continue;
    if (isQuotedModel(lines, at)) continue;
    const isClose = isClosing(text) || CLOSE_AND_NAMES.test(text);
    if (!isClose) continue;
    if (last < 0 || isOnlyBlankBetween(lines, last, at)) last = at;
    else if (isWeak(lines[last].text)) last = at;
    else break;
  }
  return last;
}

/** A closing, in one language or in several with strokes between. */
function isClosing(text: string): boolean {
  return text.length < 90 && text.split(/\s+\/\s+/).every((one) => CLOSE.test(one));
}

/** A closing whose next salutation has come before it belongs to a letter quoted whole. */
function isQuotedModel(lines: readonly Slice[], at: number): boolean {
  return /^["“>]/.test(lines[at].text.trim());
}

function isWeak(text: string): boolean {
  return /^(?:signed|thanks|thank you|many thanks|signatories|best|cheers)\W*$/i.test(text.trim());
}

function isOnlyBlankBetween(lines: readonly Slice[], from: number, to: number): boolean {
  return lines.slice(from + 1, to).every(({ text }) => text.trim() === '');
}

/** Where the names begin at the end of a letter that has no closing. */
function trailingNames(lines: readonly Slice[]): number {
  let first = lines.length;
  for (let at = lines.length - 1; at >= 0 && lines.length - at < 1500; at -= 1) {
    const text = lines[at].text.trim();
    if (text === '') continue;
    const isAfter =
      /^(?:(?:signed )?(?:for and )?on behalf of\b|(?:and|plus|with) (?:\d+|\p{L}+(?:-\p{L}+)?) (?:others?|more|further|other)\b)/iu.test(
        text,
      ) ||
      AFTER_NAMES.test(text) ||
      COPIED.test(text) ||
      dateOfLine(trimmed(lines[at])) !== null;
    const looksLikeName =
      text.length < 140 &&
      /^[\p{Lu}*•\-–(\d]/u.test(text) &&
      !/[.?!:]$/.test(text.replace(/\b(?:Ltd|Inc|Esq|plc)\.$/, ''));
    if (!isAfter && !(looksLikeName && !isSentence(text))) break;
    if (!(AFTER_NAMES.test(text) && /[.!?]$/.test(text))) first = at;
  }
  return first;
}

function isSentence(text: string): boolean {
  return (
    /\b(?:is|are|was|were|has|have|will|would|should|we|I|you|they)\b/.test(text) ||
    /(?: \p{Ll}+){4}/u.test(text)
  );
}

/** The text between the first and the last of some lines. */
export function spanOf(lines: readonly Slice[], source: string): Slice {
  if (lines.length === 0) return { text: '', from: 0 };
  const from = lines[0].from;
  return { text: source.slice(from, endOf(lines.at(-1)!)), from };
}
