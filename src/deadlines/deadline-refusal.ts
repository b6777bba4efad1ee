/**
 * A rule about dates that was refused. Carries what a door needs to present it: `kind` is always `invalid`,
 * `code` is published and never changes its meaning, `faults` point at places of the input (JSON Pointer) where
 * there are any. The message says what was wrong, where, and what to do.
 */
export abstract class DeadlineRefusal extends Error {
  readonly kind = 'invalid' as const;
  abstract readonly code: string;

  constructor(
    message: string,
    readonly faults: readonly { readonly pointer: string; readonly detail: string }[] = [],
  ) {
    super(message);
    this.name = new.target.name;
  }
}
