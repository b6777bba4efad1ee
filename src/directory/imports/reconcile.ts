/** The columns of a row that an import speaks of. */
export type Fields = Readonly<Record<string, string | number | null>>;

/** What a record of the source said when it was last taken over, and the row that it is. */
export interface SourceRecord {
  readonly sourceId: string;
  readonly targetId: string;
  readonly said: Fields;
}

/** A record of the source as it is now. */
export interface Wanted {
  readonly sourceId: string;
  readonly fields: Fields;
}

/** What to write for one kind of thing. */
export interface Writes {
  readonly added: { readonly id: string; readonly fields: Fields }[];
  readonly changed: { readonly id: string; readonly before: Fields; readonly after: Fields }[];
  /** Records that are new, or that say something else than they did. */
  readonly records: SourceRecord[];
}

/** What there is, and how a record that was never seen finds the row that stands for it already. */
export interface Reconciling {
  readonly stored: ReadonlyMap<string, Fields>;
  readonly records: ReadonlyMap<string, SourceRecord>;
  /** The id of the row that stands for it, or null when it has to be added. */
  find(wanted: Wanted): string | null;
  newId(): string;
  /** Why a change can't be made, or null. It is asked once for each row that would be added or changed. */
  refusal?(wanted: Wanted, id: string): string | null;
}

/** The writes, the id of each record's row, and the records that were refused with the reason. */
export interface Reconciled {
  readonly writes: Writes;
  readonly ids: ReadonlyMap<string, string>;
  readonly refused: ReadonlyMap<string, string>;
}

/**
 * Works out what a newer source changes. A field is written when the source says something else than it did last time: what a
 * person corrected in between stays corrected. A row that was there before the first import only has its blanks filled.
 */
export function reconcile(wanted: readonly Wanted[], world: Reconciling): Reconciled {
  const writes: Writes = { added: [], changed: [], records: [] };
  const ids = new Map<string, string>();
  const refused = new Map<string, string>();
  const current = new Map(world.stored);
  for (const one of wanted) {
    const record = world.records.get(one.sourceId);
    const targetId = record?.targetId ?? world.find(one);
    const id = targetId ?? world.newId();
    const change = targetId === null ? null : changeOf(one, current.get(targetId) ?? {}, record);
    const isWritten = change === null || Object.keys(change.after).length > 0;
    const refusal = isWritten ? (world.refusal?.(one, id) ?? null) : null;
    if (refusal !== null) refused.set(one.sourceId, refusal);
    if (refusal === null || targetId !== null) ids.set(one.sourceId, id);
    if (refusal !== null) continue;
    if (change === null) {
      writes.added.push({ id, fields: one.fields });
      current.set(id, one.fields);
    } else if (isWritten) writes.changed.push({ id, ...change });
    if (!record || !isSame(record.said, one.fields)) {
      writes.records.push({ sourceId: one.sourceId, targetId: id, said: one.fields });
    }
  }
  return { writes, ids, refused };
}

function changeOf(
  { fields }: Wanted,
  stored: Fields,
  record: SourceRecord | undefined,
): { before: Fields; after: Fields } {
  const isNews = (key: string): boolean =>
    record ? record.said[key] !== fields[key] : (stored[key] ?? null) === null;
  const keys = Object.keys(fields).filter((key) => isNews(key) && (stored[key] ?? null) !== fields[key]);
  const pick = (from: Fields): Fields => Object.fromEntries(keys.map((key) => [key, from[key] ?? null]));
  return { before: pick(stored), after: pick(fields) };
}

const isSame = (a: Fields, b: Fields): boolean => Object.keys(b).every((key) => a[key] === b[key]);
