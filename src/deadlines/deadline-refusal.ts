/**
 * A rule about dates that was refused. Carries what a door needs to present it: `kind` is always `invalid`,
 * `code` is published and stable. Subclasses say what was wrong, where, and what to do.
 */
export abstract class DeadlineRefusal extends Error {
  readonly kind = 'invalid' as const;
  abstract readonly code: string;

  override get name(): string {
    return this.constructor.name;
  }
}
