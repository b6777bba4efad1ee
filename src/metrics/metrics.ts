import { createHash, timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { collectDefaultMetrics, Gauge, Registry } from 'prom-client';
import { type DataSource } from 'typeorm';
import { InTime } from '../database/in-time.js';
import { poolOf } from '../database/pool-of.js';
import { Unauthenticated } from '../errors/kinds.js';
import { CountGauges } from './count-gauges.js';
import { type Counts, CountsQueries } from './counts.queries.js';
import { HttpMetrics } from './http-metrics.js';
import { MetricsSettings } from './metrics-settings.js';
import { addPoolGauges } from './pool-gauges.js';

/** Milliseconds that a reading of the metrics waits for the database. */
const PATIENCE = 3000;

/** Everything that is measured of one copy of Postbag, in a registry of its own. */
@Injectable()
export class Metrics {
  readonly http: HttpMetrics;
  private readonly registry = new Registry();
  private readonly gauges: CountGauges;
  private readonly counts: InTime<Counts>;

  constructor(
    @InjectDataSource() db: DataSource,
    queries: CountsQueries,
    private readonly settings: MetricsSettings,
  ) {
    collectDefaultMetrics({ register: this.registry });
    addPoolGauges(this.registry, poolOf(db));
    this.http = new HttpMetrics(this.registry);
    this.gauges = new CountGauges(this.registry);
    this.counts = new InTime(PATIENCE, () => queries.counts());
    this.sayVersion();
  }

  /**
   * All of it in Prometheus' text format, also while the database is away.
   *
   * @param token what the caller sent as its bearer token
   * @throws Unauthenticated when a token is needed and this is another
   */
  async text(token: string | undefined): Promise<string> {
    if (this.settings.token !== null && !isSame(this.settings.token, token ?? ''))
      throw new Unauthenticated('Send the token for metrics: the header Authorization: Bearer ….');
    this.gauges.set(await this.counts.answer().catch(() => null));
    return this.registry.metrics();
  }

  private sayVersion(): void {
    new Gauge({
      name: 'postbag_build_info',
      help: 'Always 1; its labels name the version of Postbag and of Node.',
      labelNames: ['version', 'node'],
      registers: [this.registry],
    }).set({ version: this.settings.version, node: process.versions.node }, 1);
  }
}

/** Compares without telling by the time taken how much of it is right. */
function isSame(wanted: string, given: string): boolean {
  const hash = (text: string): Buffer => createHash('sha256').update(text).digest();
  return timingSafeEqual(hash(wanted), hash(given));
}
