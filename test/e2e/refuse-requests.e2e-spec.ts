import { startApp, type TestApp } from '../support/app.js';

interface Problem {
  type: string;
  title: string;
  status: number;
  detail: string;
  code: string;
  errors?: { pointer: string; detail: string }[];
}

describe('refusals', () => {
  let t: TestApp;
  beforeAll(async () => {
    t = await startApp();
  });
  afterAll(() => t.close());

  const raw = async (path: string, init: RequestInit): Promise<{ type: string | null; problem: Problem }> => {
    const headers = {
      authorization: `Bearer ${t.operator.secret}`,
      ...(init.headers as Record<string, string>),
    };
    const response = await fetch(t.url + path, { ...init, headers });
    return { type: response.headers.get('content-type'), problem: (await response.json()) as Problem };
  };
  const json = { 'content-type': 'application/json' };

  it.each([
    [
      'malformed JSON',
      '/api/v1/groups',
      { method: 'POST', headers: json, body: '{"slug":' },
      400,
      'malformed-request',
    ],
    [
      'a body that is not JSON',
      '/api/v1/groups',
      { method: 'POST', headers: { 'content-type': 'text/plain' }, body: 'x' },
      415,
      'media-type-not-supported',
    ],
    [
      'too large a body',
      '/api/v1/groups',
      { method: 'POST', headers: json, body: JSON.stringify({ name: 'x'.repeat(2 ** 21) }) },
      413,
      'body-too-large',
    ],
    ['an unknown route', '/api/v1/nowhere', {}, 404, 'no-such-route'],
    ['an unknown method', '/api/v1/groups', { method: 'DELETE' }, 405, 'method-not-allowed'],
    ['a group that is not there', '/api/v1/groups/nobody', {}, 404, 'group-not-found'],
  ])('%s is problem+json', async (_words, path, init, status, code) => {
    const { type, problem } = await raw(path, init);
    expect(type).toContain('application/problem+json');
    expect(problem).toMatchObject({ status, code, type: `/problems/${code}` });
    expect(problem.detail.length).toBeGreaterThan(10);
  });

  it('input that can’t be used names each place and what to do', async () => {
    const body = { slug: 'Not A Slug', nmae: 'x' };
    const { body: problem } = await t.operator.call<Problem>('POST', '/api/v1/groups', body);
    expect(problem).toMatchObject({ status: 422, code: 'invalid-input' });
    const at = (pointer: string): string | undefined =>
      problem.errors?.find((e) => e.pointer === pointer)?.detail;
    expect(at('/slug')).toBe('slug must look like phrg.');
    expect(at('/nmae')).toBe('There is no field nmae here. Check its spelling.');
    expect(at('/name')).toBe('name is needed.');
  });

  it('a body that is a list or absent is refused in words', async () => {
    for (const body of [undefined, [], 'text', 7, null]) {
      const { status, body: problem } = await t.operator.call<Problem>('POST', '/api/v1/groups', body);
      expect([400, 415, 422]).toContain(status);
      expect(problem.code).toBeDefined();
    }
  });

  it('text that could not be kept is refused, not lost', async () => {
    const body = { slug: 'nul', name: 'a\u0000b' };
    const { status, body: problem } = await t.operator.call<Problem>('POST', '/api/v1/groups', body);
    expect({ status, errors: problem.errors }).toMatchObject({ status: 422, errors: [{ pointer: '/name' }] });
  });

  it('never shows what an unknown failure said', async () => {
    await t.db.query('ALTER TABLE appg RENAME TO appg_away');
    const { status, body } = await t.operator.call<Problem>('GET', '/api/v1/groups');
    await t.db.query('ALTER TABLE appg_away RENAME TO appg');
    expect(status).toBe(500);
    expect(body.code).toBe('internal-error');
    expect(JSON.stringify(body)).not.toContain('relation');
  });
});
