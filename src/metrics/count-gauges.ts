import { Gauge, type Registry } from 'prom-client';
import { type Counts } from './counts.queries.js';

/** The gauges for what is in the database. Every copy on one database tells the same. */
export class CountGauges {
  private readonly up: Gauge;
  private readonly attachmentFiles: Gauge;
  private readonly attachmentBytes: Gauge;
  private readonly outbox: Record<'waiting' | 'oldest' | 'dead', Gauge>;
  private readonly webhooks: Record<'waiting' | 'oldest' | 'dead' | 'stopped', Gauge>;
  private readonly flags: Gauge<'kind'>;
  private readonly letters: Gauge<'status'>;
  private readonly jobs: Record<'finished' | 'lastGood' | 'seconds' | 'isGood', Gauge<'job'>>;

  constructor(private readonly registry: Registry) {
    this.up = this.gauge('database_up', 'Whether the database answered in time for these metrics.');
    this.flags = this.gauge('open_flags', 'Flags raised by the sweep and not cleared, by kind.', ['kind']);
    this.letters = this.gauge('letters', 'Letters by their status today.', ['status']);
    this.attachmentFiles = this.gauge('attachment_files', 'Attachments, without those removed.');
    this.attachmentBytes = this.gauge('attachment_bytes', 'Their content, in bytes.');
    this.outbox = {
      waiting: this.gauge('outbox_mails', 'Mails to members that wait to be sent.'),
      oldest: this.gauge('outbox_oldest_seconds', 'Since when the oldest of them waits; 0 when none does.'),
      dead: this.gauge(
        'outbox_dead_letters',
        'Mails that could not be delivered and nobody has decided about.',
      ),
    };
    this.webhooks = {
      waiting: this.gauge('webhook_deliveries', 'Deliveries that wait to be sent to webhooks that are on.'),
      oldest: this.gauge('webhook_oldest_seconds', 'Since when the oldest of them waits; 0 when none does.'),
      dead: this.gauge('webhook_dead_deliveries', 'Deliveries that were given up and are not forgotten yet.'),
      stopped: this.gauge('webhooks_stopped', 'Webhooks that were switched off because they took nothing.'),
    };
    const job = (name: string, help: string): Gauge<'job'> => this.gauge(`job_${name}`, help, ['job']);
    this.jobs = {
      finished: job('last_finished_timestamp_seconds', 'When a run of the job last ended, well or not.'),
      lastGood: job('last_success_timestamp_seconds', 'When a run of the job last ended well.'),
      seconds: job('last_duration_seconds', 'How long its last run took.'),
      isGood: job('last_success', '1 when its last run ended well, 0 when it failed.'),
    };
  }

  /** Null when the database did not answer: its numbers are then left out, never old. */
  set(counts: Counts | null): void {
    const all = [this.flags, this.letters, this.attachmentFiles, this.attachmentBytes];
    for (const gauge of [...all, ...Object.values(this.jobs)]) gauge.reset();
    this.up.set(Number(counts !== null));
    if (!counts) {
      for (const gauge of [
        this.attachmentFiles,
        this.attachmentBytes,
        ...Object.values(this.outbox),
        ...Object.values(this.webhooks),
      ])
        gauge.remove();
      return;
    }
    for (const [kind, count] of Object.entries(counts.flags)) this.flags.set({ kind }, count);
    for (const [status, count] of Object.entries(counts.letters)) this.letters.set({ status }, count);
    this.attachmentFiles.set(counts.attachments.files);
    this.attachmentBytes.set(counts.attachments.bytes);
    for (const name of ['waiting', 'oldest', 'dead'] as const) this.outbox[name].set(counts.outbox[name]);
    for (const name of ['waiting', 'oldest', 'dead', 'stopped'] as const)
      this.webhooks[name].set(counts.webhooks[name]);
    for (const { name: job, finished, lastGood, seconds, isGood } of counts.jobs) {
      this.jobs.finished.set({ job }, finished);
      if (lastGood !== null) this.jobs.lastGood.set({ job }, lastGood);
      this.jobs.seconds.set({ job }, seconds);
      this.jobs.isGood.set({ job }, Number(isGood));
    }
  }

  private gauge<Label extends string = never>(
    name: string,
    help: string,
    labelNames: Label[] = [],
  ): Gauge<Label> {
    return new Gauge({ name: `postbag_${name}`, help, labelNames, registers: [this.registry] });
  }
}
