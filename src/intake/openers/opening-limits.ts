/** What opening one file may cost; beyond it the file is refused. */
export interface OpeningLimits {
  /** From start to answer. */
  readonly milliseconds: number;
  /** Of JavaScript's own memory in the worker. */
  readonly heapMegabytes: number;
  /** By how much the whole process may grow meanwhile: buffers are not part of the heap. */
  readonly growthMegabytes: number;
  /** Most bytes that a file may have. */
  readonly fileBytes: number;
  /** Most characters of text that may be in it. */
  readonly textLength: number;
  readonly pages: number;
  /** Of the archive that a Word file is. */
  readonly archiveEntries: number;
  readonly archiveBytes: number;
  /** How deep the parts of a mail may lie in one another, and how many there may be. */
  readonly mimeDepth: number;
  readonly mimeParts: number;
}

/** Far more than any letter needs, and little enough for a small machine. */
export const OPENING_LIMITS: OpeningLimits = {
  milliseconds: 10_000,
  heapMegabytes: 256,
  growthMegabytes: 768,
  fileBytes: 25 * 2 ** 20,
  textLength: 2 ** 20,
  pages: 300,
  archiveEntries: 2000,
  archiveBytes: 64 * 2 ** 20,
  mimeDepth: 12,
  mimeParts: 200,
};
