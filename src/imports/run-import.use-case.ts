import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type DataSource, type EntityManager, type QueryRunner } from 'typeorm';
import { Clock } from '../clock/clock.js';
import { alone } from '../database/alone.js';
import { DeadlineRefusal } from '../deadlines/deadline-refusal.js';
import { DomainError } from '../errors/domain-error.js';
import { type ImportAct } from './import-act.js';
import { type ImportActor, type WorkbookSummary } from './letter-import.js';
import { batchesOf, LogActs } from './log-acts.js';
import { RowRefused } from './row-refused.js';
import { TakeInWorkbook } from './workbook/take-in-workbook.js';

/** How many things are logged together, between two reports of how far it is. */
const STEP = 100;

/**
 * Carries out imports that were confirmed. All of one is logged in one transaction, which also says that it is done: whatever
 * happens, either everything is there, once, or nothing is and the import can be run again.
 */
@Injectable()
export class RunImport implements OnModuleDestroy {
  private readonly log = new Logger('Import');
  private running: Promise<void> = Promise.resolve();
  private isStopping = false;

  constructor(
    @InjectDataSource() private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly acts: LogActs,
    private readonly takeIn: TakeInWorkbook,
  ) {}

  /** Runs one behind those that are under way here, without being waited for. What fails is logged, and run again later. */
  start(importId: string): void {
    this.running = this.running
      .then(() => this.execute(importId))
      .catch((error: unknown) =>
        this.log.error({ msg: 'An import stopped. It will be run again.', importId, err: error }),
      );
  }

  /** Breaks off what is under way, before the database is closed: it is run again at the next start. */
  async onModuleDestroy(): Promise<void> {
    this.isStopping = true;
    await this.running;
  }

  /** Runs every import that was confirmed and is not done: those that a crash cut short, too. */
  async resumeAll(): Promise<void> {
    const waiting = await this.db.query<{ id: string }[]>(
      `SELECT id FROM letter_import WHERE state = 'running' ORDER BY started_at`,
    );
    for (const { id } of waiting) this.start(id);
    await this.running;
  }

  /**
   * Runs one import, unless another copy of Postbag is at it. Running it again when it is done changes nothing. What a row is refused for is
   * kept as the import's problem; any other error leaves it to be run again.
   */
  async execute(importId: string): Promise<void> {
    await alone(this.db, `letter-import:${importId}`, (runner) => this.run(runner, importId));
  }

  private async run(runner: QueryRunner, importId: string): Promise<void> {
    const [found] = await this.db.query<Begun[]>(
      `SELECT actor, file_name AS "fileName", workbook FROM letter_import WHERE id = $1 AND state = 'running'`,
      [importId],
    );
    if (!found) return;
    await this.report(importId, 0);
    await runner.startTransaction();
    try {
      await this.doAll(runner.manager, importId, found);
      await runner.commitTransaction();
    } catch (error) {
      if (runner.isTransactionActive) await runner.rollbackTransaction();
      const refused = error instanceof RowRefused ? error : null;
      if (!refused) throw error;
      await this.fail(importId, refused.message);
    }
  }

  private async doAll(
    tx: EntityManager,
    importId: string,
    { actor, fileName, workbook }: Begun,
  ): Promise<void> {
    const report = async (done: number): Promise<void> => {
      if (this.isStopping) throw new Error('Postbag stops');
      await this.report(importId, done);
    };
    if (workbook) await this.takeIn.execute(tx, actor, { importId, fileName, workbook, report });
    else await this.logAll(tx, importId, actor, report);
    await tx.query(`DELETE FROM letter_import_act WHERE import_id = $1`, [importId]);
    await tx.query(`UPDATE letter_import SET state = 'done', finished_at = $2 WHERE id = $1`, [
      importId,
      this.clock.timestamp(),
    ]);
  }

  private async logAll(
    tx: EntityManager,
    importId: string,
    actor: ImportActor,
    report: (done: number) => Promise<void>,
  ): Promise<void> {
    let done = 0;
    for (const batch of batchesOf(await this.acts.of(tx, importId), STEP)) {
      await this.logBatch(tx, actor, batch);
      await report((done += batch.length));
    }
  }

  /** When one of several can't be logged, none of them was: which it is shows when each is logged alone. */
  private async logBatch(tx: EntityManager, actor: ImportActor, batch: readonly ImportAct[]): Promise<void> {
    try {
      await this.acts.log(tx, actor, batch);
    } catch (error) {
      if (!isRefusal(error)) throw error;
      if (batch.length === 1) throw new RowRefused(`Row ${batch[0].row}: ${error.message}`);
      for (const act of batch) await this.logBatch(tx, actor, [act]);
    }
  }

  /** Outside the transaction, so that it can be seen before it ends. */
  private async report(importId: string, done: number): Promise<void> {
    await this.db.query('UPDATE letter_import SET acts_done = $2 WHERE id = $1', [importId, done]);
  }

  private async fail(importId: string, problem: string): Promise<void> {
    await this.db.query(
      `UPDATE letter_import SET state = 'failed', problem = $2, acts_done = 0 WHERE id = $1`,
      [importId, problem],
    );
  }
}

/** An import that was confirmed. */
interface Begun {
  readonly actor: ImportActor;
  readonly fileName: string;
  readonly workbook: WorkbookSummary | null;
}

function isRefusal(error: unknown): error is DomainError | DeadlineRefusal {
  return error instanceof DomainError || error instanceof DeadlineRefusal;
}
