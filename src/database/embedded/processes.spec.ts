import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { namedInPs, processStart, startFromPs } from './processes.js';
import { waitUntil } from './wait-until.js';

describe.each([
  ['this machine’s way', processStart],
  ['ps', startFromPs],
])('when a process started, by %s', (_, startOf) => {
  it('is the same at every asking, and a name for a file', () => {
    expect(startOf(process.pid)).toMatch(/^\w+$/);
    expect(startOf(process.pid)).toBe(startOf(process.pid));
  });

  it('differs between two processes', () => {
    expect(startOf(process.pid)).not.toBe(startOf(1));
  });

  it('is null for one that has ended', async () => {
    const child = spawn('true');
    await once(child, 'exit');
    expect(startOf(child.pid!)).toBeNull();
  });

  it('is null for a zombie, which only its parent can still see off', async () => {
    const parent = spawn('sh', ['-c', 'sh -c "echo \\$\\$" & exec sleep 60']);
    const [text] = (await once(parent.stdout, 'data')) as [Buffer];
    const zombie = Number(text);
    expect(await waitUntil(() => startOf(zombie) === null, 5000)).toBe(true);
    expect(() => process.kill(zombie, 0)).not.toThrow();
    parent.kill();
  });
});

describe('namedInPs', () => {
  it('finds a PostgreSQL by the folder on its command line', async () => {
    const standIn = spawn('bash', ['-c', 'exec -a "x/postgres -D /one two/postgres -c port=1" sleep 60']);
    try {
      expect(await waitUntil(() => namedInPs('/one two/postgres').length > 0, 5000, 50)).toBe(true);
      expect(namedInPs('/one two/postgres')).toEqual([standIn.pid]);
      expect(namedInPs('/one')).toEqual([]);
    } finally {
      standIn.kill();
    }
  });
});
