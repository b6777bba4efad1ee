import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type DataSource, type EntityManager } from 'typeorm';
import { Clock } from '../clock/clock.js';
import { newId } from '../database/new-id.js';
import { type IsoDate } from '../deadlines/iso-date.js';
import { Conflict } from '../errors/kinds.js';
import { type Actor } from '../timeline/actor.js';
import { refuseReversed } from './day-span.js';
import { DirectoryHistory } from './directory-history.js';
import { refuseUnknown } from './directory-key.js';
import { refuseDuplicate } from './refuse-duplicate.js';
import { Tenure } from './tenure.entity.js';

/** Who holds which office from `fromOn` (included) to `toOn` (the first day no longer; null: still does). */
export interface AddTenureCommand {
  readonly officeId: string;
  readonly personId: string;
  readonly fromOn: IsoDate;
  readonly toOn: IsoDate | null;
  readonly source: string | null;
}

/** Adds a tenure. Two people may share an office, and days to come may be given when they are known. */
@Injectable()
export class AddTenure {
  constructor(
    @InjectDataSource() private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly history: DirectoryHistory,
  ) {}

  /**
   * @returns its id
   * @throws Conflict when the person holds the office on one of these days already
   */
  async execute(actor: Actor, command: AddTenureCommand): Promise<string> {
    return this.db.transaction((tx) => this.executeIn(tx, actor, command));
  }

  /** The same within a transaction that does more. */
  async executeIn(tx: EntityManager, actor: Actor, command: AddTenureCommand): Promise<string> {
    const { officeId, personId, fromOn, toOn, source } = command;
    const fields = { officeId, personId, fromOn, toOn, source };
    refuseReversed(fields);
    await refuseUnknown(tx, 'office', '/officeId', officeId);
    await refuseUnknown(tx, 'person', '/personId', personId);
    const id = await newId(tx);
    const row = { ...fields, id, createdAt: this.clock.timestamp() };
    await refuseDuplicate('tenure_no_overlap', tenureOverlaps(), () => tx.insert(Tenure, row));
    await this.history.added(tx, actor, 'tenure', id, fields);
    return id;
  }
}

/** The refusal of a person holding one office twice on a day. */
export function tenureOverlaps(): Conflict {
  return new Conflict(
    'tenure-overlaps',
    'This person holds this office on some of these days already. End or correct that tenure first.',
  );
}
