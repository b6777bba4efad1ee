import { type Person } from './people.js';
import { waitFor } from './raw-http.js';

/** The text of a page as its reader sees it, more or less. */
export interface ShownPage {
  readonly status: number;
  readonly text: string;
  readonly html: string;
  readonly path: string;
}

/** A person who brings in spreadsheets by the pages, without a browser. */
export class Importer {
  private token = '';
  private cookie = '';

  constructor(
    private readonly url: string,
    private readonly person: Person,
    private readonly group = 'phrg',
  ) {}

  private get path(): string {
    return `/groups/${this.group}/imports`;
  }

  async open(path: string): Promise<ShownPage> {
    const answer = await fetch(this.url + path, { headers: { cookie: this.cookie || this.person.cookie } });
    const [set] = answer.headers.getSetCookie().filter((cookie) => cookie.startsWith('postbag_form='));
    if (set) this.cookie = `${this.person.cookie}; ${set.split(';')[0]}`;
    const html = await answer.text();
    this.token = /name="_csrf" value="([^"]+)"/.exec(html)?.[1] ?? this.token;
    return shown(answer, html);
  }

  /** Adds a file; gives the page of its columns, or the form again. */
  async add(content: string | Buffer, name = 'letters.csv'): Promise<ShownPage> {
    await this.open(this.path);
    const form = new FormData();
    form.append('_csrf', this.token);
    form.append('file', new Blob([new Uint8Array(Buffer.from(content))]), name);
    return this.send(this.path, form);
  }

  /** Takes the columns as they were guessed, but for those given; gives the page of the rows. */
  async map({ path, html }: ShownPage, other: Record<number, string> = {}): Promise<ShownPage> {
    const boxes = [...html.matchAll(/<select[^>]* name="column-(\d+)"[^>]*>(.*?)<\/select>/gs)];
    const form = new URLSearchParams({ _csrf: this.token });
    for (const [, index, options] of boxes) {
      const chosen = /<option value="([^"]*)" selected/.exec(options)?.[1] ?? '';
      form.set(`column-${index}`, other[Number(index)] ?? chosen);
    }
    return this.send(path, form);
  }

  /** Begins; gives the page of the progress, or the rows again. */
  async confirm({ path }: ShownPage, boxes: Record<string, string> = {}): Promise<ShownPage> {
    return this.send(path, new URLSearchParams({ _csrf: this.token, ...boxes }));
  }

  /** The page once the import has ended. */
  async ended({ path }: ShownPage): Promise<ShownPage> {
    let page = await this.open(path);
    await waitFor(async () => {
      page = await this.open(path);
      return !page.html.includes('http-equiv="refresh"');
    });
    return page;
  }

  private async send(path: string, body: FormData | URLSearchParams): Promise<ShownPage> {
    const headers = { cookie: this.cookie, origin: this.url };
    const answer = await fetch(this.url + path, { method: 'POST', body, headers, redirect: 'manual' });
    if (answer.status === 303) return this.open(answer.headers.get('location')!);
    return shown(answer, await answer.text());
  }
}

function shown(answer: Response, html: string): ShownPage {
  const main = /<main.*<\/main>/s.exec(html)?.[0] ?? html;
  const text = main.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ');
  return { status: answer.status, html, text, path: new URL(answer.url).pathname };
}
