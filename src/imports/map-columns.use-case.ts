import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type DataSource } from 'typeorm';
import { Conflict, invalid } from '../errors/kinds.js';
import { isField, type Mapping, SHEET_FIELDS } from '../intake/sheet/fields.js';
import { plainHeading } from '../intake/sheet/guess-columns.js';
import { type Actor, groupOf } from '../timeline/actor.js';
import { ImportsQueries } from './imports.queries.js';

/** Which field each column of an import's sheet holds, in the columns' order. */
export interface MapColumnsCommand {
  readonly importId: string;
  readonly mapping: Mapping;
}

/** Says what the columns of a sheet hold, and remembers it for the group's next sheet. */
@Injectable()
export class MapColumns {
  constructor(
    @InjectDataSource() private readonly db: DataSource,
    private readonly imports: ImportsQueries,
  ) {}

  /**
   * @throws NotFound when the group has no such import
   * @throws InvalidInput when two columns hold the same, or none holds the subject or a reply's letter
   * @throws Conflict when the import has begun
   */
  async execute(actor: Actor, { importId, mapping }: MapColumnsCommand): Promise<void> {
    const groupId = groupOf(actor);
    const { sheet } = await this.imports.one(groupId, importId);
    checkMapping(mapping, sheet.headings.length);
    const headings = sheet.headings.map((heading, index) => ({
      heading: plainHeading(heading).slice(0, 200),
      field: mapping[index],
    }));
    const known = headings.filter(({ heading }) => heading !== '' && !/^column \d+$/.test(heading));
    await this.db.transaction(async (tx) => {
      const [, changed] = await tx.query<[unknown, number]>(
        `UPDATE letter_import SET mapping = $3, state = 'mapped', problem = NULL
         WHERE group_id = $1 AND id = $2 AND state IN ('uploaded', 'mapped', 'failed')`,
        [groupId, importId, JSON.stringify(mapping)],
      );
      if (changed === 0) throw begun();
      await tx.query(
        `INSERT INTO import_heading (group_id, heading, field)
         SELECT DISTINCT ON (h.heading) $1::uuid, h.heading, h.field
         FROM json_to_recordset($2) AS h(heading text, field text) ORDER BY h.heading, h.field
         ON CONFLICT (group_id, heading) DO UPDATE SET field = excluded.field`,
        [groupId, JSON.stringify(known)],
      );
    });
  }
}

/** The refusal to change an import that runs or is done. */
function begun(): Conflict {
  return new Conflict('import-begun', 'This import has begun already. Look at how far it is.');
}

function checkMapping(mapping: Mapping, columns: number): void {
  if (mapping.length !== columns)
    throw invalid('/mapping', 'invalid-input', `Say of each of the ${columns} columns what it holds.`);
  mapping.forEach((field, index) => {
    if (field === null) return;
    if (!isField(field))
      throw invalid(`/mapping/${index}`, 'invalid-input', 'Choose what this column holds.');
    if (mapping.indexOf(field) !== index)
      throw invalid(
        `/mapping/${index}`,
        'column-twice',
        `Two columns can’t both be “${SHEET_FIELDS[field].label}”. Leave one out.`,
      );
  });
  if (!mapping.includes('subject') && !(mapping.includes('kind') && mapping.includes('reference')))
    throw invalid('/mapping', 'subject-needed', 'Say which column holds the subject: a letter needs one.');
}
