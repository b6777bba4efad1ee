import { Worker } from 'node:worker_threads';
import { invalid } from '../../errors/kinds.js';
import { refusalOf, type RefusalCode } from './refusals.js';
import { type OpenedAndRead, type WorkerAnswer, type WorkerTask } from './worker.js';

/** The compiled worker: beside this file, or in dist/ where this runs from source. */
const WORKER = new URL(
  import.meta.url.includes('/dist/src/') ? './worker.js' : '../../../dist/src/intake/openers/worker.js',
  import.meta.url,
);

/** How often the memory of the process is looked at, in milliseconds. */
const LOOK = 50;

/**
 * Opens one file, and reads it, in a worker of its own, which is ended whatever comes of it: when it answers, when its time is up, and
 * when it takes too much memory.
 *
 * @throws InvalidInput when the file is refused, or costs more than the limits allow
 */
export async function runWorker(task: WorkerTask, script: URL = WORKER): Promise<OpenedAndRead> {
  const { file, limits } = task;
  const worker = new Worker(script, {
    workerData: task,
    stdout: true,
    stderr: true,
    env: {},
    execArgv: [],
    resourceLimits: {
      maxOldGenerationSizeMb: limits.heapMegabytes,
      maxYoungGenerationSizeMb: Math.ceil(limits.heapMegabytes / 8),
      stackSizeMb: 4,
    },
  });
  const watch = new AbortController();
  try {
    const answer = await Promise.race([answerOf(worker), tooMuch(task, watch.signal)]);
    return openedOr(answer, file.name);
  } finally {
    watch.abort();
    await worker.terminate();
  }
}

function openedOr(answer: WorkerAnswer, name: string): OpenedAndRead {
  if ('opened' in answer) return answer;
  if ('fault' in answer) throw invalid('/file', answer.fault.code, answer.fault.detail);
  throw refusalOf(answer.code, name);
}

function answerOf(worker: Worker): Promise<WorkerAnswer> {
  return new Promise((resolve) => {
    const refuse = (code: RefusalCode): void => resolve({ code });
    worker.once('message', resolve);
    worker.once('messageerror', () => refuse('file-is-damaged'));
    worker.once('error', (error: NodeJS.ErrnoException) =>
      refuse(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'takes-too-much' : 'file-is-damaged'),
    );
    worker.once('exit', () => refuse('file-is-damaged'));
  });
}

/** Answers once the time is up, or once the process has grown too much: buffers are outside the worker's own limits. */
function tooMuch({ limits }: WorkerTask, ended: AbortSignal): Promise<WorkerAnswer> {
  const most = process.memoryUsage.rss() + limits.growthMegabytes * 2 ** 20;
  return new Promise((resolve) => {
    const time = setTimeout(() => resolve({ code: 'takes-too-long' }), limits.milliseconds);
    const look = setInterval(() => {
      if (process.memoryUsage.rss() > most) resolve({ code: 'takes-too-much' });
    }, LOOK);
    ended.addEventListener('abort', () => {
      clearTimeout(time);
      clearInterval(look);
    });
  });
}
