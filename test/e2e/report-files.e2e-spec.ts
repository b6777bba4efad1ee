import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import mammoth from 'mammoth';
import readSheets from 'read-excel-file/node';
import { FILE_FORMATS, type FileFormat } from '../../src/reports/files/file-formats.js';
import { type StatusReport } from '../../src/reports/status-report.js';
import { type Caller, startApp, type TestApp } from '../support/app.js';
import { askProgram, itWith } from '../support/programs.js';
import { writeFiction } from '../support/report-fiction.js';

const STATUS = '/api/v1/groups/phrg/reports/status?from=2021-10-01&asOf=2021-12-21';
/** What a spreadsheet could run, markup, and letters of Wales, Turkey and Scotland. */
const SUBJECT = '=HYPERLINK("x") <b>Ŵy & ğışİ ḃ</b>';

describe('the status report as files', () => {
  let t: TestApp;
  let viewer: Caller;
  let staff: Caller;
  let folder: string;
  const fetched = async (path: string, headers: Record<string, string> = {}): Promise<Response> =>
    fetch(t.url + path, {
      headers: { authorization: `Bearer ${viewer.secret}`, ...headers },
      redirect: 'manual',
    });
  const file = async (format: FileFormat, path = STATUS): Promise<Buffer> =>
    Buffer.from(
      await (await fetched(`${path}${path.includes('?') ? '&' : '?'}format=${format}`)).arrayBuffer(),
    );
  const saved = async (format: FileFormat): Promise<string> => {
    const path = join(folder, `report.${format}`);
    await writeFile(path, await file(format));
    return path;
  };

  beforeAll(async () => {
    t = await startApp('2021-12-31');
    [viewer, staff] = [await t.caller('viewer'), await t.caller('staff')];
    const { open, kase } = await writeFiction(t);
    await kase.update('letter', open.id, open, 'subject', SUBJECT);
    await kase.update('letter', open.id, open, 'owner', 'A Clerk');
    folder = await mkdtemp(join(tmpdir(), 'postbag-report-'));
  });
  afterAll(async () => {
    await rm(folder, { recursive: true });
    await t.close();
  });

  it.each([
    ['pdf', 'application/pdf', 'pdf'],
    ['docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'docx'],
    ['xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'xlsx'],
    ['csv', 'text/csv', 'csv'],
    ['text', 'text/plain', 'txt'],
  ] as const)(
    '%s comes under its name and type, by ?format= or Accept, the same bytes each time',
    async (format, type, ending) => {
      const [asked, accepted] = [
        await fetched(`${STATUS}&format=${format}`),
        await fetched(STATUS, { accept: type }),
      ];
      expect(asked.status).toBe(200);
      expect(asked.headers.get('content-type')).toContain(type);
      expect(asked.headers.get('content-disposition')).toBe(
        `attachment; filename="phrg-report-2021-12-21.${ending}"`,
      );
      const [one, other] = [
        Buffer.from(await asked.arrayBuffer()),
        Buffer.from(await accepted.arrayBuffer()),
      ];
      expect(one.length).toBeGreaterThan(1000);
      expect(other.equals(one)).toBe(true);
    },
  );

  it('shows a browser the way to the page', async () => {
    const answer = await fetched(STATUS, { accept: 'text/html' });
    expect([answer.status, answer.headers.get('location')]).toEqual([
      303,
      '/groups/phrg/report?from=2021-10-01&asOf=2021-12-21',
    ]);
  });

  it('as CSV is one table that another parser reads, in which nothing is a formula', async () => {
    const text = (await file('csv')).toString();
    expect(text.startsWith('\uFEFFSection,')).toBe(true);
    const rows = parse<Record<string, string>>(text, { bom: true, columns: true });
    const waiting = rows.filter(({ Section }) => Section === 'Waiting');
    expect(waiting).toMatchObject([
      { Subject: `'${SUBJECT}`, Owner: 'A Clerk', Body: 'Office of Twenty', Sent: '2021-12-06' },
    ]);
    expect(rows.find(({ Section, Body }) => Section === 'Responsiveness' && Body === 'All bodies')).toMatchObject({ Letters: '7', 'Answered in its own target': '3' }); // prettier-ignore
    expect(rows.flatMap((row) => Object.values(row)).filter((value) => /^\s*[=+@-]/.test(value))).toEqual([]);
  });

  it('as XLSX has a sheet for each section, with days, numbers and texts that are what they are', async () => {
    const sheets = await readSheets(await file('xlsx'));
    const names = sheets.map(({ sheet }) => sheet);
    expect(names).toEqual(
      expect.arrayContaining([
        'Report',
        'At a glance',
        'Waiting',
        'Replies',
        'Responsiveness',
        'Asks',
        'About',
      ]),
    );
    const [heads, row] = sheets.find(({ sheet }) => sheet === 'Waiting')!.data;
    const cell = (name: string): unknown => row[heads.indexOf(name)];
    expect(cell('Subject')).toBe(SUBJECT);
    expect(cell('Sent')).toEqual(new Date('2021-12-06'));
    expect(cell('Working days waiting')).toBe(11);
  });

  it('as Word has real headings, tables with headings, and its words', async () => {
    const buffer = await file('docx');
    const { value, messages } = await mammoth.convertToHtml({ buffer });
    expect(messages.filter(({ type }) => type === 'error')).toEqual([]);
    expect(value).toContain('<h1>At a glance</h1>');
    expect(value).toMatch(/<h2>.*Late<\/h2>/);
    expect(value).toMatch(/<thead><tr><th><p><strong>Letter<\/strong>/);
    expect(value).toContain('&lt;b&gt;Ŵy &amp; ğışİ ḃ');
    expect(value).toContain('not an official publication of the House of Commons');
  });

  it('as plain text fits a mail', async () => {
    const text = (await file('text')).toString();
    expect(text.split('\n').filter((line) => line.length > 72)).toEqual([]);
    expect(text).toContain('AT A GLANCE');
    expect(text).toContain('- Letter awaiting a reply: 1');
  });

  itWith('pdftotext')(
    'as PDF can be read and is tagged, with its language, title and bookmarks',
    async () => {
      const path = await saved('pdf');
      const text = askProgram('pdftotext', ['-layout', path, '-']);
      for (const word of ['Ŵy', 'ğışİ', 'ḃ</b>', '=HYPERLINK']) expect(text).toContain(word);
      expect(text).toMatch(/3 of 7 \(43%\)/);
      const about = askProgram('pdfinfo', [path]);
      expect(about).toMatch(/Tagged:\s+yes/);
      expect(about).toMatch(/Title:\s+Report on correspondence/);
      const structure = askProgram('pdfinfo', ['-struct-text', path]);
      for (const tag of ['H1', 'H2', 'TH', 'TD', 'LBody', 'Figure', 'Caption'])
        expect(structure).toMatch(new RegExp(`^ *${tag}\\b`, 'm'));
      // The foot of a page is not read with the text.
      expect(structure).not.toMatch(/Page \d/);
      const fonts = askProgram('pdffonts', [path]).split('\n').slice(2).filter(Boolean);
      expect(fonts.length).toBeGreaterThan(0);
      for (const font of fonts) expect(font).toMatch(/yes yes yes/);
      const raw = (await file('pdf')).toString('latin1');
      for (const part of ['/Lang (en-GB)', '/DisplayDocTitle true', '<pdfuaid:part>1', '/Outlines'])
        expect(raw).toContain(part);
    },
  );

  itWith('soffice')('opens in LibreOffice', async () => {
    const paths = [await saved('docx'), await saved('xlsx')];
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    for (const path of paths) {
      askProgram('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, path]);
      expect(askProgram('pdftotext', [join(folder, 'report.pdf'), '-'])).toContain('Letter awaiting a reply');
    }
  });

  it('keeps every file of an issued report, byte for byte, by its id and by its number', async () => {
    const { id, number } = await staff.post<{ id: string; number: number }>('/api/v1/groups/phrg/reports', {
      asOf: '2021-12-21',
    });
    const before = await Promise.all(FILE_FORMATS.map((format) => file(format, `/api/v1/reports/${id}`)));
    await t.db.query(`UPDATE appg SET name = 'Another name' WHERE slug = 'phrg'`);
    for (const [at, format] of FILE_FORMATS.entries()) {
      const later = await file(format, `/api/v1/groups/phrg/reports/${number}`);
      expect(later.equals(before[at])).toBe(true);
      const [kept] = await t.db.query<[{ sha: string }]>(
        `SELECT encode(sha256, 'hex') AS sha FROM report_file WHERE report_id = $1 AND format = $2`,
        [id, format],
      );
      expect(kept.sha).toBe(createHash('sha256').update(later).digest('hex'));
    }
    const named = await fetched(`/api/v1/reports/${id}?format=pdf`);
    expect(named.headers.get('content-disposition')).toBe(`attachment; filename="phrg-report-${number}.pdf"`);
    expect(before[FILE_FORMATS.indexOf('text')].toString()).toContain(`Report ${number} on correspondence`);
    await expect(t.db.query(`UPDATE report_file SET content = 'x'`)).rejects.toThrow('append-only');
    await expect(t.db.query('DELETE FROM report_file')).rejects.toThrow('append-only');
  });

  it('writes the files of a report that was issued before they were kept, from what is frozen', async () => {
    const [{ id }] = await t.db.query<[{ id: string }]>(
      `INSERT INTO report (id, group_id, number, from_on, to_on, as_of, content, issued_at, issued_by)
       SELECT gen_random_uuid(), r.group_id, 99, from_on, to_on, as_of, $1::json, issued_at, issued_by FROM report r LIMIT 1 RETURNING id`,
      [JSON.stringify(await oldContent())],
    );
    expect((await file('text', `/api/v1/reports/${id}`)).toString()).toContain('Report 99 on correspondence');
    for (const format of FILE_FORMATS)
      expect((await file(format, `/api/v1/reports/${id}`)).length).toBeGreaterThan(1000);
  });

  /** A report as it was before it told what has been added since. */
  async function oldContent(): Promise<object> {
    const { overTime: _course, answers: _answers, ...report } = await viewer.get<StatusReport>(STATUS);
    const { letters: _letters, ...asks } = report.asks;
    const { letters: _own, oldestOpen: _oldest, ...measures } = report.measures;
    const byOrganisation = measures.byOrganisation.map(
      ({ letters: _l, oldestOpen: _o, spread: _s, ...row }) => row,
    );
    return { ...report, asks, measures: { ...measures, byOrganisation } };
  }

  it.each([
    ['/api/v1/groups/phrg/reports/98?format=pdf', 404, 'report-not-found'],
    ['/api/v1/groups/phrg/reports/0', 404, 'report-not-found'],
    ['/api/v1/groups/phrg/reports/9999999999', 404, 'report-not-found'],
    ['/api/v1/groups/phrg/reports/1?format=odt', 422, 'invalid-input'],
  ])('refuses %s with %i', async (path, status, code) => {
    expect(await viewer.call('GET', path)).toMatchObject({ status, body: { code } });
  });
});
