import { type Line, type Run } from '../../document/report-document.js';

/** Where links of a document lead, by the id that they have in it. */
export class Links {
  private readonly ids = new Map<string, string>();

  constructor(private readonly base: string | null) {}

  /** The id of the link to a letter; null where it is not known where letters are. */
  idOf(letter: string): string | null {
    if (this.base === null) return null;
    const known = this.ids.get(letter) ?? `rIdLetter${this.ids.size + 1}`;
    this.ids.set(letter, known);
    return known;
  }

  /** Each id with its address. */
  get all(): (readonly [id: string, address: string])[] {
    return [...this.ids].map(([letter, id]) => [id, `${this.base}/letters/${letter}`] as const);
  }
}

/** How a paragraph is set: its style, and what else its properties have. */
export interface Paragraph {
  readonly style: string;
  readonly isRight?: boolean;
  readonly numbering?: number;
  readonly keepsWithNext?: boolean;
}

/** A paragraph of Word. The order of its properties is that of the schema. */
export function paragraphXml(
  line: Line,
  { style, isRight, numbering, keepsWithNext }: Paragraph,
  links: Links,
): string {
  const properties =
    `<w:pStyle w:val="${style}"/>` +
    (keepsWithNext ? '<w:keepNext/>' : '') +
    (numbering ? `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="${numbering}"/></w:numPr>` : '') +
    (isRight ? '<w:jc w:val="right"/>' : '');
  return `<w:p><w:pPr>${properties}</w:pPr>${line.map((run) => runXml(run, links)).join('')}</w:p>`;
}

function runXml({ text, letter, isStrong }: Run, links: Links): string {
  const id = letter === undefined ? null : links.idOf(letter);
  const properties = (id ? '<w:rStyle w:val="Hyperlink"/>' : '') + (isStrong ? '<w:b/><w:bCs/>' : '');
  const run = `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}${textXml(text)}</w:r>`;
  return id ? `<w:hyperlink r:id="${id}" w:history="1">${run}</w:hyperlink>` : run;
}

/** The text of a run; line breaks stay. */
function textXml(text: string): string {
  return text
    .split('\n')
    .map((part) => `<w:t xml:space="preserve">${escaped(part)}</w:t>`)
    .join('<w:br/>');
}

/** What XML can't carry is left out: unlike a cell of a sheet, a text of Word has no way to write it. */
const ODD =
  /[\u0000-\u0008\u000B-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/** A text as the content of an element or an attribute. */
export function escaped(text: string): string {
  return text
    .replace(ODD, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
