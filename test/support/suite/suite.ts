import { type Caller, startApp, type TestApp } from '../app.js';
import {
  closed,
  type Described,
  type OpenApi,
  operations,
  readDocument,
  responseOf,
  SchemaChecker,
} from '../openapi.js';
import { type Person } from '../people.js';
import { thingsFor, type Who } from './requests.js';
import { waitFor } from '../raw-http.js';
import { Workbooks } from '../workbooks.js';
import { type AnyRole, leastOf, leastRole, NOT_BY_TOKEN } from './roles.js';
import { setMailServer } from './sent-things.js';
import { fileForm, mailForm, Things, unique } from './things.js';

/** A day on which the examples of the document make sense. */
const TODAY = '2022-01-20';

/** A group with a token of each role, and things, on one copy of Postbag. */
export interface Side {
  readonly t: TestApp;
  readonly callers: Readonly<Record<AnyRole, Caller>>;
  readonly things: Things;
}

/**
 * What is sent beyond method and path. `raw` goes as it is; a form takes the place of a body; a header that is empty is
 * left out.
 */
export interface Sending {
  readonly who: Who;
  readonly path: string;
  readonly body?: unknown;
  readonly raw?: string;
  readonly form?: FormData;
  readonly headers?: Readonly<Record<string, string>>;
}

/** What came back. */
export interface Reaction {
  readonly status: number;
  readonly body: { code?: string; errors?: { pointer: string }[] } & Record<string, unknown>;
  readonly text: string;
  readonly etag: string | null;
}

/** Only where nobody can sign in yet. */
const SET_UP = 'POST /api/v1/setup';

/** Only where nothing is yet. */
const TAKE_IN = 'POST /api/v1/groups/{group}/workbook';

/** Two groups with every kind of thing, people of each role in ours, the document, and a count of what was tried. */
export class Suite {
  cases = 0;
  private readonly failures: string[] = [];
  private readonly stood = new Map<string, Things>();

  private constructor(
    readonly t: TestApp,
    readonly document: OpenApi,
    readonly operations: readonly Described[],
    private readonly checker: SchemaChecker,
    readonly own: Side,
    readonly theirs: Side,
    private readonly newInstall: Side,
    private readonly empty: readonly [Side, Side],
    private readonly workbook: Buffer,
    readonly people: Readonly<Record<AnyRole, Person>>,
  ) {}

  static async open(): Promise<Suite> {
    const t = await startApp(TODAY);
    setMailServer(t);
    const document = await readDocument(t);
    const checker = new SchemaChecker(closed(document));
    const [ours, theirs] = [await side(t, 'phrg'), await side(t, 'school-food')];
    const newInstall = await side(await startApp(TODAY), 'nobody-yet');
    const empty = [await side(t, 'empty'), await side(t, 'bare')] as const;
    const workbook = await new Workbooks(t.url, empty[0].callers.admin, 'empty').export();
    const people = {
      viewer: await newPerson(ours, 'viewer'),
      staff: await newPerson(ours, 'staff'),
      admin: await newPerson(ours, 'admin'),
      operator: await newPerson(ours, 'operator'),
    };
    const all = operations(document);
    return new Suite(t, document, all, checker, ours, theirs, newInstall, empty, workbook, people);
  }

  async close(): Promise<void> {
    await Promise.all([this.t.close(), this.newInstall.t.close()]);
  }

  /** Our side; of setting up, where there is nobody yet; of taking in a workbook, a group that is empty. */
  ours(operation: Described): Side {
    return operation.title === SET_UP ? this.newInstall : this.both(operation)[0];
  }

  /** Our group and the other one. */
  both({ title }: Described): readonly [Side, Side] {
    return title === TAKE_IN ? this.empty : [this.own, this.theirs];
  }

  /** The form that goes with it, with the fields that it takes; or nothing. */
  formFor({ title, path, requestBody }: Described): FormData | undefined {
    const fields = requestBody?.content['multipart/form-data']?.schema?.properties;
    const form = fields && (path.endsWith('/inbox') ? mailForm() : fileForm(Object.keys(fields)));
    if (title === TAKE_IN) form?.set('file', new Blob([new Uint8Array(this.workbook)]), 'empty.xlsx');
    return form;
  }

