import {
  type ValidationArguments,
  ValidatorConstraint,
  type ValidatorConstraintInterface,
} from 'class-validator';
import { Temporal } from 'temporal-polyfill';
import { isIsoDate } from '../deadlines/iso-date.js';

/** A real day of the calendar: 2021-02-30 is none. */
@ValidatorConstraint({ name: 'isRealDay' })
export class IsRealDay implements ValidatorConstraintInterface {
  validate(value: unknown): boolean {
    return typeof value === 'string' && isIsoDate(value);
  }

  defaultMessage({ property }: ValidationArguments): string {
    return `${property} must be a real day written YYYY-MM-DD, such as 2021-11-22`;
  }
}

/** A real instant: RFC 3339 with a zone offset or Z. */
@ValidatorConstraint({ name: 'isRealInstant' })
export class IsRealInstant implements ValidatorConstraintInterface {
  validate(value: unknown): boolean {
    if (
      typeof value !== 'string' ||
      !/^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/.test(value)
    )
      return false;
    try {
      Temporal.Instant.from(value);
      return true;
    } catch {
      return false;
    }
  }

  defaultMessage({ property }: ValidationArguments): string {
    return `${property} must be an instant with its offset, such as 2021-11-25T18:00:00Z`;
  }
}
