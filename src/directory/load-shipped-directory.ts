import { type EntityManager } from 'typeorm';
import { type Clock } from '../clock/clock.js';
import { systemActor } from '../timeline/actor.js';
import { Timeline } from '../timeline/timeline.js';
import { SHIPPED_OFFICES } from './data/offices.data.js';
import { SHIPPED_ORGANISATIONS, type ShippedOrganisation } from './data/organisations.data.js';

const ORGANISATION = `
  INSERT INTO organisation (slug, name, kind, division, created_at) VALUES ($1, $2, $3, $4, $5)
  ON CONFLICT (slug) DO NOTHING RETURNING id`;

const TARGETS = `
  INSERT INTO reply_target (organisation_id, days, from_on, to_on, source, created_at)
  SELECT $1, days, "fromOn", "toOn", source, $3
  FROM json_to_recordset($2::json) AS t (days int, "fromOn" date, "toOn" date, source text)`;

const OFFICES = `
  INSERT INTO office (organisation_id, name, salutation, address, created_at)
  SELECT $1, name, salutation, address, $3
  FROM json_to_recordset($2::json) AS o (name text, salutation text, address text)`;

/**
 * Loads the organisations that ship with Postbag, each with its targets and offices. An organisation whose slug is there
 * already is left exactly as people have it, its targets and offices too. Repeating it writes nothing.
 */
export async function loadShippedDirectory(tx: EntityManager, clock: Clock): Promise<void> {
  for (const organisation of SHIPPED_ORGANISATIONS) await loadOrganisation(tx, clock, organisation);
}

async function loadOrganisation(
  tx: EntityManager,
  clock: Clock,
  { slug, name, kind, division, targets }: ShippedOrganisation,
): Promise<void> {
  const at = clock.timestamp();
  const [added] = await tx.query<{ id: string }[]>(ORGANISATION, [slug, name, kind, division, at]);
  if (!added) return;
  const offices = SHIPPED_OFFICES.filter(({ organisation }) => organisation === slug);
  await tx.query(TARGETS, [added.id, JSON.stringify(targets), at]);
  await tx.query(OFFICES, [added.id, JSON.stringify(offices), at]);
  await new Timeline(clock).append(tx, systemActor('Postbag', 'cli'), {
    groupId: null,
    subject: { kind: 'organisation', id: added.id },
    event: 'organisation-added',
    on: clock.today(),
    after: { slug, name, kind, division, targets, offices: offices.map((office) => office.name) },
  });
}
