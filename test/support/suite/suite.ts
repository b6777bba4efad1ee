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
import { thingsFor } from './requests.js';
import { fileForm, Things } from './things.js';

/** A day on which the examples of the document make sense. */
const TODAY = '2022-01-20';

export type GroupRole = 'viewer' | 'staff' | 'admin';
export type AnyRole = GroupRole | 'operator';

/** A group with a caller of each role, and things. */
export interface Side {
  readonly callers: Readonly<Record<AnyRole, Caller>>;
  readonly things: Things;
}

/** What is sent beyond method and path. `raw` goes as it is; a form takes the place of a body. */
export interface Sending {
  readonly who: Caller;
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
}

/** Two groups with every kind of thing, the document, and a count of what was tried. */
export class Suite {
  cases = 0;
  private readonly failures: string[] = [];
  private readonly stood = new Map<string, Things>();

  private constructor(
    readonly t: TestApp,
    readonly document: OpenApi,
    readonly operations: readonly Described[],
    private readonly checker: SchemaChecker,
    readonly ours: Side,
    readonly theirs: Side,
  ) {}

  static async open(): Promise<Suite> {
    const t = await startApp(TODAY);
    const document = await readDocument(t);
    const checker = new SchemaChecker(closed(document));
    const [ours, theirs] = [await side(t, 'phrg'), await side(t, 'school-food')];
    return new Suite(t, document, operations(document), checker, ours, theirs);
  }

  /** Sends it and checks that the answer is one that the document describes, to the last field. */
  async send(operation: Described, sending: Sending): Promise<Reaction> {
    const { who, path, raw, form, body, headers } = sending;
    this.cases += 1;
    const isJson = body !== undefined || raw !== undefined;
    const response = await fetch(this.t.url + path, {
      method: operation.method,
      headers: {
        ...(who.secret && { authorization: `Bearer ${who.secret}` }),
        ...(isJson && { 'content-type': 'application/json' }),
        ...headers,
      },
      body: form ?? raw ?? (body === undefined ? undefined : JSON.stringify(body)),
    });
    const text = await response.text();
    const type = response.headers.get('content-type')?.split(';')[0] ?? '';
    const value: unknown = text && type.endsWith('json') ? JSON.parse(text) : text;
    const reaction = { status: response.status, text, body: value as Reaction['body'] };
    for (const fault of this.faultsOf(operation, reaction, type)) this.fail(operation, fault);
    return reaction;
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

  /** A caller of the role, in our group. */
  as(role: AnyRole): Caller {
    return this.ours.callers[role];
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
  return { callers: { viewer, staff, admin, operator: t.operator }, things: new Things(t, admin, group) };
}

/** Who may call an operation, of all roles, as the document says. */
export function mayCall(operation: Described, role: AnyRole): boolean {
  const { least, orOperator } = operation['x-access'] as { least: string; orOperator: boolean };
  if (least === 'public') return true;
  if (role === 'operator') return least === 'operator' || orOperator;
  const ranks = ['viewer', 'staff', 'admin'];
  return least !== 'operator' && ranks.indexOf(role) >= ranks.indexOf(least);
}

/** The roles, from the least to the operator. */
export const ROLES: readonly AnyRole[] = ['viewer', 'staff', 'admin', 'operator'];

/** A role that may call it: the least one. */
export function leastRole(operation: Described): AnyRole {
  return ROLES.find((role) => mayCall(operation, role)) ?? 'operator';
}

/** Whether its body is a form. */
export function takesForm({ requestBody }: Described): boolean {
  return requestBody?.content['multipart/form-data'] !== undefined;
}

/** The form that goes with it, or nothing. */
export function formFor(operation: Described): FormData | undefined {
  return takesForm(operation) ? fileForm() : undefined;
}
