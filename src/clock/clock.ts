import { Temporal } from 'temporal-polyfill';
import { isoDate, type IsoDate } from '../deadlines/iso-date.js';

/** The one source of the time. Everything else takes it as an argument or asks an injected Clock. */
export abstract class Clock {
  /** True for clocks that tests and the demo can set; jobs then accept another day than today. */
  abstract readonly isSettable: boolean;

  /** The present instant. */
  abstract now(): Temporal.Instant;

  /** The present day in London, which is the day that every rule of Postbag counts by. */
  today(): IsoDate {
    return isoDate(this.now().toZonedDateTimeISO('Europe/London').toPlainDate().toString());
  }

  /** The present instant in RFC 3339, in UTC, to the millisecond. */
  timestamp(): string {
    return this.now().toString({ fractionalSecondDigits: 3 });
  }
}

/** The machine's clock. */
export class RealClock extends Clock {
  readonly isSettable = false;

  now(): Temporal.Instant {
    return Temporal.Now.instant();
  }
}

/** A clock that was set to a moment and runs on from there at the usual pace. For tests and the demo. */
export class SettableClock extends Clock {
  readonly isSettable = true;
  private offset = Temporal.Duration.from({ seconds: 0 });

  constructor(at: Temporal.Instant) {
    super();
    this.set(at);
  }

  set(at: Temporal.Instant): void {
    this.offset = Temporal.Now.instant().until(at);
  }

  /** Sets nine in the morning in London of that day. */
  setDay(day: IsoDate): void {
    this.set(nineInLondon(day));
  }

  now(): Temporal.Instant {
    return Temporal.Now.instant().add(this.offset);
  }
}

/** Nine in the morning, London time, of a day. */
export function nineInLondon(day: IsoDate): Temporal.Instant {
  return Temporal.PlainDate.from(day)
    .toZonedDateTime({ timeZone: 'Europe/London', plainTime: '09:00' })
    .toInstant();
}
