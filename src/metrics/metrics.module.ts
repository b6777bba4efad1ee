import { type DynamicModule, Module } from '@nestjs/common';
import { CountsQueries } from './counts.queries.js';
import { MetricsSettings } from './metrics-settings.js';
import { Metrics } from './metrics.js';

/** What is measured of this copy of Postbag. */
@Module({})
export class MetricsModule {
  static with(settings: MetricsSettings): DynamicModule {
    return {
      module: MetricsModule,
      global: true,
      providers: [{ provide: MetricsSettings, useValue: settings }, CountsQueries, Metrics],
      exports: [Metrics],
    };
  }
}
