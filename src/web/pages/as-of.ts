import { Injectable } from '@nestjs/common';
import { Clock } from '../../clock/clock.js';
import { isIsoDate, type IsoDate } from '../../deadlines/iso-date.js';
import { type Moment } from '../../deadlines/windows.js';
import { invalid } from '../../errors/kinds.js';

/** The moment that a page is looked at from, and the day in its address when there is one. */
export interface ChosenMoment {
  readonly moment: Moment;
  readonly chosen: IsoDate | null;
}

/** Reads `?asOf=YYYY-MM-DD` of a page; without it the page is about this moment. */
@Injectable()
export class AsOf {
  constructor(private readonly clock: Clock) {}

  /** @throws InvalidInput when there is an asOf that is no day */
  read({ asOf }: Readonly<Record<string, string | undefined>>): ChosenMoment {
    if (!asOf) return { moment: { on: this.clock.today(), at: this.clock.timestamp() }, chosen: null };
    if (!isIsoDate(asOf))
      throw invalid('/asOf', 'invalid-day', `“${asOf}” is no day. Write it as 2021-11-22.`);
    return { moment: { on: asOf, at: null }, chosen: asOf };
  }
}
