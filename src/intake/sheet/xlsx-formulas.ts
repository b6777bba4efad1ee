import { SheetRefusal } from './sheet-refusal.js';

/** How many cells are named; more are counted. */
const NAMED = 10;

/**
 * Refuses a workbook in which a cell is worked out by a formula, or holds an error: what was shown may not be what is kept.
 *
 * @throws SheetRefusal naming the cells by their address
 */
export function refuseFormulas(parts: ReadonlyMap<string, string>): void {
  const found = [...parts].flatMap(([name, xml]) =>
    /^xl\/worksheets\/[^/]+\.xml$/.test(name) ? cellsOf(xml) : [],
  );
  const formulas = found.filter(({ kind }) => kind === 'formula').map(({ address }) => address);
  const errors = found.filter(({ kind }) => kind === 'error').map(({ address }) => address);
  const said = [
    errors.length > 0 ? `an error stands in ${named(errors)}` : '',
    formulas.length > 0 ? `a formula stands in ${named(formulas)}` : '',
  ].filter(Boolean);
  if (said.length === 0) return;
  throw new SheetRefusal(
    'formula-in-sheet',
    `Only what was typed can be taken, but ${said.join(', and ')}. Copy those cells and paste them as values.`,
  );
}

/** A cell that can't be taken, by its address. */
interface OddCell {
  readonly address: string;
  readonly kind: 'formula' | 'error';
}

function cellsOf(xml: string): OddCell[] {
  const cells = xml.matchAll(/<(?:\w+:)?c\b([^>]*[^/])>(.*?)<\/(?:\w+:)?c>/gs);
  return [...cells].flatMap(([, attributes, content]): OddCell[] => {
    const address = /\br="([A-Z]{1,3}\d+)"/.exec(attributes)?.[1] ?? '?';
    if (/\bt="e"/.test(attributes)) return [{ address, kind: 'error' }];
    return /<(?:\w+:)?f\b/.test(content) ? [{ address, kind: 'formula' }] : [];
  });
}

function named(addresses: readonly string[]): string {
  const first = addresses.slice(0, NAMED).join(', ');
  const more = addresses.length - NAMED;
  return more > 0 ? `${first} and ${more} more` : first;
}
