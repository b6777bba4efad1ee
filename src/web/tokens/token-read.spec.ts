import { shownToken, type TokenRead } from './token-read.js';

const TOKEN: TokenRead = {
  id: 'x',
  name: 'Spreadsheet',
  role: 'admin',
  createdAt: '2024-03-01T09:00:00Z',
  expiresAt: null,
  revokedAt: null,
  issuedBy: 'Ada Example',
  person: null,
};
const NOW = '2024-04-01T00:00:00.000Z';

describe('a token on its page', () => {
  it.each([
    ['holds', {}],
    ['holds', { expiresAt: '2024-04-01T00:00:00.001Z' }],
    ['ended', { expiresAt: '2024-04-01T00:00:00Z' }],
    ['ended', { expiresAt: '2024-04-01T00:30:00+01:00' }],
    ['revoked', { expiresAt: '2024-03-30T00:00:00Z', revokedAt: '2024-03-20T10:00:00Z' }],
  ])('%s when its facts are %j', (state, facts) => {
    expect(shownToken({ ...TOKEN, ...facts }, NOW)).toMatchObject({ state, roleWord: 'Administrator' });
  });
});
