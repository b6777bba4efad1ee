/** What went wrong, in the terms of the rule that was broken; each door turns it into its own answer. */
export type ErrorKind =
  | 'not-found'
  | 'conflict'
  | 'invalid'
  | 'forbidden'
  | 'unauthenticated'
  | 'stale'
  | 'too-large'
  | 'media-type'
  | 'too-many';

/** One thing wrong with one part of the input. `pointer` is a JSON Pointer (RFC 6901) into the body. */
export interface InputFault {
  readonly pointer: string;
  readonly detail: string;
}

/**
 * A rule of Postbag that was broken. `code` is published and never changes its meaning; `message` says
 * what was wrong and what to do, for a person to read.
 */
export class DomainError extends Error {
  constructor(
    readonly kind: ErrorKind,
    readonly code: string,
    message: string,
    readonly faults: readonly InputFault[] = [],
  ) {
    super(message);
    this.name = new.target.name;
  }
}
