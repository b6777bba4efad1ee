import { Temporal } from 'temporal-polyfill';
import { startApp, type TestApp } from '../support/app.js';
import { RegisterScene, type RegisteredLetter } from '../support/public-register.js';

describe('an embargo and the public register', () => {
  let t: TestApp;
  let scene: RegisterScene;
  beforeAll(async () => {
    t = await startApp('2021-11-22');
    scene = await RegisterScene.on(t);
    await scene.set({ isRegisterPublic: true });
  });
  afterAll(() => t.close());

  const at = (instant: string, milliseconds = 0): void =>
    t.clock.set(Temporal.Instant.from(instant).add({ milliseconds }));

  /** Everything that anybody can see of the register then without knowing the letter, and what there is at its own addresses. */
  const seen = async (
    { reference }: Pick<RegisteredLetter, 'reference'>,
    instant: string,
    milliseconds = 0,
  ): Promise<{ lists: string[]; own: string[] }> => {
    const [lists, own]: [string[], string[]] = [[], []];
    for (const path of scene.addresses(reference)) {
      at(instant, milliseconds);
      const answer = await scene.fetch(path);
      const isOwn = path.includes('/letters/');
      const tag = answer.headers.get('etag') ?? '';
      const text = (await answer.text()).replaceAll(/nonce="[^"]*"/g, '');
      (isOwn ? own : lists).push(`${answer.status} ${tag} ${text.replaceAll(/[0-9a-f-]{36}/g, '')}`);
    }
    return { lists, own };
  };
  it.each([
    ['in winter, by the hour of Greenwich', '2021-11-25T00:01:00+00:00', '2021-11-25T00:01:00Z'],
    ['on the night on which summer time begins', '2022-03-27T02:30:00+01:00', '2022-03-27T01:30:00Z'],
    ['in summer, an hour ahead of Greenwich', '2022-07-01T00:00:00+01:00', '2022-06-30T23:00:00Z'],
    [
      'in the first of the two hours on the night on which it ends',
      '2022-10-30T01:30:00+01:00',
      '2022-10-30T00:30:00Z',
    ],
    ['in the second of them', '2022-10-30T01:30:00+00:00', '2022-10-30T01:30:00Z'],
  ])('ends at its instant and not a second before: %s', async (_when, embargoUntil, instant) => {
    const before = await seen({ reference: 'NONE/1' }, instant, -1000);
    at(instant, -60_000);
    const letter = await scene.log({ publicity: 'embargoed', embargoUntil, subject: `Fiction: ${instant}` });
    await scene.log({
      subject: 'Fiction: a private follow-up',
      publicity: 'private',
      followsLetter: letter.id,
    });
    const hidden = await seen(letter, instant, -1000);
    expect(hidden.lists).toEqual(before.lists);
    const own = before.own.map((text) => text.replaceAll('NONE/1', letter.reference));
    expect(hidden.own).toEqual(own);
    const shown = await seen(letter, instant);
    for (const text of [...shown.lists, ...shown.own]) {
      expect(text).toMatch(/^200 /);
      expect(text).toContain(`Fiction: ${instant}`);
      expect(text).not.toContain('follow-up');
    }
  });

  it('tells of no update before it ended, and hides the letter again when it is set anew', async () => {
    at('2022-11-01T09:00:00Z');
    const embargoUntil = '2022-11-02T12:00:00Z';
    const letter = await scene.log({ publicity: 'embargoed', embargoUntil, subject: 'Fiction: set anew' });
    at(embargoUntil, 5000);
    const { updatedAt } = await scene.letter<{ updatedAt: string }>(letter);
    expect(updatedAt).toBe(embargoUntil);
    expect(await scene.references()).toContain(letter.reference);
    await scene.change(letter, { embargoUntil: '2022-11-09T12:00:00Z' });
    expect(await scene.references()).not.toContain(letter.reference);
    await scene.change(letter, { publicity: 'open' });
    expect(await scene.references()).toContain(letter.reference);
  });
});
