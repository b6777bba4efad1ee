import { Temporal } from 'temporal-polyfill';
import { isoDate, type IsoDate } from '../deadlines/iso-date.js';

/** The one source of the time. Everything else takes it as an argument or asks an injected Clock. */
export abstract class Clock {
  /** True for clocks that tests and the demo can set; jobs then accept another day than today. */
  abstract readonly isSettable: boolean;
  private day: { readonly minute: number; readonly today: IsoDate } | null = null;

  /** The present instant in milliseconds since 1970. */
  protected abstract milliseconds(): number;

  /** The present instant. */
  now(): Temporal.Instant {
    return Temporal.Instant.fromEpochMilliseconds(this.milliseconds());
  }

  /** The present day in London, which is the day that every rule of Postbag counts by. Days begin on whole minutes. */
  today(): IsoDate {
    const minute = Math.floor(this.milliseconds() / 60_000);
    if (this.day?.minute !== minute) this.day = { minute, today: londonDay(this.now()) };
    return this.day.today;
  }

  /** The present instant in RFC 3339, in UTC, to the millisecond. */
  timestamp(): string {
    return new Date(this.milliseconds()).toISOString();
  }
}

function londonDay(at: Temporal.Instant): IsoDate {
  return isoDate(at.toZonedDateTimeISO('Europe/London').toPlainDate().toString());
}

/** The machine's clock. */
export class RealClock extends Clock {
  readonly isSettable = false;

  protected milliseconds(): number {
    return Date.now();
  }
}

/** A clock that was set to a moment and runs on from there at the usual pace. For tests and the demo. */
export class SettableClock extends Clock {
  readonly isSettable = true;
  private offset = 0;

  constructor(at: Temporal.Instant) {
    super();
    this.set(at);
  }

  set(at: Temporal.Instant): void {
    this.offset = at.epochMilliseconds - Date.now();
  }

  /** Sets nine in the morning in London of that day. */
  setDay(day: IsoDate): void {
    this.set(nineInLondon(day));
  }

  protected milliseconds(): number {
    return Date.now() + this.offset;
  }
}

/** Nine in the morning, London time, of a day. */
export function nineInLondon(day: IsoDate): Temporal.Instant {
  return Temporal.PlainDate.from(day)
    .toZonedDateTime({ timeZone: 'Europe/London', plainTime: '09:00' })
    .toInstant();
}
