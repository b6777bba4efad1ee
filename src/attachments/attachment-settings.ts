/** How much may come in; given when Postbag is started. */
export abstract class AttachmentSettings {
  /** Most bytes that one file may have. */
  abstract readonly largest: number;
  /** How many files are taken in at the same time; each keeps a connection to PostgreSQL until it is in. */
  abstract readonly atOnce: number;
}
