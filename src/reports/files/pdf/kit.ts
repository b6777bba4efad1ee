/* What PDFKit 0.20 takes and its types, which are of an older one, do not know yet. */

/** A tag of the document: what stands under it is read together. */
export type Tag = PDFKit.PDFStructureElement;

/** What a tag may say of itself. */
export interface TagOptions {
  readonly title?: string;
  /** The words for what is a picture. */
  readonly alt?: string;
  /** What a heading cell of a table is the heading of. */
  readonly scope?: 'Row' | 'Column';
  readonly bbox?: number[];
  readonly placement?: 'Block';
}

/** Makes a tag under another one, or the root of all. */
export function tagIn(doc: PDFKit.PDFDocument, under: Tag | null, name: string, options: TagOptions): Tag {
  const tag = doc.struct(name, options);
  if (under) under.add(tag);
  else doc.addStructure(tag);
  return tag;
}

/** What a link says of itself: its tag, and its words for those who do not see it. */
export function linkOf(tag: Tag, words: string): PDFKit.Mixins.AnnotationOption {
  // A primitive string would be written as a name.
  const options: object = { structParent: tag, Contents: Object(words) as unknown };
  return options;
}

/** Adds a bookmark that leads to a height of the present page. */
export function bookmark(
  doc: PDFKit.PDFDocument,
  under: PDFKit.PDFOutline,
  title: string,
  top: number,
): PDFKit.PDFOutline {
  const options: object = { top, left: doc.page.width };
  return under.addItem(title, options);
}

/** The standard that a tagged document says it keeps. */
export const ACCESSIBLE = { subset: 'PDF/UA' } as object;
