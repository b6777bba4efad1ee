import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type DataSource, type EntityManager } from 'typeorm';
import { Clock } from '../clock/clock.js';
import { newIds } from '../database/new-id.js';
import { type Actor } from '../timeline/actor.js';
import { Timeline } from '../timeline/timeline.js';
import { writeNames, writeSuccessions } from './imports/import-links.sql.js';
import { type MinisterFiles, type MinisterRecords } from './imports/minister-records.js';
import { type MinistersImport, ministersImport } from './imports/ministers-import.js';
import { planMinisters } from './imports/plan-ministers.js';
import { readMinisters } from './imports/read-ministers.js';
import { KINDS, lockDirectory } from './imports/stored-directory.js';
import { historyOf, writeKind } from './imports/write-kind.js';

/** The four files; with `dryRun` nothing is written. */
export interface ImportMinistersCommand {
  readonly files: MinisterFiles;
  readonly dryRun: boolean;
}

/**
 * Takes office holders over from the Institute for Government's database of ministers: bodies, posts, people and who held what
 * from when to when. All or nothing. The same files again change nothing; newer ones change what they say otherwise than before.
 */
@Injectable()
export class ImportMinisters {
  constructor(
    @InjectDataSource() private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly timeline: Timeline,
  ) {}

  /** @throws InvalidInput when a file is not CSV or lacks a column; single rows that can't be used are left out and named */
  async execute(actor: Actor, { files, dryRun }: ImportMinistersCommand): Promise<MinistersImport> {
    const records = readMinisters(files);
    return this.db.transaction((tx) => this.write(tx, actor, records, dryRun));
  }

  private async write(
    tx: EntityManager,
    actor: Actor,
    records: MinisterRecords,
    dryRun: boolean,
  ): Promise<MinistersImport> {
    const stored = await lockDirectory(tx, 'ministers');
    const { organisations, posts, people, appointments } = records;
    const most = organisations.length + posts.length + people.length + appointments.length;
    const ids = (await newIds(tx, most))[Symbol.iterator]();
    const plan = planMinisters(records, stored, () => String(ids.next().value));
    if (dryRun) return ministersImport(plan, { names: 0, successions: 0 }, dryRun);
    const stamp = { source: 'ministers', at: this.clock.timestamp() } as const;
    for (const kind of KINDS) await writeKind(tx, kind, plan.writes[kind], stamp);
    const links = {
      names: await writeNames(tx, plan.names),
      successions: await writeSuccessions(tx, plan.successions),
    };
    const today = this.clock.today();
    await this.timeline.appendAll(
      tx,
      actor,
      KINDS.flatMap((kind) => historyOf(kind, plan.writes[kind], today)),
    );
    return ministersImport(plan, links, dryRun);
  }
}
