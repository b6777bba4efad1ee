import { isoDate } from '../../src/deadlines/iso-date.js';
import { type FactRow } from '../../src/workbooks/fact-row.js';
import { WorkbookFacts } from '../../src/workbooks/workbook-facts.js';
import { type Answer, type Caller } from './caller.js';
import { waitFor } from './raw-http.js';

/** An import as the API shows it. */
export interface ImportRead {
  readonly id: string;
  readonly state: string;
  readonly total: number;
  readonly done: number;
  readonly problem: string | null;
}

/** Everything of a group, out of it and into it by the API. */
export class Workbooks {
  constructor(
    private readonly url: string,
    private readonly admin: Caller,
    private readonly group = 'phrg',
  ) {}

  private get path(): string {
    return `/api/v1/groups/${this.group}`;
  }

  async export(): Promise<Buffer> {
    const headers = { authorization: `Bearer ${this.admin.secret}` };
    const answer = await fetch(`${this.url}${this.path}/workbook`, { headers });
    const bytes = Buffer.from(await answer.arrayBuffer());
    if (answer.status !== 200) throw new Error(`${answer.status} ${bytes.toString()}`);
    return bytes;
  }

  async send(workbook: Buffer, name = 'group.xlsx'): Promise<Answer> {
    const form = new FormData();
    form.set('file', new Blob([new Uint8Array(workbook)]), name);
    const headers = { authorization: `Bearer ${this.admin.secret}` };
    const answer = await fetch(`${this.url}${this.path}/workbook`, { method: 'POST', headers, body: form });
    const body = (await answer.json()) as Record<string, unknown>;
    return { status: answer.status, body, headers: answer.headers };
  }

  /** Takes a workbook in and waits for the end of it. */
  async takeIn(workbook: Buffer): Promise<ImportRead> {
    const { status, body } = await this.send(workbook);
    if (status !== 202) throw new Error(`${status} ${JSON.stringify(body)}`);
    return this.ended(String(body.id));
  }

  async ended(id: string): Promise<ImportRead> {
    let read = await this.one(id);
    await waitFor(async () => {
      read = await this.one(id);
      return read.state !== 'running';
    });
    return read;
  }

  private one(id: string): Promise<ImportRead> {
    return this.admin.get<ImportRead>(`${this.path}/imports/${id}`);
  }
}

/** The rows of facts of a workbook, in order, without the numbers of their rows. */
export async function factsIn(workbook: Buffer): Promise<Pick<FactRow, 'sheet' | 'values'>[]> {
  const facts: Pick<FactRow, 'sheet' | 'values'>[] = [];
  const opened = (await WorkbookFacts.open(workbook))!;
  for await (const { sheet, values } of opened.rows(isoDate('2199-12-31'))) facts.push({ sheet, values });
  return facts;
}

const ID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

/** The moment at which something was read. */
const READ_AT = /"asOf":\{[^}]*\}/g;

/** What was read, with each id replaced by the place at which it comes first, so that two groups can be compared. */
export function withoutIds<T>(value: T): T {
  const places = new Map<string, string>();
  const text = JSON.stringify(value)
    .replaceAll(READ_AT, '"asOf":{}')
    .replace(ID, (id) => {
      if (!places.has(id)) places.set(id, `#${places.size}`);
      return places.get(id)!;
    });
  return JSON.parse(text) as T;
}
