import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { askProgram, itWith } from '../support/programs.js';

/** The compiled code, as `npm start` runs it: a process of its own can be given little memory. */
const WRITER = pathToFileURL('dist/src/reports/files/pdf/pdf-file.js').href;

/** Writes a table of as many rows as asked for to a file, with the most memory in use on the way. */
const PROGRAM = `
  import { createWriteStream } from 'node:fs';
  import { once } from 'node:events';
  const [writer, path, rows] = process.argv.slice(1);
  const { writePdf } = await import(writer);
  const text = (words) => ({ kind: 'text', line: [{ text: words }] });
  const long = 'Telephone the private office about the reply that was promised and has not come. '.repeat(8);
  const row = (at) => [
    { kind: 'text', line: [{ text: 'PHRG/2021/' + at, letter: 'letter-' + at }] }, text(long), { kind: 'number', value: at },
  ];
  const table = {
    kind: 'table', caption: 'Rows', sheet: 'Rows',
    columns: [{ heading: 'Letter', width: 20 }, { heading: 'Words', width: 30 }, { heading: 'Number', width: 10, isNumber: true }],
    rows: { *[Symbol.iterator]() { for (let at = 1; at <= rows; at += 1) yield row(at); } },
  };
  const sections = [{ id: 'rows', title: 'Rows', blocks: [table] }];
  const base = 'https://postbag.example.org/groups/phrg';
  const document = { title: 'Long', group: 'Group', about: [], foot: 'Foot', madeAt: '2021-12-21T00:00:00Z', base, sections };
  const out = createWriteStream(path);
  await writePdf(document, async (bytes) => { if (!out.write(bytes)) await once(out, 'drain'); });
  out.end();
  await once(out, 'finish');
`;

describe('a report of a thousand pages', () => {
  itWith('pdfinfo')('is written with a heap of 64 MB, and all of it is there', () => {
    const folder = mkdtempSync(join(tmpdir(), 'postbag-long-'));
    try {
      const path = join(folder, 'long.pdf');
      const parameters = [
        '--max-old-space-size=64',
        '--input-type=module',
        '-e',
        PROGRAM,
        WRITER,
        path,
        '5100',
      ];
      const { status, stderr } = spawnSync(process.execPath, parameters, { encoding: 'utf8' });
      expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
      expect(Number(/Pages:\s+(\d+)/.exec(askProgram('pdfinfo', [path]))![1])).toBeGreaterThanOrEqual(1000);
      const last = askProgram('pdftotext', ['-f', '1000', '-l', '1000', path, '-']);
      // The headings stand on this page too.
      expect(last).toMatch(/Letter[\s\S]*Number/);
      expect(last).toContain('Page 1000');
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
