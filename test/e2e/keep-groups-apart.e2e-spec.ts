import { type Caller, startApp, type TestApp } from '../support/app.js';

interface Logged {
  id: string;
  recipients: { id: string }[];
  asks: { id: string }[];
}

describe('two groups in one database', () => {
  let t: TestApp;
  let ours: { caller: Caller; letter: Logged; windowId: string; groupId: string };
  let theirs: typeof ours;

  beforeAll(async () => {
    t = await startApp();
    ours = await furnished('phrg');
    theirs = await furnished('school-food');
  });
  afterAll(() => t.close());

  async function furnished(group: string): Promise<typeof ours> {
    const caller = await t.caller('staff', group);
    const days = { firstOn: '2021-11-23', lastOn: '2021-11-25', timeZone: 'Europe/London' };
    const { id: windowId } = await caller.post<{ id: string }>('/api/v1/event-windows', {
      name: 'A vote',
      ...days,
    });
    const letter = await caller.post<Logged>(`/api/v1/groups/${group}/letters`, {
      subject: 'Fiction: a letter',
      body: 'Dear Minister, …',
      sentOn: '2021-11-22',
      recipients: [{ role: 'to', printed: 'A Minister' }],
      asks: [{ text: 'Do it.', horizon: 'before_event', windowId }],
    });
    const { id: groupId } = await caller.get<{ id: string }>(`/api/v1/groups/${group}`);
    return { caller, letter, windowId, groupId };
  }

  it('an ask can’t be about another group’s window, by the API or in the tables', async () => {
    const answer = await ours.caller.call('POST', '/api/v1/groups/phrg/letters', {
      subject: 'Fiction: a letter',
      body: 'Dear Minister, …',
      recipients: [{ role: 'to', printed: 'A Minister' }],
      asks: [{ text: 'Do it.', horizon: 'before_event', windowId: theirs.windowId }],
    });
    expect(answer).toMatchObject({
      status: 422,
      body: { code: 'unknown-id', errors: [{ pointer: '/asks/0/windowId' }] },
    });
    await refused('UPDATE ask SET window_id = $1 WHERE id = $2', [theirs.windowId, ours.letter.asks[0].id]);
  });

  it.each([
    [
      'a letter that follows another group’s',
      'UPDATE letter SET follows_letter_id = $1 WHERE id = $2',
      () => [theirs.letter.id, ours.letter.id],
    ],
    [
      'a letter moved to another group',
      'UPDATE letter SET group_id = $1 WHERE id = $2',
      () => [theirs.groupId, ours.letter.id],
    ],
    [
      'a recipient of another group’s letter',
      'UPDATE recipient SET letter_id = $1 WHERE id = $2',
      () => [theirs.letter.id, ours.letter.recipients[0].id],
    ],
    [
      'a reply from another letter’s recipient',
      `INSERT INTO reply (group_id, letter_id, recipient_id, class, received_on, created_at)
       VALUES ($1, $2, $3, 'acknowledgement', '2021-11-24', now())`,
      () => [ours.groupId, ours.letter.id, theirs.letter.recipients[0].id],
    ],
    [
      'a chaser on another letter’s recipient',
      `INSERT INTO chaser (group_id, letter_id, recipient_id, kind, made_on, created_at)
       VALUES ($1, $2, $3, 'phone', '2021-11-24', now())`,
      () => [ours.groupId, ours.letter.id, theirs.letter.recipients[0].id],
    ],
    [
      'an outcome on another letter’s ask',
      `INSERT INTO ask_outcome (group_id, letter_id, ask_id, outcome, judged_on, judged_by, recorded_at)
       VALUES ($1, $2, $3, 'met', '2021-11-24', 'x', now())`,
      () => [ours.groupId, ours.letter.id, theirs.letter.asks[0].id],
    ],
    [
      'a flag on another group’s letter',
      `INSERT INTO flag (group_id, letter_id, kind, subject_id, since_on, raised_at)
       VALUES ($1, $2, 'window_open', $2, '2021-11-24', now())`,
      () => [ours.groupId, theirs.letter.id],
    ],
    [
      'history of another group’s letter',
      `INSERT INTO timeline_entry (group_id, letter_id, subject_kind, event, happened_on, recorded_at, actor_kind, actor_name, door)
       VALUES ($1, $2, 'letter', 'letter-changed', '2021-11-24', now(), 'system', 'x', 'cli')`,
      () => [ours.groupId, theirs.letter.id],
    ],
  ])('the tables refuse %s', async (_words, statement, values) => {
    await refused(statement, values());
  });

  it.each(['', '/deadlines', '/timeline', '/recipients', '/signatories', '/asks', '/replies', '/chasers'])(
    'GET /letters/{another group’s}%s is not found, like one that never was',
    async (part) => {
      const read = (id: string): Promise<object> => ours.caller.call('GET', `/api/v1/letters/${id}${part}`);
      const foreign = await read(theirs.letter.id);
      const none = await read('01934f5e-7b00-7000-8000-000000000001');
      expect(foreign).toMatchObject({ status: 404, body: { code: 'letter-not-found' } });
      expect(none).toMatchObject({ status: 404, body: { code: 'letter-not-found' } });
    },
  );

  async function refused(statement: string, values: string[]): Promise<void> {
    await expect(t.db.query(statement, values)).rejects.toThrow('violates foreign key constraint');
  }
});
