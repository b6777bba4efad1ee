import { type Found, part, type Slice } from '../text/slice.js';
import { isRole } from './role-words.js';
import { PARTIES, PEERAGE, POST_NOMINALS, STYLES } from '../words/styles.data.js';

/** The name at the beginning of a row, and how much of the row it took. */
export interface ParsedName {
  readonly style: Found<string> | null;
  readonly name: Found<string>;
  readonly postNominals: readonly Found<string>[];
  readonly hasPeerage: boolean;
  /** Offset into the row after the name and its post-nominals. */
  readonly after: number;
}

const PEER = new RegExp(`^(?:the )?(?:${PEERAGE.join('|')})\\b`, 'i');
const CLERICAL = /^(?:the )?(?:lord )?(?:arch)?bishop of \p{Lu}/iu;
const STYLE_WORDS =
  /^(?:The |the |Y |Yr )?((?:Rt\.?|Right|Most|Very|Lt|Lieutenant|Major|Rear|Vice|Air|Group|Wing|Squadron|Emeritus|Yr|His|Her)\.? ?)?([\p{L}]+(?:['’]d)?)\.?,?(?=\s|$)/iu;
const NAME_WORD =
  /^(?:\p{Lu}[\p{L}\p{M}'’.-]*|(?:of|de|da|di|du|van|von|der|den|al|el|bin|ibn|ap|ab|ferch|le|la|ten|ter|y|i|an|na|nan|mac|ui|the|and)(?=\s)|(?:al|el|de|d['’]|ap)-?\p{Lu}[\p{L}'’-]*)/u;
const NEXT_STYLE =
  /^(?:The (?:Rt|Right|Lord|Lady|Earl|Baroness|Viscount|Hon)|(?:Rt|Dr|Sir|Dame|Mr|Mrs|Miss|Professor|Prof|Cllr|Revd|Baroness|Viscount|Earl of)\b\.? \p{Lu})/u;
/** `Colonel (Retd)`: what may follow a rank. */
const RETIRED = /^\s*\((?:Retd?|Rtd|Ret['’]d|Retired)\.?\)(?=\s)/i;
const PARTICLES = new Set(
  'of de da di du van von der den al el bin ibn ap ab ferch le la ten ter the y and i an na nan mac mc ó ui'.split(
    ' ',
  ),
);
const POST = /^[\s,]*\(?((?:[A-Z][A-Za-z]{0,9}\.?){1,5}|(?:[A-Z]\.){2,4})\)?(?=[\s,.;)(/–—-]|$)/;

/** Reads styles, name and post-nominals off the beginning of a row; null when it does not begin with a name. */
export function parseName(row: Slice): ParsedName | null {
  let at = 0;
  const styles: Found<string>[] = [];
  for (let turn = 0; turn < 5; turn += 1) {
    const style = styleAt(row, at);
    if (!style) break;
    styles.push(style);
    at = skipSpace(row.text, style.to - row.from);
  }
  const end = endOfName(row.text, at);
  if (end === at) return null;
  const name = row.text.slice(at, end).replace(/^the /i, '');
  const post = postNominalsAt(row, end);
  return {
    style: joinStyles(styles),
    name: {
      value: name.replace(/\s+/g, ' '),
      from: row.from + end - name.length,
      to: row.from + end,
      confidence: 0.9,
    },
    postNominals: post.list,
    hasPeerage: PEER.test(row.text.slice(at)) || CLERICAL.test(row.text.slice(at)),
    after: post.after,
  };
}

function skipSpace(text: string, from: number): number {
  let at = from;
  while (/[\s,.]/.test(text[at] ?? '')) at += 1;
  return at;
}

function styleAt(row: Slice, at: number): Found<string> | null {
  const rest = row.text.slice(at, at + 60);
  const excellency = /^(?:H\.\s?E\.|HE\b|(?:His|Her) Excellency\b)/.exec(rest);
  if (excellency)
    return { value: 'HE', from: row.from + at, to: row.from + at + excellency[0].length, confidence: 0.9 };
  if (
    /^(?:The )?(?:General|Major|Private|Captain|Father|Sister) (?:Practitioner|Secretary|Manager|Counsel|Director|Assembly|Medical|Synod)\b/i.test(
      rest,
    )
  )
    return null;
  const match = STYLE_WORDS.exec(rest);
  if (!match) return null;
  const article = /^(?:The|Y|Yr) /i.exec(match[0])?.[0].length ?? 0;
  for (const length of [match[0].length, match[0].lastIndexOf(match[2])]) {
    const words = match[0]
      .slice(article, length)
      .toLowerCase()
      .replace(/[.,'’]/g, '')
      .replace(/\s+/g, ' ')
      .trim();
    const known = STYLES[words] ?? STYLES[words.replace(/^yr? /, '')];
    const isPeer = known === 'Lord' || (known !== undefined && PEER.test(rest));
    if (
      known &&
      !isPeer &&
      rest.slice(match[0].length).trim() !== '' &&
      /[.,\s]/.test(rest[match[0].length] ?? '')
    ) {
      const end = match[0].slice(0, length).trimEnd().length;
      const retired = RETIRED.exec(rest.slice(end))?.[0];
      return {
        value: retired ? `${known} (Retd)` : known,
        from: row.from + at + article,
        to: row.from + at + end + (retired?.length ?? 0),
        confidence: 0.9,
      };
    }
  }
  return null;
}

function joinStyles(styles: readonly Found<string>[]): Found<string> | null {
  if (styles.length === 0) return null;
  return {
    value: styles.map(({ value }) => value).join(' '),
    from: styles[0].from,
    to: styles.at(-1)!.to,
    confidence: 0.9,
  };
}

/** The end of the words of a name that begin at an offset: capitalised words and the particles between them. */
function endOfName(text: string, from: number): number {
  let at = /^the /i.test(text.slice(from, from + 4)) ? from + 4 : from;
  let end = from;
  let words = 0;
  const peer = PEER.test(text.slice(from)) || CLERICAL.test(text.slice(from));
  while (words < 9) {
    const match = NAME_WORD.exec(text.slice(at, at + 60));
    if (!match) break;
    const word = match[0];
    if (words > 0 && isPostNominal(word) && !isInitial(word) && !isSurname(word, words, text.slice(from, at)))
      break;
    if (words > 0 && beginsAnother(text.slice(at, at + 60), words, peer)) break;
    const isParticle = PARTICLES.has(word);
    if (isParticle && !peer && /^(?:of|the|and)$/.test(word)) break;
    if (
      isParticle &&
      /^and$/.test(word) &&
      !/^and \p{Lu}[\p{L}]+(?:[,\s]*(?:CBE|OBE|KC|QC|MP|PC)?)?\s*$/u.test(text.slice(at, at + 40))
    )
      break;
    at += word.length;
    words += 1;
    if (!isParticle) end = at;
    if (/[,;]/.test(text[at] ?? '')) break;
    const space = /^[ \n]+/.exec(text.slice(at, at + 6));
    if (!space) break;
    at += space[0].length;
  }
  return trimEnd(text, from, end);
}

/** Whether a style, a title or a role begins here, which no name goes on with. */
function beginsAnother(rest: string, words: number, isPeer: boolean): boolean {
  if (NEXT_STYLE.test(rest)) return true;
  const isBishop = /^(?:Bishop|Archbishop|Justice|President|Chancellor|Speaker)\b/i.test(rest);
  const isLongEnough = words > 1 || (isPeer && !isBishop);
  return isLongEnough && isRole(rest) && /,|\bof\b/.test(rest) && /^[^,]{3,40}(?:,|\bof\b|$)/.test(rest);
}

function trimEnd(text: string, from: number, end: number): number {
  let at = end;
  while (at > from && /[\s,.'’-]/.test(text[at - 1]) && !/\b\p{Lu}\.$/u.test(text.slice(from, at))) at -= 1;
  return at;
}

const isInitial = (word: string): boolean => /^\p{Lu}\.?$/u.test(word);

/** Whether a word is letters after a name: known, or shaped like those of a fellowship. */
function isPostNominal(word: string): boolean {
  const bare = word.replace(/\./g, '');
  if (POST_NOMINALS.has(bare)) return !/^(?:Esq|General)$/.test(bare) || bare === 'Esq';
  return (
    /^[FM](?:R|I|A|B|C|E|F|L|M|P|S|H)(?=[A-Za-z]*[A-Z])[A-Za-z]{1,7}$/.test(bare) && /[A-Z]{2}/.test(bare)
  );
}

/** `Callum FRITH`: what only has the shape of letters after a name is the surname where none has come yet. */
function isSurname(word: string, words: number, before: string): boolean {
  if (POST_NOMINALS.has(word.replace(/\./g, ''))) return false;
  return words === 1 || (!/\p{Ll}/u.test(before) && /\p{Lu}{3}/u.test(before) && !/\p{Ll}/u.test(word));
}

/** `(PC)` and `(CB)` after a name are a party or a bench, though the letters alone are an honour. */
function isPartyInBrackets(words: string): boolean {
  const inside = /\(\s*([A-Za-z]{2,4})\s*\)?/.exec(words)?.[1];
  return inside !== undefined && PARTIES[inside.toLowerCase()] !== undefined;
}

/** Letters after a name from an offset on, separated by spaces or commas. */
export function postNominalsAt(row: Slice, from: number): { list: Found<string>[]; after: number } {
  const list: Found<string>[] = [];
  let at = from;
  for (let turn = 0; turn < 12; turn += 1) {
    const match = POST.exec(row.text.slice(at, at + 40));
    if (!match || !isPostNominal(match[1]) || isPartyInBrackets(match[0])) break;
    const start = at + match[0].indexOf(match[1]);
    const value = match[1].replace(/\./g, '');
    const found = part(row, start, start + match[1].length);
    if (value !== 'Esq')
      list.push({ value, from: found.from, to: found.from + found.text.length, confidence: 0.95 });
    at += match[0].length;
    const slash = /^\s*\/\s*(?=[A-Z]{2,4}\b)/.exec(row.text.slice(at, at + 6));
    if (slash) at += slash[0].length;
  }
  return { list, after: at };
}
