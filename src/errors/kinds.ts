import { DomainError, type InputFault } from './domain-error.js';

/** Nothing of that kind that the caller may see. Another group's thing answers exactly the same. */
export class NotFound extends DomainError {
  constructor(thing: string, key: string) {
    super('not-found', `${thing.replaceAll(' ', '-')}-not-found`, `There is no ${thing} “${key}” here.`);
  }
}

/** The input can't be taken as it is; each fault points at its place. */
export class InvalidInput extends DomainError {
  constructor(faults: readonly InputFault[], code = 'invalid-input', message?: string) {
    super('invalid', code, message ?? faults.map((fault) => fault.detail).join(' '), faults);
  }
}

/** A single fault at one place of the input. */
export function invalid(pointer: string, code: string, detail: string): InvalidInput {
  return new InvalidInput([{ pointer, detail }], code);
}

/** More came than may; each fault points at its place. */
export class TooLarge extends DomainError {
  constructor(code: string, message: string, faults: readonly InputFault[] = []) {
    super('too-large', code, message, faults);
  }
}

/** What came is in another format than the one that is needed here. */
export class WrongMediaType extends DomainError {
  constructor(code: string, message: string) {
    super('media-type', code, message);
  }
}

/** The thing is not in a state in which this can be done. */
export class Conflict extends DomainError {
  constructor(code: string, message: string) {
    super('conflict', code, message);
  }
}

/** Somebody else changed the thing since it was read. */
export class Stale extends DomainError {
  constructor(
    thing: string,
    readonly currentVersion: number,
  ) {
    super(
      'stale',
      'changed-meanwhile',
      `This ${thing} was changed by somebody else meanwhile. Read it again (its version is now ${currentVersion}), then repeat your change.`,
    );
  }
}

/** The caller's role does not allow this. Only said of things the caller may see. */
export class Forbidden extends DomainError {
  constructor(message: string, code = 'not-allowed') {
    super('forbidden', code, message);
  }
}

/** Nobody has signed in, or with what does not hold. */
export class Unauthenticated extends DomainError {
  constructor(message: string, code = 'token-needed') {
    super('unauthenticated', code, message);
  }
}

/** Tried too often. `retryAfter` is in how many seconds it may be tried again. */
export class TooMany extends DomainError {
  constructor(
    code: string,
    message: string,
    readonly retryAfter: number,
  ) {
    super('too-many', code, message);
  }
}
