import { isForPrograms } from '../../src/door.filter.js';
import { startApp, type TestApp } from '../support/app.js';

interface OpenApi {
  openapi: string;
  paths: Record<
    string,
    Record<string, { responses: Record<string, { content?: Record<string, unknown> }>; tags?: string[] }>
  >;
  components: { schemas: Record<string, { properties?: Record<string, unknown> }> };
}

const PUBLIC = ['/health/live', '/health/ready', '/metrics'];
/** How people get in who have not signed in yet: each asks for a secret or a password in its body. */
const WAYS_IN = ['/setup', '/session', '/invitations/accept', '/password-resets/accept'].map(
  (path) => `/api/v1${path}`,
);
/** What the secret in its address alone opens: without a real one nothing is there. */
const BY_SECRET = ['/calendar/{token}.ics'];
/** What everyone may see where a group has opened its register: nothing is there otherwise. */
const REGISTER = ['/api/v1/register/{group}', '/api/v1/register/{group}/letters/{reference}'];
const isWayIn = (method: string, path: string): boolean => method === 'POST' && WAYS_IN.includes(path);
const ID = '01934f5e-7b00-7000-8000-000000000001';

/** What concerns nobody but the person who has signed in, so that no token may ask. */
const OF_A_PERSON = ['/api/v1/groups/{group}/notification-choices'];

describe('the OpenAPI document', () => {
  let t: TestApp;
  let document: OpenApi;
  let routes: { method: string; path: string }[];
  beforeAll(async () => {
    t = await startApp();
    document = await t.nobody.get<OpenApi>('/api/openapi.json');
    routes = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => ({ method: method.toUpperCase(), path })),
    );
  });
  afterAll(() => t.close());

  it('is OpenAPI 3.1 and can be read as a page', async () => {
    expect(document.openapi).toBe('3.1.0');
    const page = await fetch(`${t.url}/api/docs`);
    expect(page.status).toBe(200);
    expect(await page.text()).toContain('swagger-ui');
  });

  it('says “or null” as JSON Schema does', () => {
    const { LetterView, LogLetterDto, DeadlineListView } = document.components.schemas;
    expect(LetterView.properties?.sentOn).toMatchObject({ type: ['string', 'null'], format: 'date' });
    expect(LogLetterDto.properties?.sentOn).toMatchObject({ type: ['string', 'null'], format: 'date' });
    expect(DeadlineListView.properties?.effective).toMatchObject({
      anyOf: [{ $ref: '#/components/schemas/EffectiveDeadlineView' }, { type: 'null' }],
    });
    expect(JSON.stringify(document)).not.toContain('nullable');
  });

  it('names every route that is served, and no other', () => {
    const tree = t.app.getHttpAdapter().getInstance().printRoutes({ commonPrefix: false });
    expect(
      served(tree).filter(
        (path) => isForPrograms(path) && !path.startsWith('/api/docs') && path !== '/api/openapi.json',
      ),
    ).toEqual([...new Set(routes.map(({ path }) => path))].sort());
  });

  it('has the paths of the outline', () => {
    const paths = Object.keys(document.paths);
    for (const path of OUTLINE) expect(paths).toContain(path);
  });

  it('describes what each route answers, refusals included', () => {
    for (const [path, methods] of Object.entries(document.paths)) {
      for (const [method, { responses, tags }] of Object.entries(methods)) {
        const success = Object.entries(responses).find(([status]) => status.startsWith('2'));
        expect({ path, method, success }).toMatchObject({
          success: [expect.any(String), expect.any(Object)],
        });
        if (success![0] !== '204')
          expect({ path, method, content: success![1].content }).toMatchObject({
            content: expect.any(Object) as object,
          });
        expect({ path, method, refusal: responses.default?.content }).toMatchObject({
          refusal: { 'application/problem+json': {} },
        });
        expect({ path, method, tags }).toMatchObject({ tags: [expect.any(String)] });
      }
    }
  });

  it('every route but health, metrics, the ways in, secret addresses and registers asks who calls', async () => {
    for (const { method, path } of routes) {
      const url = path.replace(/\{[^}]+\}/g, ID);
      const { status } = await t.nobody.call(
        method,
        url,
        method === 'GET' || method === 'DELETE' ? undefined : {},
      );
      const withoutToken = [...BY_SECRET, ...REGISTER].includes(path)
        ? 404
        : isWayIn(method, path)
          ? 422
          : 401;
      const expected = PUBLIC.includes(path) ? 200 : withoutToken;
      expect({ method, path, status }).toEqual({ method, path, status: expected });
    }
    expect(routes.length).toBeGreaterThan(60);
  });

  it('every route that takes an id answers 404 for another group’s', async () => {
    const [token, person] = [await t.caller('admin'), await t.person('Ada', { phrg: 'admin' })];
    for (const { method, path } of routes.filter(
      ({ path }) => path.includes('{') && !path.includes('{name}'),
    )) {
      if (method !== 'GET') continue;
      const by = OF_A_PERSON.includes(path) ? person : token;
      const { status } = await by.call(method, path.replace(/\{[^}]+\}/g, ID));
      expect({ method, path, status }).toEqual({ method, path, status: 404 });
    }
  });
});

/** The paths of the routes that Fastify serves, in OpenAPI's notation. */
function served(tree: string): string[] {
  const stack: string[] = [];
  const found = new Set<string>();
  for (const line of tree.split('\n')) {
    const match = /^([│ ]*)[├└]── (\S+)(?: \(([A-Z, ]+)\))?/.exec(line);
    if (!match) continue;
    const depth = match[1].length / 4;
    stack.length = depth;
    stack[depth] = match[2];
    if (match[3]) found.add(stack.join('').replace(/:(\w+)/g, '{$1}'));
  }
  return [...found].sort();
}

const OUTLINE = [
  '/health/live',
  '/health/ready',
  '/metrics',
  '/api/v1/groups',
  '/api/v1/groups/{group}',
  '/api/v1/groups/{group}/letters',
  '/api/v1/letters/{letter}',
  '/api/v1/letters/{letter}/send',
  '/api/v1/letters/{letter}/signatories',
  '/api/v1/letters/{letter}/asks',
  '/api/v1/letters/{letter}/recipients',
  '/api/v1/letters/{letter}/replies',
  '/api/v1/letters/{letter}/chasers',
  '/api/v1/asks/{id}/outcome',
  '/api/v1/letters/{letter}/timeline',
  '/api/v1/letters/{letter}/deadlines',
  '/api/v1/groups/{group}/agenda',
  '/api/v1/groups/{group}/flags',
  '/api/v1/groups/{group}/windows',
  '/api/v1/groups/{group}/reports/status',
  '/api/v1/groups/{group}/statistics',
  '/api/v1/organisations',
  '/api/v1/offices',
  '/api/v1/people',
  '/api/v1/tenures',
  '/api/v1/event-windows',
  '/api/v1/calendars',
  '/calendar/{token}.ics',
  '/api/v1/jobs/{name}/run',
  '/api/v1/setup',
  '/api/v1/session',
  '/api/v1/session/password',
  '/api/v1/sessions',
  '/api/v1/groups/{group}/invitations',
  '/api/v1/groups/{group}/invitations/{id}',
  '/api/v1/invitations/accept',
  '/api/v1/groups/{group}/members',
  '/api/v1/groups/{group}/members/{id}',
  '/api/v1/groups/{group}/members/{id}/password-reset',
  '/api/v1/password-resets/accept',
];
