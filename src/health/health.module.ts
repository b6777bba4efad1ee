import { type DynamicModule, Module } from '@nestjs/common';
import { CalendarsModule } from '../calendars/calendars.module.js';
import { HealthSettings } from './health-settings.js';
import { ReadinessQueries } from './readiness.queries.js';
import { Readiness } from './readiness.js';

/** Whether this copy of Postbag has all that it needs. */
@Module({})
export class HealthModule {
  static with(settings: HealthSettings): DynamicModule {
    return {
      module: HealthModule,
      global: true,
      imports: [CalendarsModule],
      providers: [{ provide: HealthSettings, useValue: settings }, ReadinessQueries, Readiness],
      exports: [Readiness],
    };
  }
}
