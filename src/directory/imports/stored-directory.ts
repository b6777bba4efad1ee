import { type EntityManager } from 'typeorm';
import { type Fields, type SourceRecord } from './reconcile.js';

export const KINDS = ['organisation', 'office', 'person', 'tenure'] as const;
/** What an import writes. */
export type Kind = (typeof KINDS)[number];

/** Everything in the directory that an import looks at, by id, and the records it was made from, by their id in the source. */
export type StoredDirectory = Readonly<
  Record<
    Kind,
    { readonly rows: ReadonlyMap<string, Fields>; readonly records: ReadonlyMap<string, SourceRecord> }
  >
>;

/** The columns of each kind that an import speaks of, by their names in the plan. */
export const COLUMNS: Readonly<Record<Kind, Readonly<Record<string, { column: string; type: string }>>>> = {
  organisation: {
    slug: { column: 'slug', type: 'text' },
    name: { column: 'name', type: 'text' },
    kind: { column: 'kind', type: 'text' },
    shortName: { column: 'short_name', type: 'text' },
    fromOn: { column: 'from_on', type: 'date' },
    toOn: { column: 'to_on', type: 'date' },
  },
  office: {
    organisationId: { column: 'organisation_id', type: 'uuid' },
    name: { column: 'name', type: 'text' },
  },
  person: {
    name: { column: 'name', type: 'text' },
    honorificPrefix: { column: 'honorific_prefix', type: 'text' },
    honorificSuffix: { column: 'honorific_suffix', type: 'text' },
    house: { column: 'house', type: 'text' },
    party: { column: 'party', type: 'text' },
    constituency: { column: 'constituency', type: 'text' },
    parliamentId: { column: 'parliament_id', type: 'int' },
  },
  tenure: {
    officeId: { column: 'office_id', type: 'uuid' },
    personId: { column: 'person_id', type: 'uuid' },
    fromOn: { column: 'from_on', type: 'date' },
    toOn: { column: 'to_on', type: 'date' },
    source: { column: 'source', type: 'text' },
  },
};

interface Row {
  readonly rows: readonly { readonly id: string; readonly fields: Fields }[];
  readonly records: readonly SourceRecord[];
}

const read = (kind: Kind): string => {
  const fields = Object.entries(COLUMNS[kind]).map(([name, { column }]) => `'${name}', ${column}`);
  return `'${kind}', json_build_object(
    'rows', (SELECT coalesce(json_agg(json_build_object('id', id, 'fields', json_build_object(${fields.join(', ')}))), '[]')
      FROM ${kind}),
    'records', (SELECT coalesce(json_agg(json_build_object('sourceId', source_id, 'targetId', ${kind}_id, 'said', said)), '[]')
      FROM source_record WHERE source = $1 AND kind = '${kind}'))`;
};

const READ = `SELECT json_build_object(${KINDS.map(read).join(', ')}) AS directory`;

/**
 * Reads the directory for an import from `source`, and keeps every other writer of it away until the transaction ends. Letters
 * can be written meanwhile.
 */
export async function lockDirectory(
  tx: EntityManager,
  source: 'ministers' | 'members',
): Promise<StoredDirectory> {
  await tx.query(`LOCK TABLE ${KINDS.join(', ')}, source_record IN SHARE ROW EXCLUSIVE MODE`);
  const [{ directory }] = await tx.query<[{ directory: Record<Kind, Row> }]>(READ, [source]);
  const maps = KINDS.map((kind) => [
    kind,
    {
      rows: new Map(directory[kind].rows.map(({ id, fields }) => [id, fields])),
      records: new Map(directory[kind].records.map((record) => [record.sourceId, record])),
    },
  ]);
  return Object.fromEntries(maps) as StoredDirectory;
}
