import { localPath } from './local-path.js';

describe('the path to go on to', () => {
  it.each(['/', '/groups/phrg/today', '/groups/phrg/letters?status=open&q=a%20b'])('takes %s', (path) => {
    expect(localPath(path)).toBe(path);
  });

  it.each([
    '',
    'https://example.org',
    '//example.org',
    '/\\example.org',
    'javascript:alert(1)',
    '/a\r\nset-cookie: b',
  ])('goes to the first page for %j', (path) => {
    expect(localPath(path)).toBe('/');
  });
});
