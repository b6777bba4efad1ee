import { type Content, type Operation } from '../../src/api/openapi/document.js';
import { startApp, type TestApp } from '../support/app.js';
import {
  closed,
  type Described,
  type OpenApi,
  operations,
  readDocument,
  responseOf,
  SchemaChecker,
} from '../support/openapi.js';

describe('each operation of the OpenAPI document', () => {
  let t: TestApp;
  let document: OpenApi;
  let all: Described[];
  let checker: SchemaChecker;
  beforeAll(async () => {
    t = await startApp();
    document = await readDocument(t);
    all = operations(document);
    checker = new SchemaChecker(closed(document));
  });
  afterAll(() => t.close());

  /** The titles of the operations of which something is wrong, with what. */
  function faulty(faultOf: (operation: Described) => string[]): string[] {
    return all.flatMap((operation) => faultOf(operation).map((fault) => `${operation.title}: ${fault}`));
  }

  function faultsOfContent(what: string, content: Content): string[] {
    return Object.entries(content).flatMap(([type, { schema, example }]) => {
      if (!schema) return [`${what} has no schema for ${type}`];
      if (example === undefined) return [`${what} has no example for ${type}`];
      return checker.faults(schema, example).map((fault) => `${what}: the example does not fit: ${fault}`);
    });
  }

  it('says in a line what it does, of its own', () => {
    expect(
      faulty(({ summary }) => (typeof summary === 'string' && summary.length > 5 ? [] : ['no summary'])),
    ).toEqual([]);
    expect(new Set(all.map(({ operationId }) => operationId)).size).toBe(all.length);
  });

  it('says who may call it', () => {
    expect(faulty((operation) => (operation['x-access'] ? [] : ['no x-access']))).toEqual([]);
  });

  it('describes every parameter, with an example where it is needed', () => {
    const faultsOf = ({ parameters = [] }: Operation): string[] =>
      parameters.flatMap(({ name, description, schema, example, ...rest }) => [
        ...(description ? [] : [`${name} has no description`]),
        ...(schema ? [] : [`${name} has no schema`]),
        ...(rest.required && (example ?? schema?.example ?? schema?.enum) === undefined
          ? [`${name} has no example`]
          : []),
      ]);
    expect(faulty(faultsOf)).toEqual([]);
  });

  it('describes its body, closed, with an example that fits', () => {
    expect(
      faulty(({ requestBody, method }) => {
        if (!requestBody) return method === 'PUT' || method === 'PATCH' ? ['no body'] : [];
        return faultsOfContent('the body', requestBody.content);
      }),
    ).toEqual([]);
    const bodies = new SchemaChecker(document);
    expect(
      faulty(({ requestBody }) =>
        Object.values(requestBody?.content ?? {}).flatMap(({ schema, example }) => {
          const stray = { ...(example as object), strayField: 1 };
          return bodies.faults(schema!, stray).length > 0 ? [] : ['its body takes any field'];
        }),
      ),
    ).toEqual([]);
  });

  it('describes what it answers, with an example that fits', () => {
    expect(
      faulty((operation) => {
        const statuses = Object.keys(operation.responses).filter((status) => status.startsWith('2'));
        if (statuses.length === 0) return ['no success'];
        return statuses.flatMap((status) => {
          const { content } = operation.responses[status];
          if (status === '204') return content ? ['204 has content'] : [];
          return content ? faultsOfContent(status, content) : [`${status} has no content`];
        });
      }),
    ).toEqual([]);
  });

  it('describes its refusals as problems, with their codes', () => {
    expect(
      faulty((operation) =>
        Object.keys(operation.responses)
          .filter(
            (status) => /^[45]/.test(status) && !(operation.path === '/health/ready' && status === '503'),
          )
          .flatMap((status) => {
            const { content, description } = responseOf(document, operation, Number(status)) ?? {};
            const problem = content?.['application/problem+json'];
            if (!problem) return [`${status} is no problem+json`];
            const { code } = problem.example as { code: string };
            if (!description?.includes(code)) return [`${status} does not name its code`];
            return faultsOfContent(status, content);
          }),
      ),
    ).toEqual([]);
  });

  it('lists the refusals that follow from what it takes', () => {
    expect(
      faulty(({ 'x-access': access, ...operation }) => {
        const { least } = access as { least: string };
        const needed = {
          401: least !== 'public',
          404: operation.path.includes('{'),
          412: operation.parameters?.some(({ name }) => name === 'If-Match'),
          413: operation.requestBody,
          415: operation.requestBody,
          422: true,
        };
        return Object.entries(needed).flatMap(([status, is]) =>
          is && !(status in operation.responses) ? [`no ${status}`] : [],
        );
      }),
    ).toEqual([]);
  });

  it('lists page by page what can grow, within limits that are stated', () => {
    expect(
      faulty((operation) => {
        const body = operation.responses['200']?.content?.['application/json']?.example as object | undefined;
        if (operation.method !== 'GET' || !body || !('items' in body) || FIXED.includes(operation.path))
          return [];
        const named = (operation.parameters ?? []).map(({ name }) => name);
        const missing = ['limit', 'cursor'].filter((name) => !named.includes(name));
        return 'nextCursor' in body ? missing.map((name) => `no ${name}`) : ['no nextCursor'];
      }),
    ).toEqual([]);
  });
});

/** Lists that can't grow without end: of the parts of one letter, of the calendars, of one body's targets, of the mailboxes that are set. */
const FIXED = [
  '/api/v1/letters/{letter}/recipients',
  '/api/v1/letters/{letter}/signatories',
  '/api/v1/letters/{letter}/asks',
  '/api/v1/letters/{letter}/deadlines',
  '/api/v1/calendars',
  '/api/v1/calendars/sitting-days',
  '/api/v1/calendars/{division}',
  '/api/v1/organisations/{organisation}/targets',
  '/api/v1/groups/{group}/agenda',
  '/api/v1/groups/{group}/inbox/mailboxes',
];
