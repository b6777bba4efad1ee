import { FileOpener } from '../../src/intake/openers/file-opener.js';
import { openContent } from '../../src/intake/openers/open-content.js';
import { type WorkerTask } from '../../src/intake/openers/worker.js';
import { readOpened } from '../../src/intake/read-opened.js';
import { type TestApp } from './app.js';

/** Opens files without a worker from now on, which would take most of the time of tests that are not about it. */
export function openHere({ app }: TestApp): void {
  const run = async ({ file, limits, reading }: WorkerTask): Promise<object> => {
    const opened = await openContent(file, limits);
    return { opened, reading: reading && readOpened(opened, reading) };
  };
  Object.assign(app.get(FileOpener), { run });
}
