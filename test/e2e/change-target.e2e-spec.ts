import { type TargetMoveView } from '../../src/api/directory/target-move.view.js';
import { type Answer, type Caller } from '../support/app.js';
import { Fiction, type FictionalLetter, MINISTER, OTHER_MINISTER } from '../support/fictional-letters.js';

type Moved = Answer<TargetMoveView & { code?: string }>;
type Leg = { dueOn: string; targetDays: number };

describe('a reply target that changes while letters wait', () => {
  let f: Fiction;
  let body: string;
  let path: string;
  beforeAll(async () => {
    f = await Fiction.start('2022-03-15');
  });
  afterAll(() => f.t.close());
  beforeEach(async () => {
    count += 1;
    ({ organisationId: body } = await f.addBody(`body-${count}`));
    path = `/api/v1/organisations/${body}/targets`;
  });
  let count = 0;

  const to = (organisationId: string) => [{ ...MINISTER, organisationId }];
  const log = (sentOn: string): Promise<FictionalLetter> => f.log({ sentOn, recipients: to(body) });
  const post = (given: object, caller: Caller = f.staff): Promise<Moved> =>
    caller.call('POST', path, { days: 15, source: 'A statement', ...given });
  const legsOf = async ({ id }: FictionalLetter): Promise<Leg[]> =>
    (await f.read(id)).recipients[0].legs as Leg[];
  const told = async ({ id }: FictionalLetter): Promise<object[]> => f.history(id, 'due-day-moved');
  /** Everything that a preview must leave alone. */
  const state = async (): Promise<unknown> =>
    f.t.db.query(`
      SELECT (SELECT json_agg(r ORDER BY id) FROM reply_target r) AS targets,
        (SELECT json_agg(l ORDER BY recipient_id, position) FROM leg l) AS legs,
        (SELECT json_agg(d ORDER BY id) FROM deadline d) AS deadlines,
        (SELECT count(*) FROM timeline_entry) AS history,
        (SELECT count(*) FROM idempotency_key WHERE event IS NOT NULL) AS keys`);

  it('is shown first: old day, new day and why; then just that is done, with a line of history each', async () => {
    const letter = await log('2022-03-01');
    const before = await state();
    const shown = await post({ dryRun: true });
    expect(await state()).toEqual(before);
    const why = 'The target is now 15 working days (A statement), no longer 20.';
    expect(shown).toMatchObject({ status: 200, body: { dryRun: true, days: 15, lettersOfOtherGroups: 0 } });
    expect(shown.body.moves).toMatchObject([
      {
        letterId: letter.id,
        kind: 'reply_target',
        isOpen: true,
        oldDueOn: '2022-03-29',
        newDueOn: '2022-03-22',
        why,
      },
      {
        kind: 'chase',
        oldDueOn: '2022-03-30',
        newDueOn: '2022-03-23',
        why: 'It follows the day on which the reply is due, now 22 March 2022.',
      },
    ]);

    const done = await post({ ifVersion: shown.body.version });
    expect(done).toMatchObject({
      status: 201,
      body: { dryRun: false, version: shown.body.version, moves: shown.body.moves },
    });
    expect(await legsOf(letter)).toMatchObject([{ dueOn: '2022-03-22', targetDays: 15 }]);
    expect(await told(letter)).toMatchObject([
      { before: { dueOn: '2022-03-29' }, after: { dueOn: '2022-03-22', because: why, rule: { days: 15 } } },
      { before: { kind: 'chase', dueOn: '2022-03-30' }, after: { kind: 'chase', dueOn: '2022-03-23' } },
    ]);

    const back = { days: 20, dryRun: true };
    const { id, version } = done.body;
    expect(await f.staff.call('PATCH', `${path}/${id}`, { ...back, ifVersion: version })).toMatchObject({
      status: 412,
      body: { code: 'changed-meanwhile' },
    });
    const corrected: Moved = await f.staff.call('PATCH', `${path}/${id}`, { days: 20 });
    expect(corrected.body.moves.map(({ newDueOn }) => newDueOn)).toEqual(['2022-03-29', '2022-03-30']);
    expect(await legsOf(letter)).toMatchObject([{ dueOn: '2022-03-29' }]);
  });

  it('moves only legs that are open and were received on a day on which the target holds', async () => {
    const early = await log('2022-02-28');
    const within = await log('2022-03-01');
    const late = await log('2022-03-08');
    const answered = await log('2022-03-01');
    await f.add(answered.id, 'replies', { class: 'substantive', receivedOn: '2022-03-10' });
    const closed = await log('2022-03-01');
    await f.staff.post(`/api/v1/letters/${closed.id}/close`, {});
    const elsewhere = await f.log({ sentOn: '2022-03-01' });
    const { body: moved } = await post({ fromOn: '2022-03-01', toOn: '2022-03-08' });
    expect([...new Set(moved.moves.map(({ letterId }) => letterId))]).toEqual([within.id]);
    for (const letter of [early, late, answered, closed, elsewhere]) {
      expect(await legsOf(letter)).toMatchObject([{ targetDays: 20 }]);
      expect(await told(letter)).toEqual([]);
    }
    const { body: ended } = await f.staff.call<TargetMoveView>('PATCH', `${path}/${moved.id}`, {
      toOn: '2022-03-09',
    });
    expect(new Set(ended.moves.map(({ letterId }) => letterId))).toEqual(new Set([late.id]));
    const reopened = await f.staff.post(`/api/v1/letters/${closed.id}/reopen`, {});
    expect(reopened).toMatchObject({ recipients: [{ legs: [{ targetDays: 15 }] }] });
  });

  it('moves the leg of the body to which a letter was handed on, and not the one before', async () => {
    const letter = await f.log({ sentOn: '2022-03-01' });
    const reply = { class: 'transfer', receivedOn: '2022-03-03', transferredToOrganisationId: body };
    await f.add(letter.id, 'replies', reply);
    const { body: moved } = await post({ days: 10 });
    expect(moved.moves).toMatchObject([{ kind: 'reply_target', newDueOn: '2022-03-17' }, { kind: 'chase' }]);
    expect(await legsOf(letter)).toMatchObject([{ targetDays: 20 }, { targetDays: 10, dueOn: '2022-03-17' }]);
  });

  it('says which body is open where one of two has answered', async () => {
    const two = [MINISTER, OTHER_MINISTER].map((recipient) => ({ ...recipient, organisationId: body }));
    const letter = await f.log({ sentOn: '2022-03-01', recipients: two });
    const recipientId = letter.recipients[0].id;
    await f.add(letter.id, 'replies', { class: 'substantive', receivedOn: '2022-03-10', recipientId });
    const { moves } = (await post({ dryRun: true })).body;
    expect(moves.filter(({ kind }) => kind === 'reply_target').map(({ isOpen }) => isOpen)).toEqual([
      false,
      true,
    ]);
  });

  it('counts letters of other groups, moves them too, and does not name there who of this group did it', async () => {
    const others = await f.t.caller('staff', 'others');
    const theirs = await others.post<FictionalLetter>('/api/v1/groups/others/letters', {
      subject: 'Another group’s fiction',
      body: 'Dear Minister',
      sentOn: '2022-03-01',
      recipients: to(body),
      signatories: [{ signedAs: 'Another Fictional Member MP' }],
      asks: [{ text: 'Do.', horizon: 'standard' }],
    });
    expect((await post({ dryRun: true }, f.t.operator)).body.moves[0]).toMatchObject({
      letterId: theirs.id,
      group: 'others',
      body: null,
    });
    expect((await post({})).body).toMatchObject({ moves: [], lettersOfOtherGroups: 1 });
    const entries = await f.t.db.query<object[]>(
      "SELECT DISTINCT actor_kind, actor_name, door FROM timeline_entry WHERE letter_id = $1 AND event = 'due-day-moved'",
      [theirs.id],
    );
    expect(entries).toEqual([{ actor_kind: 'system', actor_name: 'Change of a reply target', door: 'api' }]);
  });

  it('is not done when other due days would move than were shown', async () => {
    await log('2022-03-01');
    const { version } = (await post({ dryRun: true })).body;
    await log('2022-03-02');
    const before = await state();
    expect(await post({ ifVersion: version })).toMatchObject({ status: 412 });
    expect(await state()).toEqual(before);
  });

  it('is done once under one key, after a preview under another', async () => {
    const letter = await log('2022-03-01');
    const key = (name: string) => ({ 'idempotency-key': `${name}-${count}` });
    const send = (given: object, name: string): Promise<Moved> =>
      f.staff.call('POST', path, { days: 15, source: 'A statement', ...given }, key(name));
    const preview = [await send({ dryRun: true }, 'see'), await send({ dryRun: true }, 'see')];
    expect(preview[0].body).toMatchObject({ moves: preview[1].body.moves });
    expect([await send({}, 'do'), await send({}, 'do')].map(({ status }) => status)).toEqual([201, 201]);
    expect(await told(letter)).toHaveLength(2);
  });
});

describe('the division of a deadline', () => {
  it('is that of the body that owes the answer since a transfer', async () => {
    const f = await Fiction.start('2022-03-15');
    try {
      const letter = await f.log({ sentOn: '2022-03-01' });
      const [{ id }] = await f.t.db.query<[{ id: string }]>(
        "SELECT id FROM organisation WHERE slug = 'scottish-government'",
      );
      const reply = { class: 'transfer', receivedOn: '2022-03-03', transferredToOrganisationId: id };
      await f.add(letter.id, 'replies', reply);
      const rows = await f.t.db.query<object[]>(
        `SELECT leg_position AS leg, division FROM deadline
         WHERE letter_id = $1 AND kind = 'reply_target' ORDER BY leg_position`,
        [letter.id],
      );
      expect(rows).toEqual([
        { leg: 1, division: 'england-and-wales' },
        { leg: 2, division: 'scotland' },
      ]);
    } finally {
      await f.t.close();
    }
  });
});
