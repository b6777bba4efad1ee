import { type Answer } from '../support/app.js';
import { COPY, Fiction, type FictionalLetter, MINISTER } from '../support/fictional-letters.js';
import { insertWindow } from '../support/many-letters.js';

type Body = Record<string, unknown>;

describe('Changing the parts of a letter', () => {
  let f: Fiction;
  beforeAll(async () => {
    f = await Fiction.start('2021-12-10');
  });
  beforeEach(() => f.setDay('2021-12-10'));
  afterAll(() => f.t.close());

  const draft = (more: object = {}): Promise<FictionalLetter> =>
    f.log({ sentOn: null, signatories: [], ...more });
  const post = (path: string, body: object = {}): Promise<Answer<Body>> =>
    f.staff.call('POST', `/api/v1/letters/${path}`, body);
  const refused = ({ status, body }: Answer<Body>): object => ({
    status,
    code: body.code,
    at: (body.errors as { pointer: string }[] | undefined)?.map(({ pointer }) => pointer),
  });

  describe('recipients', () => {
    const path = (id: string, more = ''): string => `letters/${id}/recipients${more}`;

    it('are added to a draft, changed and removed; those after move up', async () => {
      const { id, recipients } = await draft();
      const { officeId, organisationId } = await f.addBody('fables');
      const added = await post(`${id}/recipients`, { role: 'to', printed: 'A Teller', officeId });
      const shown = { position: 3, printed: 'A Teller', organisation: { id: organisationId }, status: null };
      expect(added).toMatchObject({ status: 201, body: shown });
      const changed = await f.change(path(id, `/${added.body.id as string}`), {
        printed: 'The Teller',
        email: 'a@b.c',
      });
      expect(changed).toMatchObject({ status: 200, body: { printed: 'The Teller', email: 'a@b.c' } });
      expect((await f.remove(path(id, `/${recipients[0].id}`))).status).toBe(204);
      const left = (await f.read(id)).recipients;
      expect(left).toMatchObject([
        { position: 1, printed: COPY.printed },
        { position: 2, printed: 'The Teller' },
      ]);
      expect(await f.history(id, 'recipient-added')).toMatchObject([{ after: { officeId, organisationId } }]);
      expect(await f.history(id, 'recipient-removed')).toMatchObject([{ before: MINISTER, after: null }]);
      expect(await f.read(id)).toMatchObject({ version: 4 });
    });

    it('of a letter that was sent: a copy may be added, nobody removed, and the address is corrected with a reason', async () => {
      const { id, recipients } = await f.log();
      const { officeId } = await f.addBody('riddles');
      expect(refused(await post(`${id}/recipients`, MINISTER))).toMatchObject({
        status: 409,
        code: 'already-sent',
      });
      expect(await post(`${id}/recipients`, COPY)).toMatchObject({ status: 201, body: { status: 'copied' } });
      expect(refused(await f.remove(path(id, `/${recipients[0].id}`)))).toMatchObject({ status: 409 });
      const to = path(id, `/${recipients[0].id}`);
      expect(refused(await f.change(to, { role: 'cc' }))).toMatchObject({ status: 409 });
      expect(refused(await f.change(to, { officeId }))).toMatchObject({ status: 422, code: 'text-frozen' });
      const { body } = await f.change(to, { officeId, reason: 'The office was not known.' });
      expect(body).toMatchObject({
        office: { id: officeId },
        legs: [{ officeId, body: 'Office of riddles' }],
      });
    });

    it('a corrected day of receipt moves the clock', async () => {
      const { id, recipients } = await f.log();
      const to = path(id, `/${recipients[0].id}`);
      const { body } = await f.change(to, { receivedOn: '2021-11-25' });
      expect(body).toMatchObject({
        receivedOn: '2021-11-25',
        legs: [{ receivedBecause: 'corrected', dueOn: '2021-12-23' }],
      });
      expect(await f.history(id, 'due-day-moved')).toHaveLength(1);
      for (const receivedOn of ['2021-11-21', '2021-12-11'])
        expect(refused(await f.change(to, { receivedOn }))).toMatchObject({
          status: 422,
          at: ['/receivedOn'],
        });
    });

    it('names only what is there', async () => {
      const { id, recipients } = await draft();
      const nobody = '01934f5e-7b00-7000-8000-000000000001';
      const named = { officeId: nobody, personId: nobody, organisationId: nobody };
      const at = ['/officeId', '/personId', '/organisationId'];
      const answer = await post(`${id}/recipients`, { ...MINISTER, ...named });
      expect(refused(answer)).toEqual({ status: 422, code: 'unknown-id', at });
      expect(refused(await f.change(path(id, `/${recipients[0].id}`), named))).toMatchObject({ at });
      expect(refused(await f.change(path(id, `/${nobody}`), {}))).toMatchObject({
        code: 'recipient-not-found',
      });
    });
  });

  describe('asks', () => {
    it('are added to a draft, changed and removed', async () => {
      const { id, asks } = await draft();
      const added = await post(`${id}/asks`, { text: 'A third thing.', horizon: 'standard' });
      expect(added).toMatchObject({ status: 201, body: { position: 3, outcome: 'open' } });
      const one = `letters/${id}/asks/${added.body.id as string}`;
      expect(await f.change(one, { text: 'The third.' })).toMatchObject({ body: { text: 'The third.' } });
      expect((await f.remove(`letters/${id}/asks/${asks[0].id}`)).status).toBe(204);
      expect((await f.read(id)).asks).toMatchObject([
        { position: 1, text: 'Do another.' },
        { position: 2, text: 'The third.' },
      ]);
    });

    it('of a letter that was sent are as they went; a window can still be linked, and the deadlines follow', async () => {
      const { id, asks } = await f.log();
      const one = `letters/${id}/asks/${asks[0].id}`;
      expect(refused(await post(`${id}/asks`, { text: 'More.', horizon: 'standard' }))).toMatchObject({
        status: 409,
      });
      expect(refused(await f.remove(one))).toMatchObject({ status: 409, code: 'already-sent' });
      expect(refused(await f.change(one, { text: 'Other.' }))).toMatchObject({ status: 422, at: ['/text'] });
      const windowId = await insertWindow(f.t.db, 'phrg', ['2021-12-13', '2021-12-15']);
      expect(await f.change(one, { windowId })).toMatchObject({
        body: { horizon: 'before_event', dueOn: '2021-12-15', window: { id: windowId } },
      });
      const closes = { kind: 'window_closes', dueOn: '2021-12-15' };
      expect(await f.read(id)).toMatchObject({ effectiveDeadline: closes });
      expect(await f.change(one, { horizon: 'standard' })).toMatchObject({ body: { window: null } });
      expect(await f.read(id)).toMatchObject({ effectiveDeadline: { kind: 'reply_target' } });
    });

    it('take only a window of their own group, and only with its horizon', async () => {
      const { id } = await draft();
      await f.t.caller('staff', 'other');
      const theirs = await insertWindow(f.t.db, 'other');
      const ours = await insertWindow(f.t.db);
      const add = async (more: object): Promise<object> =>
        refused(await post(`${id}/asks`, { text: 'Do.', horizon: 'before_event', ...more }));
      expect(await add({ windowId: theirs })).toEqual({ status: 422, code: 'unknown-id', at: ['/windowId'] });
      expect(await add({})).toEqual({ status: 422, code: 'window-needed', at: ['/windowId'] });
      expect(await add({ windowId: ours, horizon: 'standard' })).toMatchObject({ code: 'window-not-wanted' });
    });

    it('stay once something was recorded about them', async () => {
      const { id, asks } = await draft();
      await f.t.db.query(
        `INSERT INTO ask_outcome (group_id, letter_id, ask_id, outcome, judged_on, judged_by, recorded_at)
         SELECT group_id, letter_id, id, 'met', '2021-12-10', 'test', now() FROM ask WHERE id = $1`,
        [asks[0].id],
      );
      const answer = await f.remove(`letters/${id}/asks/${asks[0].id}`);
      expect(refused(answer)).toMatchObject({ status: 409, code: 'part-in-use' });
    });
  });
});
