import { DayField } from '../fields.js';

/** Query of POST /api/v1/jobs/{name}/run. */
export class RunJobQuery {
  @DayField({
    optional: true,
    description: 'Run as if it were this day; accepted only where the clock can be set, as in the demo.',
  })
  asOf?: string;
}
