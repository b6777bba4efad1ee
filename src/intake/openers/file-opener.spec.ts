import { FileOpener } from './file-opener.js';
import { openedText } from './opened-file.js';
import { OPENING_LIMITS } from './opening-limits.js';
import { runWorker } from './run-worker.js';

const file = (name: string) => ({ name, bytes: Buffer.from('Dear Minister,') });

/** A stand-in for the worker, which is told when to answer. */
function held() {
  const started: string[] = [];
  const answers: (() => void)[] = [];
  const run: typeof runWorker = ({ file: { name } }) => {
    started.push(name);
    return new Promise((resolve) =>
      answers.push(() => resolve({ opened: openedText('text', name), reading: null })),
    );
  };
  return { started, answers, run };
}

describe('FileOpener', () => {
  it('opens one file after the other, first come, first served', async () => {
    const { started, answers, run } = held();
    const opener = new FileOpener(OPENING_LIMITS, run);
    const [first, second] = [opener.open(file('a')), opener.open(file('b'))];
    expect(started).toEqual(['a']);
    answers[0]();
    expect((await first).text).toBe('a');
    await new Promise((resolve) => setImmediate(resolve));
    expect(started).toEqual(['a', 'b']);
    answers[1]();
    expect((await second).text).toBe('b');
  });

  it('lets five wait and turns the next away, until one is done', async () => {
    const { answers, run } = held();
    const opener = new FileOpener(OPENING_LIMITS, run);
    const all = ['a', 'b', 'c', 'd', 'e'].map((name) => opener.open(file(name)));
    await expect(opener.open(file('f'))).rejects.toMatchObject({ kind: 'too-many', code: 'too-many-files' });
    answers[0]();
    await all[0];
    const sixth = opener.open(file('f'));
    for (let next = 1; next <= 5; next += 1) {
      await new Promise((resolve) => setImmediate(resolve));
      answers[next]();
    }
    expect((await sixth).text).toBe('f');
  });

  it('gives its turn away when a file is refused', async () => {
    let calls = 0;
    const opener = new FileOpener(OPENING_LIMITS, () => {
      calls += 1;
      return calls === 1
        ? Promise.reject(new Error('no'))
        : Promise.resolve({ opened: openedText('text', 'yes'), reading: null });
    });
    await expect(opener.open(file('a'))).rejects.toThrow('no');
    expect((await opener.open(file('b'))).text).toBe('yes');
  });

  it('gives a place to a file before it comes in, and takes it back when it does not come', async () => {
    const opener = new FileOpener(OPENING_LIMITS, held().run);
    const refuse: (() => void)[] = [];
    const late = () =>
      new Promise<never>((_resolve, reject) => refuse.push(() => reject(new Error('broken off'))));
    const all = [1, 2, 3, 4, 5].map(() => opener.open(late));
    const ends = Promise.allSettled(all);
    await expect(opener.open(file('f'))).rejects.toMatchObject({ code: 'too-many-files' });
    for (const act of refuse) act();
    expect((await ends).map(({ status }) => status)).toEqual(Array(5).fill('rejected'));
    expect(opener.open(file('f'))).toBeInstanceOf(Promise);
  });
});

describe('runWorker', () => {
  const limits = { ...OPENING_LIMITS, milliseconds: 400, heapMegabytes: 32, growthMegabytes: 100 };
  const script = (code: string): URL => new URL(`data:text/javascript,${encodeURIComponent(code)}`);
  const run = (code: string, milliseconds = 20_000) =>
    runWorker({ file: file('a.txt'), limits: { ...limits, milliseconds }, reading: null }, script(code));

  it('ends a worker that never ends', async () => {
    await expect(run('for (;;);', 400)).rejects.toMatchObject({ code: 'takes-too-long' });
  });

  it('ends one that waits for what never comes', async () => {
    await expect(run('setInterval(() => {}, 1000)', 400)).rejects.toMatchObject({ code: 'takes-too-long' });
  });

  it('refuses one that fills its heap', async () => {
    await expect(run('const all = []; for (;;) all.push({ a: [1, 2, 3] });')).rejects.toMatchObject({
      code: 'takes-too-much',
    });
  });

  it('refuses one that takes buffers without end, which are not in its heap', async () => {
    const code = `const all = []; const pause = new Int32Array(new SharedArrayBuffer(4));
      for (;;) { all.push(new Uint8Array(2 ** 24).fill(7)); Atomics.wait(pause, 0, 0, 20); }`;
    await expect(run(code)).rejects.toMatchObject({ code: 'takes-too-much' });
  });

  it('refuses a file on which the worker fails or stops without a word', async () => {
    await expect(run('throw new Error("no")')).rejects.toMatchObject({ code: 'file-is-damaged' });
    await expect(run('process.exit(3)')).rejects.toMatchObject({ code: 'file-is-damaged' });
  });

  it('keeps nothing of the process’s environment for the worker', async () => {
    const code = `import { parentPort } from 'node:worker_threads';
      parentPort.postMessage({ opened: { text: JSON.stringify(process.env) } });`;
    expect((await run(code)).opened.text).toBe('{}');
  });
});
