import { FILE_FORMATS, FORMAT_NAMES } from '../../src/reports/files/file-formats.js';
import { YEAR } from '../serve/limit-report.js';
import { type GroupAccess } from './requests.js';

/** How long a report over a year lets wait in one format, from the request to the last byte. */
export interface ReportFileFigures {
  /** The format's name for people. */
  readonly format: string;
  /** Bytes. */
  readonly size: number;
  /** Milliseconds; the middle one of several. */
  readonly took: number;
}

const TIMES = 3;

/** Asks for the report over a year of one group in every format, one after the other. A first round, which loads what writes it, does not count. */
export async function measureReportFiles(
  port: number,
  { slug, token }: GroupAccess,
): Promise<ReportFileFigures[]> {
  const url = `http://127.0.0.1:${port}/api/v1/groups/${slug}/reports/status?from=${YEAR.from}&to=${YEAR.to}`;
  const figures: ReportFileFigures[] = [];
  for (const format of ['json', ...FILE_FORMATS] as const) {
    const answers: { size: number; took: number }[] = [];
    for (let time = 0; time <= TIMES; time += 1) answers.push(await ask(`${url}&format=${format}`, token));
    const { size, took } = answers.slice(1).sort((one, other) => one.took - other.took)[
      Math.floor(TIMES / 2)
    ];
    figures.push({ format: format === 'json' ? 'JSON' : FORMAT_NAMES[format].name, size, took });
  }
  return figures;
}

async function ask(url: string, token: string): Promise<{ size: number; took: number }> {
  const begin = performance.now();
  const answer = await fetch(url, { headers: { authorization: `Bearer ${token}` } });
  const size = (await answer.arrayBuffer()).byteLength;
  if (!answer.ok) throw new Error(`${url} was answered with ${answer.status}.`);
  return { size, took: performance.now() - begin };
}
