import { type Parameter } from '../../../src/api/openapi/document.js';
import { type Described } from '../openapi.js';
import { goodRequest } from './access-checks.js';
import { badTexts, spoilt } from './bad-values.js';
import { nounsIn } from './requests.js';
import { takesForm, takesJson } from './roles.js';
import { type Reaction, type Sending, type Suite } from './suite.js';
import { fileForm } from './things.js';

/** Every field of a body, missing, strange, mistyped or too large, is refused where it stands. */
export async function pointsAtBadFields(suite: Suite): Promise<void> {
  await suite.each(suite.operations, async (operation) => {
    const schema = operation.requestBody?.content['application/json']?.schema;
    if (!schema) return;
    const { form: _form, ...request } = await goodRequest(suite, operation, suite.ours(operation).things);
    const bad = spoilt(schema, request.body as Record<string, unknown>, suite.document.components.schemas);
    for (const { what, body, pointer } of bad) {
      const reaction = await suite.send(operation, { ...request, body });
      if (reaction.status === 413 && what.endsWith('too long')) continue;
      expectFault(suite, operation, what, reaction, pointer);
    }
  });
}

/** What is no body at all, or none of the kind described, is refused. */
export async function refusesBadBodies(suite: Suite): Promise<void> {
  await suite.each(
    suite.operations.filter(({ requestBody }) => requestBody),
    async (operation) => {
      const {
        body: _body,
        form: _form,
        ...request
      } = await goodRequest(suite, operation, suite.ours(operation).things);
      const json = { 'content-type': 'application/json' };
      const whole: [what: string, sending: Partial<Sending>, statuses: number[]][] = !takesJson(operation)
        ? [['JSON', { raw: '{}', headers: json }, [415]]]
        : [
            ['nothing', { headers: json }, [400]],
            ['half of an object', { raw: '{"a":' }, [400]],
            ['a list', { raw: '[]' }, [422]],
            ['a text', { raw: '"text"' }, [400, 422]],
            ['null', { raw: 'null' }, [422]],
            ['plain text', { raw: 'text', headers: { 'content-type': 'text/plain' } }, [415]],
            ['a form', { form: fileForm() }, [takesForm(operation) ? 422 : 415]],
            ['two megabytes', { raw: `{"a":"${'x'.repeat(2 ** 21)}"}` }, [413]],
          ];
      for (const [what, sending, statuses] of whole) {
        const { status } = await suite.send(operation, { ...request, ...sending });
        if (!statuses.includes(status)) suite.fail(operation, `${status} for a body that is ${what}`);
      }
    },
  );
}

/** A form without one of its fields, with one too many, or with a word that is not listed, is refused. */
export async function refusesBadForms(suite: Suite): Promise<void> {
  await suite.each(suite.operations.filter(takesForm), async (operation) => {
    const request = await goodRequest(suite, operation, suite.ours(operation).things);
    const hasKind = suite.formFor(operation)!.has('kind');
    const spoil: [pointer: string, change: (form: FormData) => void][] = [
      ['/file', (form) => form.delete('file')],
      ...(hasKind ? [['/kind', (form) => form.delete('kind')] as [string, (form: FormData) => void]] : []),
      ['/kind', (form) => form.set('kind', 'no-such-word')],
      ['/strayField', (form) => form.set('strayField', '1')],
    ];
    for (const [pointer, change] of spoil) {
      const form = suite.formFor(operation)!;
      change(form);
      expectFault(
        suite,
        operation,
        `form ${pointer}`,
        await suite.send(operation, { ...request, form }),
        pointer,
      );
    }
  });
}

