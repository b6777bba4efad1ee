import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Fiction } from '../support/fictional-letters.js';
import { startProgram } from '../support/program.js';

describe('npm run cli, for calendars', () => {
  const folder = mkdtempSync(join(tmpdir(), 'postbag-test-calendars-'));
  let f: Fiction;
  let gov: Server;
  let address: string;
  const run = async (...args: string[]): Promise<{ code: number | null; stdout: string; stderr: string }> => {
    const program = startProgram('cli/cli.js', args, { DATABASE_URL: f.t.databaseUrl });
    const { code } = await program.ended;
    return { code, stdout: program.stdout(), stderr: program.stderr() };
  };

  beforeAll(async () => {
    f = await Fiction.start('2021-11-22');
    const rows = await f.t.db.query<{ division: string; title: string; date: string }[]>(
      "SELECT division, title, on_day AS date FROM bank_holiday WHERE on_day BETWEEN '2021-01-01' AND '2021-12-31'",
    );
    rows.push({ division: 'england-and-wales', title: 'A proclaimed day', date: '2021-12-01' });
    const divisions = [...new Set(rows.map(({ division }) => division))];
    const publication = divisions.map((division) => [
      division,
      { division, events: rows.filter((row) => row.division === division) },
    ]);
    gov = createServer((_request, response) => response.end(JSON.stringify(Object.fromEntries(publication))));
    await new Promise<void>((resolve) => gov.listen(0, '127.0.0.1', resolve));
    address = `http://127.0.0.1:${(gov.address() as AddressInfo).port}/bank-holidays.json`;
  });
  afterAll(async () => {
    gov.closeAllConnections();
    await new Promise((resolve) => gov.close(resolve));
    await f.t.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('merges what an address publishes: shows which due days would move, then moves them', async () => {
    const { id, reference } = await f.log();
    const dry = await run('merge-holidays', address, '--dry-run');
    expect(dry).toMatchObject({ code: 0, stderr: '' });
    expect(dry.stdout).toContain(
      `  ${reference}: reply due 21 December 2021, not 20 December 2021. 1 December 2021, A proclaimed day, is now a bank holiday.`,
    );
    expect(dry.stdout).toContain('2 due days would move:');
    expect((await f.read(id)).effectiveDeadline).toMatchObject({ dueOn: '2021-12-20' });

    const wrong = await run('merge-holidays', address, '--if-version', '0123456789abcdef');
    expect(wrong).toMatchObject({ code: 1, stdout: '' });
    expect(wrong.stderr).toContain('Preview it again');
    const version = /--if-version (\S+)/.exec(dry.stdout)![1];
    const done = await run('merge-holidays', address, '--if-version', version);
    expect(done.stdout).toMatch(/2 due days moved:[^]*Merged\./);
    expect((await f.read(id)).effectiveDeadline).toMatchObject({ dueOn: '2021-12-21' });
  });

  it('loads sitting days from a file, and points at the line that can’t be read', async () => {
    const file = join(folder, 'sitting.csv');
    writeFileSync(file, 'house,start_date,end_date\nLords,2026-09-18,2026-09-18\n');
    const done = await run('load-sitting-days', file);
    expect(done).toMatchObject({ code: 0, stderr: '' });
    expect(done.stdout).toContain(
      'House of Lords: sitting days known from 1 January 2018 to 18 September 2026\n  1 new sitting day',
    );
    expect((await run('load-sitting-days', file)).stdout).toContain('Nothing new');
    writeFileSync(file, 'house,start_date,end_date\nLords,2026-09-18,18/9/2026\n');
    const refused = await run('load-sitting-days', file);
    expect(refused).toMatchObject({ code: 1, stdout: '' });
    expect(refused.stderr).toContain('line 2, column 3 (end_date): “18/9/2026” is not a real day');
    expect((await run('load-sitting-days')).stderr).toContain('Name one file or two.');
  });
});
