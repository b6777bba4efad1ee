import { newRecoveryCodes, readCode } from './recovery-codes.js';

describe('recovery codes', () => {
  it('are ten, all different, in characters that are not taken for one another', () => {
    const codes = newRecoveryCodes();
    expect(new Set(codes).size).toBe(10);
    for (const code of codes) expect(code).toMatch(/^[a-hjkmnp-z2-9]{5}-[a-hjkmnp-z2-9]{5}$/);
  });

  it.each([
    ['123456', 'app', '123456'],
    [' 123 456 ', 'app', '123456'],
    ['K7F2M-9XQPD', 'recovery', 'k7f2m-9xqpd'],
    ['k7f2m9xqpd', 'recovery', 'k7f2m-9xqpd'],
    ['k7f2m 9xqpd', 'recovery', 'k7f2m-9xqpd'],
    ['1234567', 'recovery', '12345-67'],
  ])('and codes of the app are read as people type them: %j', (typed, kind, code) => {
    expect(readCode(typed)).toEqual({ kind, code });
  });
});