/** Every parameter of a query, mistyped, too large, twice or unknown, is refused where it stands. */
export async function pointsAtBadParameters(suite: Suite): Promise<void> {
  await suite.each(suite.operations, async (operation) => {
    const request = await goodRequest(suite, operation, suite.ours(operation).things);
    const send = (name: string, value: string): Promise<Reaction> =>
      suite.send(operation, { ...request, path: withQuery(request.path, name, value) });
    expectFault(suite, operation, 'an unknown parameter', await send('strayField', '1'), '/strayField');
    for (const parameter of parametersIn(operation, 'query')) {
      for (const value of badParameters(parameter)) {
        const what = `${parameter.name}=${value.slice(0, 20)}`;
        expectFault(suite, operation, what, await send(parameter.name, value), `/${parameter.name}`);
      }
      if (!parameter.required) continue;
      const bare = { ...request, path: request.path.split('?')[0] };
      expectFault(
        suite,
        operation,
        `no ${parameter.name}`,
        await suite.send(operation, bare),
        `/${parameter.name}`,
      );
    }
  });
}

/** An id in a path that is none, or that nothing has, is not found. */
export async function findsNoInventedIds(suite: Suite): Promise<void> {
  await suite.each(suite.operations, async (operation) => {
    const request = await goodRequest(suite, operation, suite.ours(operation).things);
    for (const { name } of nounsIn(operation.path)) {
      for (const value of ['no-such-thing', '01934f5e-7b00-7000-8000-00000000000f', '..%2f..%2f']) {
        const places = operation.path.split('/');
        const place = places.findIndex((part) => part.startsWith(`{${name}}`));
        const invented = value + places[place].slice(name.length + 2);
        const [path, query] = request.path.split('?');
        const parts = path.split('/').map((part, index) => (index === place ? invented : part));
        const sending = { ...request, path: [parts.join('/'), ...(query ? [query] : [])].join('?') };
        const { status } = await suite.send(operation, sending);
        if (status !== 404) suite.fail(operation, `${status} for ${name} = ${value}`);
      }
    }
  });
}

/** A version that was never there is stale; a header that can’t be read is refused. */
export async function readsItsHeaders(suite: Suite): Promise<void> {
  const cases: [name: string, value: string, status: number][] = [
    ['If-Match', '"999"', 412],
    ['If-Match', 'seven', 422],
    ['Idempotency-Key', 'two words', 422],
    ['Idempotency-Key', 'x'.repeat(201), 422],
  ];
  await suite.each(suite.operations, async (operation) => {
    const named = parametersIn(operation, 'header').map(({ name }) => name);
    for (const [name, value, expected] of cases.filter(([each]) => named.includes(each))) {
      const request = await goodRequest(suite, operation, suite.standing(operation, suite.ours(operation)));
      const { status } = await suite.send(operation, { ...request, headers: { [name]: value } });
      if (status !== expected) suite.fail(operation, `${status} with ${name}: ${value.slice(0, 20)}`);
    }
  });
}

/** The parameters that an operation takes in one place, e.g. in its query. */
export function parametersIn({ parameters = [] }: Described, place: string): Parameter[] {
  return parameters.filter((parameter) => parameter.in === place);
}

function badParameters({ schema = {} }: Parameter): string[] {
  const types = [schema.type].flat();
  if (types.includes('array')) return badTexts(schema.items ?? {}).map(({ value }) => value);
  if (!types.includes('integer'))
    return badTexts(schema).flatMap(({ what, value }) => (what === 'with NUL' ? [] : [value]));
  return [
    'x',
    '',
    '1.5',
    '0x10',
    '1e1',
    String((schema.minimum ?? 0) - 1),
    String(Number(schema.maximum) + 1),
  ];
}

/** The address with one parameter of its query set. */
export function withQuery(path: string, name: string, value: string): string {
  const [bare, query] = path.split('?');
  const search = new URLSearchParams(query);
  search.set(name, value);
  return `${bare}?${search.toString()}`;
}

function expectFault(
  suite: Suite,
  operation: Described,
  what: string,
  reaction: Reaction,
  pointer: string,
): void {
  const { status, body, text } = reaction;
  const pointers = (body.errors ?? []).map((fault) => fault.pointer);
  const isThere = pointers.some((each) => each === pointer || each.startsWith(`${pointer}/`));
  if (status === 422 && isThere) return;
  suite.fail(operation, `${what}: ${status}, pointing at ${pointers.join(', ') || text.slice(0, 150)}`);
}
