import { codeAt, newTotpSecret, otpauthUri, stepOfCode } from './totp.js';

/** The secret of RFC 6238, appendix B: `12345678901234567890`. */
const SECRET = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';

describe('codes of an authenticator app', () => {
  it.each([
    [59, '287082'],
    [1_111_111_109, '081804'],
    [1_234_567_890, '005924'],
    [20_000_000_000, '353130'],
  ])('are those of RFC 6238 at %i seconds: %s', (seconds, code) => {
    expect(codeAt(SECRET, Math.floor(seconds / 30))).toBe(code);
    expect(stepOfCode(SECRET, code, seconds)).toBe(Math.floor(seconds / 30));
  });

  it.each([
    [300, 11],
    [329, 10],
    [330, 10],
  ])('hold one step before and after their own: at %i seconds that of step %i', (seconds, step) => {
    expect(stepOfCode(SECRET, codeAt(SECRET, step), seconds)).toBe(step);
  });

  it('hold no longer, nor sooner', () => {
    expect(stepOfCode(SECRET, codeAt(SECRET, 10), 12 * 30)).toBeNull();
    expect(stepOfCode(SECRET, codeAt(SECRET, 10), 8 * 30 + 29)).toBeNull();
    expect(stepOfCode(SECRET, codeAt(SECRET, 10), 12 * 30, 2)).toBe(10);
    expect(stepOfCode(SECRET, '', 300)).toBeNull();
  });

  it('come of secrets of 160 bits that are never the same', () => {
    expect(newTotpSecret()).toMatch(/^[A-Z2-7]{32}$/);
    expect(newTotpSecret()).not.toBe(newTotpSecret());
  });

  it('are set up by an address in which nothing of the person’s breaks out', () => {
    expect(otpauthUri(SECRET, 'o’b&x=?@example.org')).toBe(
      `otpauth://totp/Postbag%3Ao%E2%80%99b%26x%3D%3F%40example.org?secret=${SECRET}&issuer=Postbag&digits=6&period=30`,
    );
  });
});
