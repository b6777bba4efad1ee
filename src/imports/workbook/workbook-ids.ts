import { createHash } from 'node:crypto';
import { type FactColumn } from '../../workbooks/fact-sheet.js';
import { type FactRow } from '../../workbooks/fact-row.js';

const ANY_ID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

/** What became of the ids of a workbook. */
export interface NewIds {
  /** Those of its own facts, if they have to be others than in the workbook. */
  readonly others: { readonly salt: string; readonly of: ReadonlySet<string> } | null;
  /** Those of what was here already, by their ids in the workbook. */
  readonly found: ReadonlyMap<string, string>;
}

/**
 * Gives what a workbook names by an id the id that it has here. Facts keep theirs where they are free, so that every link to a
 * letter still leads to it. Where the group is still in this install too, each gets one made of its own: it sorts like the old
 * one, since the order of letters that were logged on one day is that of their ids.
 */
export class WorkbookIds {
  constructor(private readonly ids: NewIds) {}

  /** The row with the ids that it will have. */
  row(values: FactRow['values'], columns: readonly FactColumn[]): Record<string, string | null> {
    const changed: Record<string, string | null> = { ...values };
    for (const { column, kind } of columns) {
      const value = values[column];
      if (value === null || value === undefined || column === 'actor_id') continue;
      if (kind === 'id') changed[column] = this.of(value);
      if (kind === 'json') changed[column] = value.replace(ANY_ID, (id) => this.of(id));
    }
    return changed;
  }

  private of(id: string): string {
    const { others, found } = this.ids;
    return found.get(id) ?? (others?.of.has(id) ? reborn(id, others.salt) : id);
  }
}

/** The same moment, another rest: 48 bits out of a hash. */
function reborn(id: string, salt: string): string {
  const hash = createHash('sha256').update(`${salt} ${id}`).digest('hex');
  return id.slice(0, 24) + hash.slice(0, 12);
}
