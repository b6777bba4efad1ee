import { SHIPPED_AS } from '../data/other-names.data.js';
import { nameKey } from '../name-key.js';
import { compareEnds } from './compare-ends.js';
import { type MinisterRecords } from './minister-records.js';
import { type Reconciled, reconcile } from './reconcile.js';
import { type StoredDirectory } from './stored-directory.js';

/**
 * Bodies of the source: one that the directory has under the same name is that body, and of several with one name the one that
 * came last. Others are added under a slug made from their name, with the year they began when another has it.
 */
export function planOrganisations(
  { organisations }: Pick<MinisterRecords, 'organisations'>,
  { organisation: { rows, records } }: StoredDirectory,
  newId: () => string,
): Reconciled {
  const taken = new Set([...records.values()].map(({ targetId }) => targetId));
  const byName = new Map(
    [...rows].filter(([id]) => !taken.has(id)).map(([id, { name }]) => [shippedKey(String(name)), id]),
  );
  const slugs = new Set([...rows.values()].map(({ slug }) => String(slug)));
  const latestFirst = [...organisations].sort((a, b) => compareEnds(b.toOn, a.toOn));
  const wanted = latestFirst.map(({ id, name, shortName, fromOn, toOn }) => ({
    sourceId: id,
    fields: { name, shortName, fromOn, toOn },
  }));
  const plan = reconcile(wanted, {
    stored: rows,
    records,
    find: ({ fields }) => take(byName, shippedKey(String(fields.name))),
    newId,
  });
  const added = plan.writes.added.map(({ id, fields }) => ({
    id,
    fields: {
      ...fields,
      slug: freeSlug(String(fields.name), String(fields.fromOn ?? ''), slugs),
      kind: kindOf(String(fields.name)),
    },
  }));
  return { ...plan, writes: { ...plan.writes, added } };
}

/** Posts of the source: those of one body with one name are one office, whatever their rank. */
export function planOffices(
  { posts }: Pick<MinisterRecords, 'posts'>,
  { office: { rows, records } }: StoredDirectory,
  organisationIds: ReadonlyMap<string, string>,
  newId: () => string,
): Reconciled {
  const officeKey = (organisationId: unknown, name: unknown): string =>
    `${String(organisationId)} ${shippedKey(String(name))}`;
  const byName = new Map(
    [...rows].map(([id, { organisationId, name }]) => [officeKey(organisationId, name), id]),
  );
  const wanted = posts.flatMap(({ id, organisationId, name }) => {
    const ours = organisationIds.get(organisationId);
    return ours === undefined ? [] : [{ sourceId: id, fields: { organisationId: ours, name } }];
  });
  return reconcile(wanted, {
    stored: rows,
    records,
    find: ({ fields }) => byName.get(officeKey(fields.organisationId, fields.name)) ?? null,
    newId,
    refusal({ fields }, id) {
      const key = officeKey(fields.organisationId, fields.name);
      const other = byName.get(key) ?? id;
      byName.set(key, other);
      return other === id ? null : `the body has another office “${String(fields.name)}”`;
    },
  });
}

function take(from: Map<string, string>, key: string): string | null {
  const id = from.get(key) ?? null;
  from.delete(key);
  return id;
}

/** One key for a name and for the name that Postbag ships it under. */
const shippedKey = (name: string): string => nameKey(SHIPPED_AS[name] ?? name);

function freeSlug(name: string, fromOn: string, slugs: Set<string>): string {
  const plain =
    nameKey(name)
      .replaceAll(' ', '-')
      .replaceAll(/[^a-z0-9-]/g, '')
      .replace(/^[^a-z]+/, '')
      .slice(0, 70) || 'body';
  const tries = [plain, ...(fromOn ? [`${plain}-${fromOn.slice(0, 4)}`] : [])];
  const slug = tries.find((one) => !slugs.has(one)) ?? numbered(plain, slugs);
  slugs.add(slug);
  return slug;
}

function numbered(plain: string, slugs: ReadonlySet<string>): string {
  let number = 2;
  while (slugs.has(`${plain}-${number}`)) number += 1;
  return `${plain}-${number}`;
}

const kindOf = (name: string): string =>
  /\b(department|ministry|office|treasury)\b/i.test(name) ? 'department' : 'other';
