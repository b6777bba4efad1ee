import { setUpOf } from './two-factor-page.js';

describe('what an authenticator app is set up with', () => {
  it('is the secret in groups of four, and an address', () => {
    const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
    expect(setUpOf(secret, 'ada@example.org')).toEqual({
      secret,
      spaced: 'GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ',
      uri: expect.stringContaining(`otpauth://totp/Postbag%3Aada%40example.org?secret=${secret}`) as string,
    });
  });

  it.each(['', 'javascript:alert(1)', 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJ1', 'gezd'])(
    'is nothing for %j, which is no secret',
    (text) => {
      expect(setUpOf(text, 'ada@example.org')).toBeNull();
    },
  );
});
