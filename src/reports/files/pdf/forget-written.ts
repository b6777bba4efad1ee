/** What PDFKit keeps of an object of the file: its number, and what it says. */
interface Written {
  data: Record<string, unknown>;
}

/** The parts of a PDFKit document that are reached for here; its types leave them out. */
interface Inner {
  _refEnd(written: Written): void;
  readonly _fontFamilies: Readonly<Record<string, { layoutCache?: Record<string, unknown> }>>;
}

/** What stays of an object once it is in the file: that it has a parent, which PDFKit looks for later. */
const GONE = { P: true };

/**
 * Lets PDFKit forget what every page, tag and link said once it is in the file. It keeps them to the end, a quarter of a megabyte for
 * each page of a tagged table, though all that is needed of them later is their number.
 */
export function forgetWritten(document: object): void {
  const inner = document as Inner;
  const end = inner._refEnd.bind(document);
  inner._refEnd = (written) => {
    end(written);
    if (isDone(written.data)) written.data = GONE;
  };
}

/** Lets PDFKit forget the words that it has laid out; it keeps every one that it ever saw. */
export function forgetWords(document: object): void {
  for (const font of Object.values((document as Inner)._fontFamilies)) {
    if (font.layoutCache) font.layoutCache = {};
  }
}

function isDone({ S, P, Type }: Record<string, unknown>): boolean {
  return (S !== undefined && P !== undefined) || S === 'URI' || Type === 'Page' || Type === 'Annot';
}