  /** Sends it and checks that the answer is one that the document describes, to the last field. */
  async send(operation: Described, sending: Sending): Promise<Reaction> {
    const { who, path, raw, form, body, headers } = sending;
    this.cases += 1;
    const isJson = form === undefined && (body !== undefined || raw !== undefined);
    const { url } = this.ours(operation).t;
    const all = {
      ...(who.secret && { authorization: `Bearer ${who.secret}` }),
      ...(who.cookie && { cookie: who.cookie, origin: url }),
      ...(isJson && { 'content-type': 'application/json' }),
      ...headers,
    };
    const response = await fetch(url + path, {
      method: operation.method,
      // What is looked at is the answer of the operation, not of where it leads.
      redirect: 'manual',
      headers: Object.fromEntries(Object.entries(all).filter(([, value]) => value !== '')),
      body: form ?? raw ?? (body === undefined ? undefined : JSON.stringify(body)),
    });
    const text = await response.text();
    const type = response.headers.get('content-type')?.split(';')[0] ?? '';
    const value: unknown = text && type.endsWith('json') ? JSON.parse(text) : text;
    if (response.status === 202) await this.importsEnded();
    const { status, headers: answered } = response;
    const reaction = { status, text, body: value as Reaction['body'], etag: answered.get('etag') };
    for (const fault of this.faultsOf(operation, reaction, type)) this.fail(operation, fault);
    return reaction;
  }

  private importsEnded(): Promise<void> {
    const runs = `SELECT FROM letter_import WHERE state = 'running'`;
    return waitFor(async () => (await this.t.db.query<object[]>(runs)).length === 0);
  }

  /** Tries each operation; one that can't be tried, for want of a thing, is a failure and does not stop the others. */
  async each(
    operations: readonly Described[],
    check: (operation: Described) => Promise<void>,
  ): Promise<void> {
    for (const operation of operations) {
      try {
        await check(operation);
      } catch (error) {
        this.fail(operation, (error as Error).message);
      }
    }
  }

  /** Notes what is wrong, to be told all at once. */
  fail(operation: Described, words: string): void {
    this.failures.push(`${operation.title}: ${words}`);
  }

  /** What was wrong since it was last asked, each told once. */
  takeFailures(): string[] {
    return [...new Set(this.failures.splice(0))];
  }

  /** Things of a group for requests that change nothing, in the state that the operation wants: made once. */
  standing(operation: Described, side: Side): Things {
    const things = thingsFor(operation, side.things);
    const key = `${things.group} ${things.state}`;
    const standing = this.stood.get(key) ?? things;
    this.stood.set(key, standing);
    return standing;
  }

  /** A token of the role, of our group. */
  as(role: AnyRole, operation: Described): Who {
    return this.ours(operation).callers[role];
  }

  /** A person of the role: of what concerns only themselves one who does nothing else, of joining our group one of another. */
  async personAs(role: AnyRole, operation: Described): Promise<Who> {
    if (NOT_BY_TOKEN.includes(operation.title)) return newPerson(this.theirs, role);
    if (operation.title === TAKE_IN) return newPerson(this.empty[0], role);
    if (leastOf(operation) !== 'person') return this.people[role];
    return newPerson(this.own, role, operation.path.includes('{group}'));
  }

  /** Somebody who may call it: nobody where all may, a person where only people may, else a token of the least role. */
  async someone(operation: Described): Promise<Who> {
    const least = leastOf(operation);
    if (least === 'public') return this.t.nobody;
    return least === 'person' ? this.personAs('viewer', operation) : this.as(leastRole(operation), operation);
  }

  private faultsOf(operation: Described, { status, body, text }: Reaction, type: string): string[] {
    const response = responseOf(this.document, operation, status);
    const said = text.slice(0, 200);
    if (!response) return [`answers ${status}, which is not described: ${said}`];
    if (!response.content) return text === '' ? [] : [`${status} should be empty: ${said}`];
    const media = response.content[type] ?? response.content['application/octet-stream'];
    if (!media) return [`${status} comes as ${type}, which is not described`];
    if (media.schema?.format === 'binary' || !media.schema) return [];
    const faults = this.checker.faults(media.schema, body);
    return faults.map((fault) => `${status} is not as described: ${fault}`);
  }
}

async function side(t: TestApp, group: string): Promise<Side> {
  const [viewer, staff, admin] = [
    await t.caller('viewer', group),
    await t.caller('staff', group),
    await t.caller('admin', group),
  ];
  return { t, callers: { viewer, staff, admin, operator: t.operator }, things: new Things(t, admin, group) };
}

/** A person of that role in the group, or the operator, who belongs to none unless what is asked is of a group; signed in. */
async function newPerson({ t, things }: Side, role: AnyRole, belongs = false): Promise<Person> {
  const own = role === 'operator' ? 'viewer' : role;
  const roles = role === 'operator' && !belongs ? {} : { [things.group]: own };
  const person = await t.person(`Person ${unique()}`, roles);
  if (role === 'operator')
    await t.db.query('UPDATE account SET is_operator = true WHERE id = $1', [person.id]);
  return person;
}
