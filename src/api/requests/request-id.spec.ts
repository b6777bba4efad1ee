import { requestIdOf } from './request-id.js';

const idFor = (given?: string | string[]): string => requestIdOf({ headers: { 'x-request-id': given } });

describe('requestIdOf', () => {
  it.each(['abc', '01934f5e-7b00-7000-8000-000000000001', 'a.b_c-d', 'x'.repeat(64)])('takes %s', (given) => {
    expect(idFor(given)).toBe(given);
  });

  it.each([undefined, '', 'a b', 'jane@example.org', 'x'.repeat(65), '-a', 'ä', 'a"b', 'a\nb', ['a', 'b']])(
    'makes a new one in place of %j',
    (given) => {
      expect(idFor(given)).toMatch(/^[0-9a-f]{8}-[0-9a-f-]{27}$/);
      expect(idFor(given)).not.toBe(idFor(given));
    },
  );
});
