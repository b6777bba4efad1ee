import { InTurn } from './in-turn.js';

describe('one after another', () => {
  const pause = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

  it('begins when what came before under the key has ended, well or not', async () => {
    const turns = new InTurn();
    const said: string[] = [];
    const work =
      (name: string, fails = false) =>
      async () => {
        said.push(`${name} begins`);
        await pause();
        said.push(`${name} ends`);
        if (fails) throw new Error(name);
        return name;
      };
    const all = [
      turns.run('a', work('one', true)),
      turns.run('a', work('two')),
      turns.run('b', work('other')),
    ];
    expect((await Promise.allSettled(all)).map(({ status }) => status)).toEqual([
      'rejected',
      'fulfilled',
      'fulfilled',
    ]);
    expect(said.filter((line) => !line.startsWith('other'))).toEqual([
      'one begins',
      'one ends',
      'two begins',
      'two ends',
    ]);
    expect(said.indexOf('other begins')).toBeLessThan(said.indexOf('one ends'));
  });
});
