import { Fiction, type FictionalLetter } from '../support/fictional-letters.js';

const ENDS = 'the list of sitting days of the House of Commons ends on 16 July 2026';

/** The shipped list of the Commons ends on 16 July 2026; nothing is guessed beyond it. */
describe('a question after the last sitting day that is known', () => {
  let f: Fiction;
  let letter: FictionalLetter;
  beforeAll(async () => {
    f = await Fiction.start('2026-07-20');
    letter = await f.log({ sentOn: '2026-06-01' });
    const days = { phone: '2026-07-01', email: '2026-07-08', letter: '2026-07-15' };
    for (const [kind, madeOn] of Object.entries(days)) await f.add(letter.id, 'chasers', { kind, madeOn });
  });
  afterAll(() => f.t.close());

  const STEP =
    'Next step due Wednesday 22 July 2026: ask a signatory to table a written question, 5 working days after 15 July 2026, the day of the last chaser.';

  it('its deadline says that it is not known whether the House sits, and how far the list goes', async () => {
    const { items } = await f.staff.get<{ items: { kind: string; explanation: { sentence: string } }[] }>(
      `/api/v1/letters/${letter.id}/deadlines`,
    );
    const sentences = items
      .filter(({ kind }) => kind === 'chase')
      .map(({ explanation }) => explanation.sentence);
    expect(sentences).toContain(`${STEP} Whether that House sits then is not known: ${ENDS}.`);
    expect(sentences.filter((sentence) => sentence.includes('not known'))).toHaveLength(1);
  });

  it('so do the coming days of the agenda', async () => {
    const { upcoming } = await f.staff.get<{ upcoming: { kind: string; sentence: string }[] }>(
      '/api/v1/groups/phrg/agenda',
    );
    expect(upcoming.find(({ kind }) => kind === 'chase')?.sentence).toBe(
      `${STEP} Whether that House sits then is not known: ${ENDS}.`,
    );
  });

  it('so does its flag, once the step is due', async () => {
    const { chase } = await f.staff.get<{ chase: { sentence: string }[] }>(
      '/api/v1/groups/phrg/agenda?asOf=2026-07-22',
    );
    expect(chase.map(({ sentence }) => sentence).join()).toContain(
      `When a written question can be tabled is not known: ${ENDS}.`,
    );
  });

  it('so does the report', async () => {
    const report = await f.staff.get('/api/v1/groups/phrg/reports/status?from=2026-06-01&asOf=2026-07-20');
    expect(JSON.stringify(report)).toContain(
      `It is not known when the House of Commons sits next (${ENDS}): check before a written question is tabled`,
    );
  });

  it('a question said to have been tabled then is refused', async () => {
    const question = {
      kind: 'written_question',
      madeOn: '2026-07-20',
      house: 'commons',
      askedBy: 'A Fictional MP',
    };
    const answer = await f.send(letter.id, 'chasers', question);
    expect(answer).toMatchObject({ status: 422, body: { code: 'sitting-days-unknown' } });
    expect(answer.body.detail).toContain('16 July 2026');
  });

  it('when the list is known to go on, they say from when the House sits', async () => {
    const sittingDays = 'house,start_date,end_date\nCommons,2026-09-01,2026-09-17\n';
    const recesses = 'house,description,start_date,end_date\nCommons,Summer recess,2026-07-17,2026-08-31\n';
    const body = { sittingDays, recesses };
    expect(await f.t.operator.call('POST', '/api/v1/calendars/sitting-days', body)).toMatchObject({
      status: 200,
    });
    const { items } = await f.staff.get<{ items: { explanation: { sentence: string } }[] }>(
      `/api/v1/letters/${letter.id}/deadlines`,
    );
    expect(items.map(({ explanation }) => explanation.sentence)).toContain(
      `${STEP} The House of Commons does not sit before 1 September 2026.`,
    );
  });
});
