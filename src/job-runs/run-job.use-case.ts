import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type DataSource } from 'typeorm';
import { Clock } from '../clock/clock.js';
import { type IsoDate } from '../deadlines/iso-date.js';
import { DomainError } from '../errors/domain-error.js';
import { invalid } from '../errors/kinds.js';
import { SweepFlags } from '../flags/sweep-flags.use-case.js';
import { ReadMail } from '../inbox/read-mail.use-case.js';
import { SendOutbox } from '../notifications/send-outbox.use-case.js';
import { type Actor } from '../timeline/actor.js';
import { SendWebhooks } from '../webhooks/send-webhooks.use-case.js';

/** Every job that can be run by its name. */
export const JOB_NAMES = ['sweep', 'mail', 'notify', 'webhooks'] as const;
export type JobName = (typeof JOB_NAMES)[number];

/** Which job to run; `asOf`, only where the clock can be set, as if it were that day. */
export interface RunJobCommand {
  readonly name: string;
  readonly asOf?: IsoDate;
}

/** One run of a job as it is recorded. Instants are RFC 3339. */
export interface JobRun {
  readonly id: string;
  readonly name: string;
  readonly asOf: IsoDate;
  readonly startedAt: string;
  readonly finishedAt: string | null;
  readonly result: Readonly<Record<string, unknown>> | null;
  readonly error: string | null;
}

/** How long a run is remembered. */
const KEPT_FOR = '90 days';

const COLUMNS = `id, name, as_of AS "asOf", rfc3339(started_at) AS "startedAt",
  rfc3339(finished_at) AS "finishedAt", result, error`;

/** Runs a job and records that it ran, when, and how it ended, also when it fails. */
@Injectable()
export class RunJob {
  private readonly jobs: Record<JobName, (actor: Actor, day: IsoDate) => Promise<object>>;

  constructor(
    @InjectDataSource() private readonly db: DataSource,
    private readonly clock: Clock,
    sweepFlags: SweepFlags,
    readMail: ReadMail,
    sendOutbox: SendOutbox,
    sendWebhooks: SendWebhooks,
  ) {
    this.jobs = {
      sweep: (actor, day) => sweepFlags.execute(actor, day),
      mail: ({ door }) => readMail.execute({ isByHand: door !== 'job' }),
      notify: () => sendOutbox.execute(),
      webhooks: () => sendWebhooks.execute(),
    };
  }

  /**
   * @throws DomainError not-found when there is no such job
   * @throws InvalidInput when another day is asked for and the clock cannot be set
   */
  async execute(actor: Actor, { name, asOf }: RunJobCommand): Promise<JobRun> {
    const job = knownJob(name);
    const day = this.dayFor(asOf);
    const id = await this.start(job, day);
    try {
      const result = await this.jobs[job](actor, day);
      return await this.finish(id, result, null);
    } catch (error) {
      await this.finish(id, null, whyFailed(error));
      throw error;
    }
  }

  private dayFor(asOf: IsoDate | undefined): IsoDate {
    const today = this.clock.today();
    if (asOf === undefined || asOf === today || this.clock.isSettable) return asOf ?? today;
    throw invalid(
      '/asOf',
      'clock-not-settable',
      `Jobs run as of today (${today}) here. Another day is accepted only where the clock can be set, as in the demo. Leave asOf out.`,
    );
  }

  /** Runs of the same job that began long ago are forgotten in the same statement. */
  private async start(name: JobName, day: IsoDate): Promise<string> {
    const [{ id }] = await this.db.query<[{ id: string }]>(
      `WITH old AS (DELETE FROM job_run WHERE name = $1 AND started_at < $3::timestamptz - interval '${KEPT_FOR}')
       INSERT INTO job_run (name, as_of, started_at) VALUES ($1, $2, $3) RETURNING id`,
      [name, day, this.clock.timestamp()],
    );
    return id;
  }

  private async finish(id: string, result: object | null, error: string | null): Promise<JobRun> {
    const [rows] = await this.db.query<[JobRun[], number]>(
      `UPDATE job_run SET finished_at = $2, result = $3, error = $4 WHERE id = $1 RETURNING ${COLUMNS}`,
      [id, this.clock.timestamp(), result && JSON.stringify(result), error],
    );
    return rows[0];
  }
}

/** What is kept of why a job failed: Postbag's own words, or only the kind of an error that it did not expect; the log has the rest. */
function whyFailed(error: unknown): string {
  if (error instanceof DomainError) return error.message;
  return `Unexpected: ${error instanceof Error ? error.name : 'not an error'}. The log says more.`;
}

function knownJob(name: string): JobName {
  const job = JOB_NAMES.find((known) => known === name);
  if (job) return job;
  throw new DomainError(
    'not-found',
    'job-not-found',
    `There is no job “${name}” here. There is: ${JOB_NAMES.join(', ')}.`,
  );
}
