import { type Schema } from '../../../src/api/openapi/document.js';
import { type Described } from '../openapi.js';
import { goodRequest } from './access-checks.js';
import { parametersIn, withQuery } from './input-checks.js';
import { thingsFor } from './requests.js';
import { leastOf } from './roles.js';
import { type Suite } from './suite.js';

/** Parameters that a check below tries in its own way. */
const OWN_CHECKS = ['cursor', 'asOf'];

/** Each parameter of a query, given as the document says, is taken; and so is every word that it lists. */
export async function takesItsParameters(suite: Suite): Promise<void> {
  await suite.each(reads(suite), async (operation) => {
    const request = await goodRequest(suite, operation, suite.ours(operation).things);
    for (const { name, schema = {} } of parametersIn(operation, 'query')) {
      for (const value of OWN_CHECKS.includes(name) ? [] : goodValues(schema)) {
        const { status, text } = await suite.send(operation, {
          ...request,
          path: withQuery(request.path, name, String(value)),
        });
        // A report as a page is elsewhere, and that is described.
        if (status !== 200 && status !== 303)
          suite.fail(operation, `${status} with ${name}=${String(value)}: ${text.slice(0, 200)}`);
      }
    }
  });
}

/** As of a day in the past a read answers, or says that there was nothing; with days before all that is known too. */
export async function answersAsOf(suite: Suite): Promise<void> {
  await suite.each(reads(suite), async (operation) => {
    if (!parametersIn(operation, 'query').some(({ name }) => name === 'asOf')) return;
    const request = await goodRequest(suite, operation, suite.ours(operation).things);
    for (const [day, statuses] of AS_OF) {
      const path = withQuery(request.path, 'asOf', day);
      const { status, text } = await suite.send(operation, { ...request, path });
      if (!statuses.includes(status)) suite.fail(operation, `${status} as of ${day}: ${text.slice(0, 200)}`);
    }
  });
}

const AS_OF: [day: string, statuses: number[]][] = [
  ['2022-01-20', [200]],
  ['2021-12-10', [200, 404]],
  ['2021-11-01', [200, 404]],
  ['1066-10-14', [200, 404, 422]],
  ['9999-12-31', [200, 422]],
];

/** What can be changed with If-Match says, when it is read, what that header wants. */
export async function tellsItsVersion(suite: Suite): Promise<void> {
  const changed = suite.operations
    .filter((operation) => parametersIn(operation, 'header').some(({ name }) => name === 'If-Match'))
    .map(({ path }) => path);
  await suite.each(reads(suite), async (operation) => {
    if (!changed.includes(operation.path)) return;
    const request = await goodRequest(suite, operation, suite.ours(operation).things);
    const { etag } = await suite.send(operation, request);
    if (!/^"\d+"$/.test(etag ?? '')) suite.fail(operation, `the ETag ${etag}`);
  });
}

/** A list read one by one comes to its end, and every page is one of it. */
export async function turnsItsPages(suite: Suite): Promise<void> {
  await suite.each(reads(suite), async (operation) => {
    if (!parametersIn(operation, 'query').some(({ name }) => name === 'cursor')) return;
    const request = await goodRequest(suite, operation, suite.ours(operation).things);
    const first = withQuery(request.path, 'limit', '1');
    let path = first;
    for (let turned = 0; turned < 3; turned += 1) {
      const { status, body } = await suite.send(operation, { ...request, path });
      const { items = [], nextCursor } = body as { items?: unknown[]; nextCursor?: string | null };
      if (status !== 200 || items.length > 1) suite.fail(operation, `page ${turned + 1} answers ${status}`);
      if (typeof nextCursor !== 'string') break;
      path = withQuery(first, 'cursor', nextCursor);
    }
  });
}

/**
 * A POST that comes again with its key is answered as the first was, or told that it was done; it is not done twice. Those
 * that are for everyone take no key.
 */
export async function doesOnceWithAKey(suite: Suite): Promise<void> {
  await suite.each(
    suite.operations.filter((each) => each.method === 'POST' && leastOf(each) !== 'public'),
    async (operation) => {
      const request = await goodRequest(suite, operation, thingsFor(operation, suite.ours(operation).things));
      const again = { ...request, headers: { 'Idempotency-Key': operation.title.replaceAll(' ', '-') } };
      const [first, second] = [await suite.send(operation, again), await suite.send(operation, again)];
      if (first.status >= 300) suite.fail(operation, `${first.status} with a key`);
      const isSame = second.status === first.status && second.text === first.text;
      if (!isSame && second.body.code !== 'already-done')
        suite.fail(operation, `${second.status} with the key again`);
    },
  );
}

function reads(suite: Suite): Described[] {
  return suite.operations.filter(({ method }) => method === 'GET');
}

/** What the document offers: each word of a list, or else the example or the limits. */
function goodValues(schema: Schema): unknown[] {
  const words = schema.enum ?? schema.items?.enum;
  if (words) return words;
  if (schema.minimum !== undefined) return [schema.minimum, schema.maximum];
  if (schema.example !== undefined) return [schema.example];
  return schema.format === undefined ? ['fiction'] : [];
}
