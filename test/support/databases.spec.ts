import { ask } from '../embedded/ask.js';
import { createTestDatabase } from './databases.js';

describe('createTestDatabase', () => {
  it('gives each of many who ask at once a migrated database of their own', async () => {
    const urls = await Promise.all([1, 2, 3, 4, 5, 6].map(() => createTestDatabase()));
    expect(new Set(urls).size).toBe(6);
    await ask(urls[0], 'CREATE TABLE only_here ()');
    const sql = `SELECT to_regclass('appg') IS NOT NULL AS migrated, to_regclass('only_here') IS NOT NULL AS shared`;
    expect(await ask(urls[1], sql)).toEqual([{ migrated: true, shared: false }]);
  });
});
