import { SaveView, VIEW_LIMITS } from '../../src/saved-views/save-view.use-case.js';
import { RemoveView } from '../../src/saved-views/remove-view.use-case.js';
import { type Actor } from '../../src/timeline/actor.js';
import { startApp, type TestApp } from '../support/app.js';
import { type Person } from '../support/people.js';

describe('views that people keep of the list of letters', () => {
  let t: TestApp;
  let clerk: Person;
  let other: Person;
  const actorOf = async ({ id, name }: Person, group = 'phrg'): Promise<Actor> => {
    const [{ id: groupId }] = await t.db.query<[{ id: string }]>('SELECT id FROM appg WHERE slug = $1', [
      group,
    ]);
    return { kind: 'person', id, name, role: 'viewer', groupId, door: 'web' };
  };
  const save = async (person: Person, name: string, query = 'status=open', group = 'phrg'): Promise<string> =>
    t.app.get(SaveView).execute(await actorOf(person, group), { name, query });
  const page = async (path: string, person: Person): Promise<Response> =>
    fetch(`${t.url}/groups/phrg${path}`, { headers: { cookie: person.cookie } });

  beforeAll(async () => {
    t = await startApp();
    clerk = await t.person('Clerk Example', { phrg: 'staff', others: 'staff' });
    other = await t.person('Other Example', { phrg: 'admin' });
  });
  afterAll(() => t.close());

  it('are each person’s own, in each group by itself', async () => {
    const id = await save(clerk, 'Mine');
    expect(await (await page('/letters', clerk)).text()).toContain('Mine</a>');
    expect(await (await page('/letters', other)).text()).not.toContain('Mine</a>');
    expect((await page(`/saved-views/${id}/remove`, other)).status).toBe(404);
    expect((await page('/saved-views/no-such-view/remove', clerk)).status).toBe(404);
    const remove = t.app.get(RemoveView);
    await expect(remove.execute(await actorOf(other), { viewId: id })).rejects.toMatchObject({
      code: 'saved-view-not-found',
    });
    await expect(remove.execute(await actorOf(clerk, 'others'), { viewId: id })).rejects.toMatchObject({
      code: 'saved-view-not-found',
    });
    await save(clerk, 'Mine', '', 'others');
    await save(other, 'Mine');
  });

  it('have a line of history when they come and go', async () => {
    const viewId = await save(clerk, 'Short-lived', 'q=kites');
    await t.app.get(RemoveView).execute(await actorOf(clerk), { viewId });
    const lines = await t.db.query<object[]>(
      'SELECT event, before, after, actor_name, door FROM timeline_entry WHERE subject_id = $1 ORDER BY seq',
      [viewId],
    );
    const view = { name: 'Short-lived', query: 'q=kites' };
    const by = { actor_name: 'Clerk Example', door: 'web' };
    expect(lines).toEqual([
      { event: 'view-saved', before: null, after: view, ...by },
      { event: 'view-removed', before: view, after: null, ...by },
    ]);
  });

  it.each([
    ['', 'q=a'],
    [' padded', 'q=a'],
    ['x'.repeat(VIEW_LIMITS.name + 1), 'q=a'],
    ['Long', `q=${'x'.repeat(VIEW_LIMITS.query)}`],
    ['Spaced', 'q=a b'],
  ])('refuses the name %j with the query %j', async (name, query) => {
    await expect(save(clerk, name, query)).rejects.toMatchObject({ kind: 'invalid' });
  });

  it('are kept once, however often the same is saved', async () => {
    const [first, second] = await Promise.all([save(clerk, 'Twice'), save(clerk, 'Twice')]);
    expect(second).toBe(first);
    expect(await save(clerk, 'Twice')).toBe(first);
    await expect(save(clerk, 'Twice', 'status=draft')).rejects.toMatchObject({ code: 'view-name-taken' });
  });

  it('have one name each, in any case, also when two are saved at once', async () => {
    const tries = await Promise.allSettled([save(clerk, 'Same'), save(clerk, 'SAME'), save(clerk, 'same')]);
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const refused = tries.find(({ status }) => status === 'rejected') as PromiseRejectedResult;
    expect(refused.reason).toMatchObject({ code: 'view-name-taken' });
  });

  it('end at a number, also when the last two are saved at once', async () => {
    const keeper = await t.person('Keeper Example', { phrg: 'viewer' });
    for (let n = 1; n < VIEW_LIMITS.views; n += 1) await save(keeper, `View ${n}`);
    const tries = await Promise.allSettled([save(keeper, 'Last'), save(keeper, 'One too many')]);
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(tries.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { code: 'too-many-views' },
    });
  });

  it('are not for tokens, which look at the list all the same', async () => {
    const viewer = await t.caller('viewer');
    const answer = await viewer.call<string>('GET', '/groups/phrg/letters');
    expect(answer.status).toBe(200);
    expect(answer.body).not.toContain('Save these filters');
    await expect(
      t.app.get(SaveView).execute({ ...(await actorOf(clerk)), kind: 'token' }, { name: 'A', query: '' }),
    ).rejects.toMatchObject({ kind: 'forbidden', code: 'person-needed' });
  });

  it('go with the membership', async () => {
    const leaver = await t.person('Leaver Example', { phrg: 'viewer' });
    await save(leaver, 'Soon gone');
    await other.call('DELETE', `/api/v1/groups/phrg/members/${leaver.id}`);
    expect(await t.db.query('SELECT 1 FROM saved_view WHERE account_id = $1', [leaver.id])).toEqual([]);
    await expect(save(leaver, 'Too late')).rejects.toMatchObject({ kind: 'forbidden' });
  });
});
