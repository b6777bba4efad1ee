import { parentPort, workerData } from 'node:worker_threads';
import { type GivenFile } from './kind-of-file.js';
import { openContent } from './open-content.js';
import { type OpenedFile } from './opened-file.js';
import { type OpeningLimits } from './opening-limits.js';
import { type RefusalCode, Unreadable } from './refusals.js';

/** What the worker is started with. */
export interface WorkerTask {
  readonly file: GivenFile;
  readonly limits: OpeningLimits;
}

/** What it says before it ends: what is in the file, or why it was refused. */
export type WorkerAnswer =
  | { readonly opened: OpenedFile }
  | { readonly code: RefusalCode }
  | { readonly fault: { readonly code: string; readonly detail: string } };

async function answer({ file, limits }: WorkerTask): Promise<WorkerAnswer> {
  try {
    return { opened: await openContent(file, limits) };
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
