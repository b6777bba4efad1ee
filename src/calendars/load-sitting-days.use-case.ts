import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type DataSource, type EntityManager } from 'typeorm';
import { Clock } from '../clock/clock.js';
import { type House } from '../deadlines/sitting-days.js';
import { Conflict, invalid } from '../errors/kinds.js';
import { type Actor } from '../timeline/actor.js';
import { Timeline } from '../timeline/timeline.js';
import { isChanging, mergeSittingDays, type SittingMerge, type SittingTable } from './merge-sitting-days.js';
import { readRecesses, readSittingDays } from './sitting-csv.js';
import { type HouseLoad, type LoadedRecess, type SittingDaysLoad } from './sitting-days-load.js';
import { sittingLists } from './sitting-list.js';
import { sittingDaysLoaded } from './sitting-history.js';
import { type StoredSittingTable, storedSittingTable, writeSittingDays } from './write-sitting-days.js';

/** The text of one CSV file or of both; with `dryRun` nothing is written. */
export interface LoadSittingDaysCommand {
  readonly sittingDays: string | null;
  readonly recesses: string | null;
  readonly dryRun: boolean;
}

/**
 * Takes sitting days and recesses over from CSV files as Parliament's egg timer keeps them. Each file speaks, for each
 * House, for the days from its first to its last; what lies outside is kept. Loading the same files again changes nothing.
 */
@Injectable()
export class LoadSittingDays {
  constructor(
    @InjectDataSource() private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly timeline: Timeline,
  ) {}

  /**
   * @throws InvalidInput at `/sittingDays` or `/recesses`, naming line and column of what can't be read
   * @throws SittingDaysLeaveGap when a file and the table don't touch
   */
  async execute(
    actor: Actor,
    { sittingDays, recesses, dryRun }: LoadSittingDaysCommand,
  ): Promise<SittingDaysLoad> {
    if (sittingDays === null && recesses === null) {
      throw invalid('/sittingDays', 'file-needed', 'Give a file of sitting days, one of recesses, or both.');
    }
    const runs = sittingDays === null ? [] : readSittingDays(sittingDays);
    const lists = sittingLists(runs, recesses === null ? [] : readRecesses(recesses));
    return this.db.transaction(async (tx) => {
      if (!dryRun) await tx.query('SELECT FROM sitting_coverage ORDER BY house FOR UPDATE');
      const houses: HouseLoad[] = [];
      for (const { house, ...list } of lists) houses.push(await this.load(tx, actor, house, list, dryRun));
      return { dryRun, isChanged: houses.some(({ isChanged }) => isChanged), houses };
    });
  }

  private async load(
    tx: EntityManager,
    actor: Actor,
    house: House,
    list: SittingTable,
    dryRun: boolean,
  ): Promise<HouseLoad> {
    const stored = await storedSittingTable(tx, house);
    if (!stored) {
      throw new Conflict(
        'sitting-days-not-loaded',
        `There are no sitting days of the ${house} to add to. Start Postbag once with this database, which loads them.`,
      );
    }
    const merge = mergeSittingDays(house, stored, list);
    const load = loadOf(house, stored, merge);
    if (load.isChanged && !dryRun) {
      await writeSittingDays(tx, house, merge, { isShipped: false, at: this.clock.timestamp() });
      await this.timeline.append(tx, actor, sittingDaysLoaded(house, stored, merge, this.clock.today()));
    }
    return load;
  }
}

function loadOf(house: House, { coverage }: StoredSittingTable, merge: SittingMerge): HouseLoad {
  const { from: fromOn, until: untilOn } = merge.coverage;
  const { addedDays, removedDays } = merge;
  const [addedRecesses, removedRecesses] = [
    merge.addedRecesses.map(loaded),
    merge.removedRecesses.map(loaded),
  ];
  const isChanged = isChanging(merge, coverage);
  return { house, isChanged, fromOn, untilOn, addedDays, removedDays, addedRecesses, removedRecesses };
}

const loaded = ({ firstOn, lastOn, name }: LoadedRecess): LoadedRecess => ({ firstOn, lastOn, name });
