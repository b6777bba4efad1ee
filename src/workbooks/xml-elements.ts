import { plainXml } from './cell-text.js';

/** An element of a text of XML: its attributes, what is in it, and where it begins and ends. */
export interface XmlElement {
  readonly attributes: string;
  readonly content: string;
  readonly start: number;
  readonly end: number;
}

/**
 * The elements of a name, whatever their prefix, that are whole in the text and don't lie in one another. Takes time in
 * proportion to the text, whatever is in it.
 */
export function* elementsOf(xml: string, name: string): Generator<XmlElement> {
  const opening = new RegExp(`<(?:\\w+:)?${name}(?=[\\s/>])`, 'g');
  const closing = new RegExp(`</(?:\\w+:)?${name}\\s*>`, 'g');
  for (let found = opening.exec(xml); found; found = opening.exec(xml)) {
    const start = found.index;
    const tagEnd = xml.indexOf('>', opening.lastIndex);
    if (tagEnd < 0) return;
    const isEmpty = xml[tagEnd - 1] === '/';
    const attributes = xml.slice(opening.lastIndex, isEmpty ? tagEnd - 1 : tagEnd);
    opening.lastIndex = tagEnd + 1;
    if (isEmpty) {
      yield { attributes, content: '', start, end: tagEnd + 1 };
      continue;
    }
    closing.lastIndex = tagEnd + 1;
    const close = closing.exec(xml);
    if (!close) return;
    opening.lastIndex = closing.lastIndex;
    yield { attributes, content: xml.slice(tagEnd + 1, close.index), start, end: closing.lastIndex };
  }
}

/** The attributes of a tag, by name. */
export function attributesOf(text: string): Readonly<Record<string, string | undefined>> {
  const pairs = text.matchAll(/([\w:]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g);
  return Object.fromEntries([...pairs].map(([, name, value, other]) => [name, plainXml(value ?? other)]));
}
