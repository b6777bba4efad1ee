import { startApp, type TestApp } from '../support/app.js';
import { type RegisteredLetter, RegisterScene } from '../support/public-register.js';

describe('what is not public, or is no more', () => {
  let t: TestApp;
  let scene: RegisterScene;
  let letter: RegisteredLetter;
  beforeAll(async () => {
    t = await startApp('2022-01-20');
    scene = await RegisterScene.on(t);
    await scene.set({ isRegisterPublic: true });
    letter = await scene.log();
  });
  afterAll(() => t.close());

  it('has no draft, no letter that collects signatures, no private one, and one that was withdrawn as withdrawn', async () => {
    const unsent = { sentOn: undefined, datedOn: '2021-11-19' };
    const draft = await scene.log({ ...unsent, subject: 'Fiction: a draft' });
    const signatories = [{ signedAs: 'Asked Fictional MP', invitedOn: '2021-11-20' }];
    const collecting = await scene.log({ ...unsent, signatories, subject: 'Fiction: collecting' });
    const hidden = await scene.log({ publicity: 'private', subject: 'Fiction: private' });
    const gone = await scene.log({ subject: 'Fiction: withdrawn' });
    const act = { on: '2022-01-17', reason: 'A private reason.' };
    await scene.staff.post(`/api/v1/letters/${gone.id}/withdraw`, act);
    await scene.staff.post(`/api/v1/letters/${draft.id}/withdraw`, act);
    const listed = await scene.references();
    for (const { reference } of [draft, collecting, hidden]) {
      expect(listed).not.toContain(reference);
      const paths = scene.addresses(reference).filter((path) => path.includes('/letters/'));
      for (const path of paths) expect((await scene.fetch(path)).status).toBe(404);
    }
    const read = await scene.letter<{ to: object[] }>(gone);
    expect(read).toMatchObject({ status: 'withdrawn', to: [{ state: 'not_awaited' }] });
    expect(JSON.stringify(read)).not.toContain('private reason');
    expect(await scene.references('?standing=awaiting')).not.toContain(gone.reference);
  });

  it('is gone at once when the letter is made private again, or the register is switched off, copies included', async () => {
    const taken = await scene.log({ subject: 'Fiction: taken back' });
    for (const path of scene.addresses(taken.reference)) {
      const answer = await scene.fetch(path);
      expect({ path, status: answer.status }).toEqual({ path, status: 200 });
      expect(answer.headers.get('cache-control')).toBe(
        answer.headers.get('content-type')!.startsWith('text/html') ? 'no-store' : 'no-cache',
      );
      expect(answer.headers.getSetCookie()).toEqual([]);
    }
    const [, , feed, , list, one] = scene.addresses(taken.reference);
    const tags = await Promise.all(
      [feed, list, one].map(async (path) => (await scene.fetch(path)).headers.get('etag')!),
    );
    for (const [at, path] of [feed, list, one].entries())
      expect((await scene.fetch(path, { 'if-none-match': tags[at] })).status).toBe(304);
    await scene.change(taken, { publicity: 'private' });
    const after = await Promise.all(
      [feed, list, one].map((path, at) => scene.fetch(path, { 'if-none-match': tags[at] })),
    );
    expect(after.map(({ status }) => status)).toEqual([200, 200, 404]);
    for (const answer of after) expect(await answer.text()).not.toContain('taken back');
    await scene.set({ isRegisterPublic: false });
    for (const path of scene.addresses(letter.reference)) expect((await scene.fetch(path)).status).toBe(404);
    await scene.set({ isRegisterPublic: true });
  });

  it('knows no letter of another group, and none by its id', async () => {
    const rivers = await RegisterScene.on(t, 'rivers');
    await rivers.set({ isRegisterPublic: true });
    expect(await rivers.references()).toEqual([]);
    for (const key of [letter.reference, letter.id]) {
      expect((await rivers.fetch(`/api/v1/register/rivers/letters/${encodeURIComponent(key)}`)).status).toBe(
        404,
      );
    }
    expect((await scene.fetch(`/api/v1/register/phrg/letters/${letter.id}`)).status).toBe(404);
    expect((await scene.fetch('/register/PHRG')).status).toBe(404);
  });
});
