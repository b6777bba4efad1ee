import { Fiction, MINISTER, OTHER_MINISTER } from '../support/fictional-letters.js';

interface Next {
  steps: Record<string, unknown>[];
}

describe('climbing the ladder', () => {
  let f: Fiction;
  beforeAll(async () => {
    f = await Fiction.start('2022-01-14');
  });
  beforeEach(() => f.setDay('2022-01-14'));
  afterAll(() => f.t.close());

  const next = async (letter: string, asOf = ''): Promise<Next['steps']> =>
    (await f.staff.get<Next>(`/api/v1/letters/${letter}/next-chasers${asOf && `?asOf=${asOf}`}`)).steps;

  it('goes step by step, and never lapses at the top', async () => {
    const { id } = await f.log({ signatories: [{ signedAs: 'A Fictional Member MP', house: 'commons' }] });
    const steps: unknown[] = [];
    const record = async (): Promise<void> => {
      const [{ rung, dueOn, earliestOn, isDue }] = await next(id);
      steps.push([rung, dueOn, earliestOn, isDue]);
    };
    await record();
    const days = ['2021-12-21', '2022-01-04', '2022-01-11', '2022-01-19', '2022-02-01'];
    const question = {
      house: 'commons',
      askedBy: 'A Fictional Member MP',
      isNamedDay: true,
      answerDueOn: '2022-01-17',
    };
    for (const [at, kind] of [
      'email',
      'letter',
      'written_question',
      'business_question',
      'point_of_order',
    ].entries()) {
      f.setDay(days[at]);
      await f.add(id, 'chasers', { kind, madeOn: days[at], ...(kind === 'written_question' && question) });
      await record();
    }
    expect(steps).toEqual([
      ['phone', '2021-12-21', '2022-01-14', true],
      ['letter', '2021-12-30', '2021-12-30', false],
      ['written_question', '2022-01-11', '2022-01-11', false],
      ['leader_of_the_house', '2022-01-18', '2022-01-18', false],
      ['point_of_order', '2022-01-26', '2022-01-26', false],
      ['point_of_order', '2022-02-08', '2022-02-08', false],
    ]);
  });

  it('waits as long as the group has set after each step, from then on', async () => {
    const admin = await f.t.caller('admin');
    const group = '/api/v1/groups/phrg';
    expect(await admin.get(group)).toMatchObject({ chaseContactDays: 5, chasePointOfOrderDays: 5 });
    await admin.call('PATCH', group, { chaseContactDays: 2 });
    const { id } = await f.log();
    await f.add(id, 'chasers', { kind: 'phone', madeOn: '2022-01-14' });
    expect(await next(id)).toMatchObject([{ rung: 'letter', dueOn: '2022-01-18' }]);
    const { status, body } = await admin.call('PATCH', group, { chaseContactDays: 21 });
    expect({ status, body }).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: '/chaseContactDays' }] },
    });
    await admin.call('PATCH', group, { chaseContactDays: 5 });
  });

  it('says of each addressee what comes next, to whom and when Parliament lets it', async () => {
    const member = { signedAs: 'A Fictional Member MP', house: 'commons' };
    const { id, recipients } = await f.log({ recipients: [MINISTER, OTHER_MINISTER], signatories: [member] });
    const [to] = recipients;
    await f.add(id, 'chasers', { kind: 'letter', madeOn: '2021-12-21', recipientId: to.id });
    const items = await next(id, '2021-12-30');
    expect(items).toMatchObject([
      {
        recipientId: to.id,
        rung: 'written_question',
        dueOn: '2021-12-30',
        house: 'commons',
        through: ['A Fictional Member MP'],
        earliestOn: '2022-01-05',
        namedDayFromOn: '2022-01-10',
        addressee: 'the minister who answers for A Fictional Minister',
      },
      { rung: 'phone', dueOn: '2021-12-21', addressee: 'Another Fictional Minister', house: null },
    ]);
    await f.add(id, 'replies', { class: 'substantive', receivedOn: '2022-01-10', recipientId: to.id });
    expect(await next(id)).toMatchObject([{ rung: 'phone' }]);
    expect(await next(id, '2022-01-09')).toHaveLength(2);
    expect(await next(id, '2021-11-22')).toMatchObject([{ rung: 'phone', isDue: false }, { rung: 'phone' }]);
  });

  it('is known to nobody else, and of a draft there is none', async () => {
    const { id } = await f.log();
    const stranger = await f.t.caller('staff', 'rivers');
    expect((await stranger.call('GET', `/api/v1/letters/${id}/next-chasers`)).status).toBe(404);
    const draft = await f.log({ sentOn: undefined });
    expect(await next(draft.id)).toEqual([]);
  });
});
