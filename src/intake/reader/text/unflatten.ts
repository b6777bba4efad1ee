import { POSTCODE } from '../words/places.data.js';
import { type MappedText, MappedTextBuilder } from './mapped-text.js';
import { linesOf, type Slice } from './slice.js';

const MIDDLE_SALUTATION =
  /(?<=\S\s{1,4})(?:My dear|Dear|Annwyl)\s+(?:(?:Rt|Sir|Lord|Lady|Dame|Dr|Mr|Mrs|Ms|Miss|Prof|Cllr)\.?\s+)?\p{Lu}[^,.;:?!\n]{0,70}?(?:,|:|(?=\s+(?:I|We|Thank|Further|RE|Re:)\b))/u;
const MIDDLE_CLOSE =
  /(?<=[.!?”"')]\s{1,4})(?:Yours (?:sincerely|faithfully|truly|ever|respectfully|in \w+)|(?:Kind|Kindest|Best|Warm|With (?:best|kind|warm)) (?:regards|wishes)|Yn gywir|Signed)\b\s*,?/u;
const STYLE = String.raw`(?:The )?(?:Rt\.?|Right) (?:Hon\b|Honourable|Rev)|(?:Sir|Dame|Baroness|Baron|Lord|Lady|Viscount|Earl of|Dr|Professor|Prof|Cllr|Councillor|Mr|Mrs|Ms|Miss|Revd)\.? (?=\p{Lu})`;
const DATE = String.raw`(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? )?\d{1,2}(?:st|nd|rd|th)? (?:January|February|March|April|May|June|July|August|September|October|November|December),? \d{4}`;
const POST = String.raw`(?:MP|MSP|MS|MLA|KC|QC|CBE|OBE|MBE|DBE|KBE|PC)`;
const BEFORE_IN_HEAD = new RegExp(
  String.raw`(?<=\S) (?=${DATE}|(?:Our|Your) [Rr]ef|Ref:|(?:By|Via|Sent by) (?:e-?mail|post|hand)\b|(?:BY|VIA) (?:E-?MAIL|POST|HAND)\b|(?:RE|Re|Subject|To|cc|Cc|CC|Date):|\d{1,3} [A-Z]\w+(?: \w+)? (?:Street|Road|Square|Place|Lane|Avenue|Gate)|[\w.+-]+@[\w.-]+|(?:HM Treasury|Department (?:for|of)|Ministry of|Home Office|Cabinet Office|Foreign, Commonwealth)\b)|(?<!(?:Rt|Hon|Right|Honourable|The|the|Sir|Dr|Professor|Revd)\.?) (?=${STYLE})`,
  'gu',
);
const AFTER_IN_HEAD = new RegExp(
  String.raw`(?<=${DATE}) (?=\S)|(?<=\b${POST}) (?=\p{Lu}\p{Ll})|(?<=@[\w.-]{1,60}\w) (?=\S)|(?<=\b[Bb]y (?:e-?mail|post|hand)) (?=\p{Lu})|(?<=(?:${POSTCODE.source})) (?=\S)`,
  'gu',
);
const HELD = String.raw`(?:(?:Co-|Vice-|Vice |Hon\.? |Joint )?(?:Chair(?:man|woman)?|President|Secretary|Treasurer|Convener|Officer))`;
const IN_TAIL = new RegExp(
  String.raw`(?<=, ${HELD}) (?=\p{Lu}[\p{L}’'-]+ (?:\p{Lu}[\p{L}’'-]+ ){1,2}${POST}\b)|(?<=\S) (?=Printed (?:on|by|from)\b|Page \d)|(?<!\b(?:Rt|Hon|Right|Honourable|The|the|Sir|Dr|Professor|Revd|and|of|for)\.?) (?=${STYLE})|(?<=\b${POST}) (?=\p{Lu}\p{Ll})|(?<=\S) (?=(?:cc|Cc|CC|Copy to|Enc)\b|${DATE})`,
  'gu',
);
const CAPITALS_AFTER_SALUTATION =
  /^\s*((?:Re:|RE:)?\s*[\p{Lu}\d&'’,()–-]{2,}(?: [\p{Lu}\d&'’,()–-]+){2,14})(?= \p{Lu}\p{Ll}| (?:I|A) \p{Ll})/u;
/** `School buses after the review The review has found`: no sentence goes on with `The` where nothing stops it. */
const TITLE_BEFORE_SENTENCE =
  /^\s*((?!(?:I|We|Thank|Thanks|Following|Further|You|Your|As|It|On|In|This|There|When|My|Our|At|For|Many)\b)["“]?\p{Lu}[\p{L}\d’'-]+(?: [\p{L}\d’'()-]+){1,12}?)(?= (?:The|This|These|In|On|As|It|My|Our|Your|You|There|When|Since|We|I) \p{L})/u;
/** `Local Housing Allowance We were dismayed`: words with capitals, then a sentence of the writers'. */
const TITLE_AFTER_SALUTATION =
  /^\s*((?:Re:|RE:)?\s*\p{Lu}[\p{L}\d’'-]+[,:]?(?: (?:\p{Lu}[\p{L}\d’'-]*|of|the|and|for|to|in|on|at|with|from|\d{1,4})[,:]?){1,13})(?= (?:We|I|Thank|Further|Following) (?:\p{Ll}|to\b))/u;
const LONG = 220;

/**
 * Gives a letter that stands on one line its lines back: around the salutation, the closing, dates, styles and
 * postcodes. Lines that are short, or hold no salutation or closing in their middle, are left alone.
 */
export function unflatten(source: MappedText): MappedText {
  const lines = linesOf({ text: source.text, from: 0 });
  const long = lines.filter(({ text }) => text.length > LONG && text.length < 40_000);
  const paragraphs = new Set<number>();
  const breaks = long.slice(0, 200).flatMap((line) => breaksOf(line, paragraphs));
  if (breaks.length === 0) return source;
  const builder = new MappedTextBuilder(source.text.length + breaks.length * 2);
  let at = 0;
  for (const place of [...new Set(breaks)].sort((a, b) => a - b)) {
    builder.copy(source, at, place);
    builder.insert(paragraphs.has(place) ? '\n\n' : '\n', source, place);
    at = place;
  }
  builder.copy(source, at, source.text.length);
  return builder.build();
}

/** Where lines of a flat line begin; `paragraphs` gets those before which a blank line stands. */
function breaksOf(line: Slice, paragraphs: Set<number>): number[] {
  const salutation = MIDDLE_SALUTATION.exec(line.text);
  const bodyFrom = salutation ? salutation.index + salutation[0].length : startOfBody(line.text);
  const rest = line.text.slice(bodyFrom);
  const close = MIDDLE_CLOSE.exec(rest);
  const breaks: number[] = [];
  const add = (offset: number, times = 1): void => {
    for (let count = 0; count < times; count += 1) breaks.push(line.from + offset);
  };
  if (salutation) {
    add(salutation.index);
    add(bodyFrom);
    for (const place of placesOf(line.text.slice(0, salutation.index), [BEFORE_IN_HEAD, AFTER_IN_HEAD]))
      add(place);
  }
  const start = rest.slice(0, 400);
  const heading =
    bodyFrom > 0
      ? (CAPITALS_AFTER_SALUTATION.exec(start) ??
        TITLE_AFTER_SALUTATION.exec(start) ??
        TITLE_BEFORE_SENTENCE.exec(start))
      : null;
  if (heading) {
    add(bodyFrom + heading[0].length);
    paragraphs.add(line.from + bodyFrom + heading[0].length);
  }
  if (close) {
    const tailFrom = bodyFrom + close.index + close[0].length;
    add(bodyFrom + close.index);
    add(tailFrom);
    for (const place of placesOf(line.text.slice(tailFrom), [IN_TAIL])) add(tailFrom + place);
  }
  return breaks;
}

/** Where the body of a line begins that starts with its salutation; 0 for other lines. */
function startOfBody(text: string): number {
  return /^\s*(?:My dear|Dear|Annwyl)\s[^,\n]{1,80},/i.exec(text)?.[0].length ?? 0;
}

function placesOf(text: string, patterns: readonly RegExp[]): number[] {
  return patterns.flatMap((pattern) => [...text.matchAll(pattern)].map(({ index }) => index));
}
