import { Turns } from './turns.js';

/** An act that runs until it is told to end. */
function act(log: string[], name: string): { run: () => Promise<string>; end: (error?: Error) => void } {
  let end!: (error?: Error) => void;
  const ended = new Promise<void>((resolve, reject) => {
    end = (error) => (error ? reject(error) : resolve());
  });
  const run = async (): Promise<string> => {
    log.push(name);
    await ended;
    return name;
  };
  return { run, end };
}

const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe('Turns', () => {
  it('runs so many at once, the others in the order in which they came', async () => {
    const log: string[] = [];
    const turns = new Turns(2);
    const acts = ['a', 'b', 'c', 'd'].map((name) => act(log, name));
    const results = acts.map(({ run }) => turns.take(run));
    await settle();
    expect(log).toEqual(['a', 'b']);
    acts[1].end();
    await settle();
    expect(log).toEqual(['a', 'b', 'c']);
    for (const { end } of acts) end();
    expect(await Promise.all(results)).toEqual(['a', 'b', 'c', 'd']);
  });

  it('passes the turn of one that failed on, and has all turns back at the end', async () => {
    const log: string[] = [];
    const turns = new Turns(1);
    const [first, second, third] = ['first', 'second', 'third'].map((name) => act(log, name));
    const failing = turns.take(first.run);
    const next = turns.take(second.run);
    first.end(new Error('no'));
    await expect(failing).rejects.toThrow('no');
    second.end();
    expect(await next).toBe('second');
    third.end();
    expect(await turns.take(third.run)).toBe('third');
  });
});
