import { connect } from 'node:net';
import { startApp, type TestApp } from '../support/app.js';

interface Problem {
  status: number;
  code: string;
  detail: string;
  errors?: { pointer: string; detail: string }[];
}

const json = { 'content-type': 'application/json' };
const cursor = (values: unknown): string => Buffer.from(JSON.stringify(values)).toString('base64url');

describe('requests that no client should send', () => {
  let t: TestApp;
  beforeAll(async () => {
    t = await startApp();
  });
  afterAll(() => t.close());

  const send = (path: string, init: RequestInit = {}): Promise<Response> =>
    fetch(t.url + path, {
      ...init,
      headers: { authorization: `Bearer ${t.operator.secret}`, ...(init.headers as Record<string, string>) },
    });

  it.each<[string, string, number, string]>([
    ['a % that encodes nothing, in the path', '/api/v1/letters/%zz', 400, 'malformed-address'],
    ['a % that encodes nothing, in the query', '/api/v1/people?q=%zz', 400, 'malformed-address'],
    ['half of a pair in the query', '/api/v1/people?q=%ED%A0%80', 400, 'malformed-address'],
    ['NUL in the path', '/api/v1/organisations/%00', 400, 'malformed-address'],
    ['NUL in a group', '/api/v1/groups/%00', 400, 'malformed-address'],
    ['NUL in the query', '/api/v1/people?q=%00', 400, 'malformed-address'],
    ['NUL in a cursor', `/api/v1/people?cursor=${cursor(['a\u0000', 'b'])}`, 422, 'invalid-cursor'],
    ['a part too long for any name', `/api/v1/people/${'x'.repeat(150)}`, 414, 'address-too-long'],
    ['an address longer than the head may be', `/api/v1/people/${'x'.repeat(20_000)}`, 431, 'head-too-large'],
    ['a parameter twice', '/api/v1/people?limit=1&limit=2', 422, 'invalid-input'],
    ['a text parameter twice', '/api/v1/people?q=a&q=b', 422, 'invalid-input'],
    ['an empty number', '/api/v1/people?limit=', 422, 'invalid-input'],
    ['a number in another notation', '/api/v1/people?limit=0x10', 422, 'invalid-input'],
    ['a number beyond every integer', `/api/v1/people?limit=${'9'.repeat(30)}`, 422, 'invalid-input'],
    ['an unknown parameter', '/api/v1/people?limti=5', 422, 'invalid-input'],
    ['a path that is one slash too long', '/api/v1/people/', 404, 'no-such-route'],
  ])('%s is refused in words', async (_words, path, status, code) => {
    const response = await send(path);
    expect(response.headers.get('content-type')).toContain('application/problem+json');
    expect(await response.json()).toMatchObject({ status, code, type: `/problems/${code}` });
    expect(response.status).toBe(status);
  });

  it.each<[string, string | undefined, Record<string, string>, number, string]>([
    ['nothing where JSON was announced', undefined, json, 400, 'malformed-request'],
    ['an empty text', '', json, 400, 'malformed-request'],
    ['no body and no type', undefined, {}, 422, 'invalid-input'],
    [
      'a form',
      'slug=a',
      { 'content-type': 'application/x-www-form-urlencoded' },
      415,
      'media-type-not-supported',
    ],
    ['a prototype', '{"__proto__":{"slug":"a"}}', json, 400, 'malformed-request'],
    ['half of a pair', '{"slug":"odd","name":"a\\ud800b"}', json, 422, 'invalid-input'],
    ['NUL in the name of a field', '{"a\\u0000":1}', json, 422, 'invalid-input'],
    ['a number for a text', '{"slug":"odd","name":1e400}', json, 422, 'invalid-input'],
    [
      'a hundred thousand lists in one another',
      `{"name":${'['.repeat(1e5)}${']'.repeat(1e5)}}`,
      json,
      422,
      'invalid-input',
    ],
  ])('a body with %s is refused in words', async (_words, body, headers, status, code) => {
    const response = await send('/api/v1/groups', { method: 'POST', body, headers });
    expect((await response.json()) as Problem).toMatchObject({ status, code });
  });

  it('a version that can be no version is refused, one that never was is stale', async () => {
    const change = async (tag: string): Promise<Problem> => {
      const headers = { ...json, 'if-match': tag };
      const response = await send('/api/v1/organisations/home-office', {
        method: 'PATCH',
        body: '{}',
        headers,
      });
      return (await response.json()) as Problem;
    };
    expect(await change('seven')).toMatchObject({ status: 422, code: 'invalid-if-match' });
    expect(await change(`"${'9'.repeat(30)}"`)).toMatchObject({ status: 412, code: 'changed-meanwhile' });
  });

  it('what is no HTTP is refused as a problem too', async () => {
    const { hostname, port } = new URL(t.url);
    const answer = await new Promise<string>((resolve) => {
      let text = '';
      const socket = connect(Number(port), hostname, () => socket.write('NONSENSE\r\n\r\n'));
      socket.on('data', (piece) => (text += piece.toString())).on('close', () => resolve(text));
    });
    expect(answer).toContain('HTTP/1.1 400 Bad Request');
    expect(answer).toContain('"code":"malformed-request"');
  });

  it('an address names the methods that it takes', async () => {
    const allow = 'GET, HEAD, OPTIONS, POST';
    const wrong = await send('/api/v1/groups', { method: 'DELETE' });
    expect([wrong.status, wrong.headers.get('allow')]).toEqual([405, allow]);
    const options = await send('/api/v1/groups', { method: 'OPTIONS' });
    expect([options.status, options.headers.get('allow'), await options.text()]).toEqual([204, allow, '']);
    expect((await send('/api/v1/nowhere', { method: 'OPTIONS' })).status).toBe(404);
    const parts = await send('/api/v1/groups/phrg/letters', { method: 'PUT' });
    expect([parts.status, parts.headers.get('allow')]).toEqual([405, allow]);
  });

  it('HEAD answers like GET without the body', async () => {
    const head = await send('/api/v1/groups', { method: 'HEAD' });
    expect([head.status, await head.text()]).toEqual([200, '']);
    expect((await fetch(`${t.url}/api/v1/groups`, { method: 'HEAD' })).status).toBe(401);
  });
});
