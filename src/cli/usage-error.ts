/** A command line that can't be followed; the message says what to write instead. */
export class UsageError extends Error {}
