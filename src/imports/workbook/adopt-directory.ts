import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { Clock } from '../../clock/clock.js';
import { type Actor } from '../../timeline/actor.js';
import { Timeline, type TimelineEntry } from '../../timeline/timeline.js';
import { type FactRow } from '../../workbooks/fact-row.js';
import { factSheet } from '../../workbooks/fact-sheets.js';
import { insertRows } from '../../workbooks/facts.sql.js';
import {
  ORGANISATIONS_HERE,
  OFFICES_HERE,
  PEOPLE_HERE,
  TARGETS_HERE,
  TENURES_HERE,
} from './adopt-directory.sql.js';
import { refusing } from './refusing.js';
import { type StagedRows } from './staged-rows.js';

type Values = FactRow['values'];

/** One kind of thing in the directory: its sheet, how it is found here, and what history calls it. */
interface Kind {
  readonly sheet: string;
  readonly here: string;
  readonly thing: 'organisation' | 'target' | 'office' | 'person' | 'tenure';
  /** Columns that name other things of the directory. */
  readonly links: readonly string[];
}

const KINDS: readonly Kind[] = [
  { sheet: 'Organisations', here: ORGANISATIONS_HERE, thing: 'organisation', links: [] },
  { sheet: 'Reply targets', here: TARGETS_HERE, thing: 'target', links: ['organisation_id'] },
  { sheet: 'Offices', here: OFFICES_HERE, thing: 'office', links: ['organisation_id'] },
  { sheet: 'People', here: PEOPLE_HERE, thing: 'person', links: [] },
  { sheet: 'Tenures', here: TENURES_HERE, thing: 'tenure', links: ['office_id', 'person_id'] },
];

/** They say what holds of a body or an office on which days. Of one that is here only what is said here holds. */
const DATED = new Set(['Reply targets', 'Tenures']);

/** What of a workbook's directory is here, and what is not. */
interface DirectoryMatch {
  /** Ids here by those in the workbook. */
  readonly found: Map<string, string>;
  /** What has to be added, by sheet, naming things by the ids that they have here. */
  readonly missing: Map<string, Values[]>;
}

/**
 * Finds the bodies, offices and people of a workbook in the directory that all groups share, and adds those that are not there.
 * What is there stays as it is: a body's reply targets are those that it has here.
 */
@Injectable()
export class AdoptDirectory {
  constructor(
    private readonly clock: Clock,
    private readonly timeline: Timeline,
  ) {}

  /** Writes nothing. */
  async match(tx: EntityManager, staged: StagedRows): Promise<DirectoryMatch> {
    const found = new Map<string, string>();
    const missing = new Map<string, Values[]>();
    const added = new Set<string>();
    for (const { sheet, here, links } of KINDS) {
      const rows = (await staged.all(sheet)).map(({ values }) => linked(values, links, found));
      const matches = await tx.query<{ old: string; here: string | null }[]>(here, [JSON.stringify(rows)]);
      const known = new Map(matches.map(({ old, here: id }) => [old, id]));
      for (const [old, id] of known) if (id) found.set(old, id);
      for (const { id } of rows) if (!known.get(id!)) added.add(id!);
      const left = rows.filter(({ id }) => !found.has(id!));
      missing.set(
        sheet,
        DATED.has(sheet) ? left.filter((row) => links.some((link) => added.has(row[link]!))) : left,
      );
    }
    return { found, missing };
  }

  /** Adds what is missing, with its history. Gives the ids of what was there. @throws RowRefused when something can't be kept */
  async execute(tx: EntityManager, actor: Actor, staged: StagedRows): Promise<ReadonlyMap<string, string>> {
    const { found, missing } = await this.match(tx, staged);
    for (const { sheet, thing } of KINDS) {
      const rows = missing.get(sheet)!;
      if (rows.length === 0) continue;
      const createdAt = this.clock.timestamp();
      const dated = rows.map((row) => ({ ...row, created_at: createdAt }));
      const insert = insertRows(factSheet(sheet)!, ['created_at']);
      await refusing(sheet, () => tx.query(insert.text, [JSON.stringify(dated)]));
      await this.timeline.appendAll(
        tx,
        actor,
        rows.map((row) => this.added(thing, row)),
      );
    }
    return found;
  }

  private added(thing: Kind['thing'], { id, ...after }: Values): TimelineEntry {
    const subject = { kind: thing, id };
    return { groupId: null, subject, event: `${thing}-added`, on: this.clock.today(), after };
  }
}

function linked(values: Values, links: readonly string[], found: ReadonlyMap<string, string>): Values {
  const here = links.map((link) => [link, found.get(values[link]!) ?? values[link]]);
  return { ...values, ...(Object.fromEntries(here) as Values) };
}
