import { parentPort, workerData } from 'node:worker_threads';
import { type Reading } from '../reader/proposal.js';
import { readOpened, type ReadingTask } from '../read-opened.js';
import { type GivenFile } from './kind-of-file.js';
import { openContent } from './open-content.js';
import { type OpenedFile } from './opened-file.js';
import { type OpeningLimits } from './opening-limits.js';
import { type RefusalCode, Unreadable } from './refusals.js';

/** What the worker is started with. */
export interface WorkerTask {
  readonly file: GivenFile;
  readonly limits: OpeningLimits;
  /** Null when it is only to be opened. */
  readonly reading: ReadingTask | null;
}

/** A file opened, and read when that was asked for. */
export interface OpenedAndRead {
  readonly opened: OpenedFile;
  readonly reading: Reading | null;
}

/** What it says before it ends: what is in the file, or why it was refused. */
export type WorkerAnswer =
  | OpenedAndRead
  | { readonly code: RefusalCode }
  | { readonly fault: { readonly code: string; readonly detail: string } };

async function answer({ file, limits, reading }: WorkerTask): Promise<WorkerAnswer> {
  try {
    const opened = await openContent(file, limits);
    return { opened, reading: reading && readOpened(opened, reading) };
  } catch (error) {
    if (error instanceof Unreadable) return { code: error.code };
    if (isFault(error)) return { fault: { code: error.code, detail: error.message } };
    return { code: 'file-is-damaged' };
  }
}

function isFault(error: unknown): error is Error & { code: string } {
  return error instanceof Error && error.name === 'InvalidInput';
}

parentPort?.postMessage(await answer(workerData as WorkerTask));
