/** The SQL of one kind of part of a letter `l`, judged from the moment `m`, with the owed leg `owed` in reach. */
export interface PartSql {
  /** One part as a JSON object. */
  readonly item: string;
  /** FROM and WHERE that find the letter's parts. */
  readonly from: string;
  readonly id: string;
  readonly order: string;
}

/** The letter's parts of one kind as a JSON array. */
export const arrayOf = ({ item, from, order }: PartSql): string =>
  `coalesce((SELECT json_agg(${item} ORDER BY ${order}) ${from}), '[]')`;

/** A name from the directory, as JSON; null when the id is. */
export const named = (alias: string): string =>
  `CASE WHEN ${alias}.id IS NOT NULL THEN json_build_object('id', ${alias}.id, 'name', ${alias}.name) END`;
