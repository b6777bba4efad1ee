import { type Found, part, type Slice } from '../text/slice.js';

/** References that one line bears. */
export interface ReferenceLine {
  readonly ours: Found<string> | null;
  readonly yours: Found<string> | null;
}

const VALUE = String.raw`([A-Za-z0-9][A-Za-z0-9()._–-]*(?:(?:/| / ?)[A-Za-z0-9()._–-]+| (?=\S*\d)[A-Z0-9][A-Za-z0-9()/._–-]*)*)`;
const OURS = new RegExp(
  String.raw`(?:(?:\bein[ ]?cyf(?:eirnod)?\.?\s*[/|]\s*)?\bour\s+(?:ref(?:erence)?|file)(?:\s*(?:no|number))?\b|\bein\s+cyf(?:eirnod)?\b|\bfy nghyf\b)\.?(?:\s*[/|]\s*(?:our ref(?:erence)?|ein cyf)\b\.?)?\s*[:.]?\s*${VALUE}`,
  'i',
);
const YOURS = new RegExp(
  String.raw`(?:(?:\beich[ ]?cyf(?:eirnod)?\.?\s*[/|]\s*)?\byour\s+ref(?:erence)?(?:\s*(?:no|number))?\b|\beich\s+cyf(?:eirnod)?\b)\.?(?:\s*[/|]\s*(?:your ref(?:erence)?|eich cyf)\b\.?)?\s*[:.]?\s*${VALUE}`,
  'i',
);
const PLAIN = new RegExp(
  String.raw`^\W{0,2}(?:(?:case|correspondence|official|letter|document|file|departmental|enquiry|cyfeirnod|ministerial|treat official|parliamentary|[A-Z]{2,6})\s+)?(?:ref(?:erence)?|cyf(?:eirnod)?)(?:\s*(?:no|number|n[ro]))?\b\.?\s*(?:[:#]|\s)\s*${VALUE}\W*$`,
  'i',
);
const IN_TEXT = new RegExp(
  String.raw`\b(?:(?:your )?(?:case|correspondence|unique|enquiry)? ?reference(?: number)?|quot(?:e|ing)(?: (?:the|this|our|your))?(?: (?:case|unique))? reference(?: number)?)(?: (?:for (?:this|your) \w+|for future use))?(?: is|:)?\s+((?=[A-Za-z/._-]{0,12}\d)[A-Za-z0-9][A-Za-z0-9/._-]*[A-Za-z0-9])`,
  'i',
);

const THEIRS =
  /\byour ref(?:erence)?(?: (?:no|number))?\.?:?\s+((?=[A-Za-z/._-]{0,14}\d)[A-Za-z0-9][A-Za-z0-9/._-]*[A-Za-z0-9])/i;
const IN_BRACKETS =
  /\byour (?:letter|reply|e-?mail|response)\b[^.()]{0,60}\((?:your )?ref(?:erence)?[.:]*\s+((?=[A-Za-z/._-]{0,14}\d)[A-Za-z0-9][A-Za-z0-9/._-]*[A-Za-z0-9])\)/i;

/** The references of a line of the head; null when it is another line. */
export function readReferenceLine(line: Slice): ReferenceLine | null {
  if (line.text.length > 160 || !/\b(?:ref|reference|our file|cyf|cyfeirnod|nghyf)\b/i.test(line.text))
    return null;
  const yours = match(line, YOURS);
  const ours = match(line, OURS) ?? (yours ? null : match(line, PLAIN));
  if (!ours && !yours)
    return /^(?:our|your|ein|eich)\s+(?:ref|cyf)/i.test(line.text) && line.text.length < 50
      ? { ours: null, yours: null }
      : null;
  return /^.{0,12}(?:ref|cyf|our|your|ein|eich|case|correspondence|official|file|letter|enquiry)/i.test(
    line.text,
  )
    ? { ours, yours }
    : null;
}

/** A reference that a department's reply gives in its text, as in an acknowledgement. */
export function referenceInText(body: Slice): Found<string> | null {
  return match(body, IN_TEXT);
}

/** The other side's reference that a letter cites in its text. */
export function theirReferenceInText(body: Slice): Found<string> | null {
  return match(body, THEIRS) ?? match(body, IN_BRACKETS);
}

function match(line: Slice, pattern: RegExp): Found<string> | null {
  const found = pattern.exec(line.text);
  if (!found || !/\d/.test(found[1])) return null;
  const value = found[1].replace(/[.)–-]+$/, (end) =>
    found[1].includes('(') ? end.replace(/[.–-]+$/, '') : '',
  );
  const at = found.index + found[0].lastIndexOf(found[1]);
  const slice = part(line, at, at + value.length);
  return { value, from: slice.from, to: slice.from + value.length, confidence: 0.93 };
}
