import { isoDate } from '../../src/deadlines/iso-date.js';
import { type StatusReport } from '../../src/reports/status-report.js';
import { type Caller, startApp, type TestApp } from '../support/app.js';
import { ReportCase } from '../support/report-case.js';

const path = (query: string, group = 'phrg'): string => `/api/v1/groups/${group}/reports/status${query}`;

describe('GET /api/v1/groups/{group}/reports/status', () => {
  let t: TestApp;
  let viewer: Caller;
  const report = (query: string): Promise<StatusReport> => viewer.get<StatusReport>(path(query));

  beforeAll(async () => {
    t = await startApp('2021-12-31');
    viewer = await t.caller('viewer');
  });
  afterAll(() => t.close());

  describe('of a group without letters', () => {
    it('is a nil return: no share is 0 or 1, and it says so', async () => {
      const nil = await report('?asOf=2021-06-30');
      expect(nil.measures).toEqual({
        n: 0,
        withinTarget: { n: 0, answered: 0, share: null, isNilReturn: true },
        within20: { n: 0, answered: 0, share: null, isNilReturn: true },
        stillOpen: 0,
        notYetDue: 0,
        transferredAway: 0,
        references: [],
        byOrganisation: [],
      });
      const spread = { n: 0, median: null, lowerQuartile: null, upperQuartile: null };
      expect(nil.medianWorkingDays).toEqual({ sinceReceipt: spread, sinceFirstSending: spread });
      expect(nil.nilReturn).toMatch(/^Nil return: from 31 May 2021 to 30 June 2021 nothing was sent/);
      expect(nil.period).toEqual({ from: '2021-05-31', to: '2021-06-30' });
      expect(nil.note).toContain('not an official publication of the House of Commons or the House of Lords');
      expect(nil.definitions.n).toContain('One for each body');
      expect(nil).toMatchObject({ awaiting: [], overdue: [], whatToDoNext: [], group: { slug: 'phrg' } });
    });
  });

  describe('refuses', () => {
    it.each([
      ['?asOf=2021-12-21&from=2021-12-22', '/to', '?asOf=2021-12-21&from=2021-12-22&to=2021-12-23'],
      ['?asOf=2021-12-21&from=2021-12-02&to=2021-12-01', '/from', undefined],
      ['?format=pdf', '/format', undefined],
      ['?from=2021-02-30', '/from', undefined],
      ['?until=2021-12-01', '/until', undefined],
    ])('%s, pointing at %s', async (query, pointer, instead) => {
      const answer = await viewer.call<{ errors: object[] }>('GET', path(instead ?? query));
      expect(answer.status).toBe(422);
      expect(answer.body.errors).toMatchObject([{ pointer }]);
    });

    it('a form that it does not have, by the Accept header', async () => {
      const answer = await viewer.call('GET', path(''), undefined, { accept: 'application/pdf' });
      expect(answer.status).toBe(406);
      expect(answer.body.detail).toContain('can only be had as JSON');
    });

    it('nobody’s call without a token, and the group to those of another as if it did not exist', async () => {
      expect((await t.nobody.call('GET', path(''))).status).toBe(401);
      const stranger = await t.caller('admin', 'other');
      expect(await stranger.call('GET', path(''))).toMatchObject({ status: 404, body: { code: 'group-not-found' } });
    });
  });
});

describe('The status report of a small fictional correspondence', () => {
  let t: TestApp;
  let viewer: Caller;
  let references: Record<string, string>;
  const report = (query: string): Promise<StatusReport> => viewer.get<StatusReport>(path(query));
  const all = (asOf: string): Promise<StatusReport> => report(`?from=2021-10-01&asOf=${asOf}`);

  beforeAll(async () => {
    t = await startApp('2021-12-31');
    viewer = await t.caller('viewer');
    references = await fiction(t);
  });
  afterAll(() => t.close());

  it('gives both measures with their n, unanswered letters counted as misses, transfers and withdrawals left out', async () => {
    const { measures } = await all('2021-12-15');
    expect(measures).toMatchObject({
      n: 6,
      withinTarget: { n: 6, answered: 2, share: 0.3333, isNilReturn: false },
      within20: { n: 6, answered: 4, share: 0.6667 },
      stillOpen: 1,
      notYetDue: 1,
      transferredAway: 1,
    });
    expect(measures.references).not.toContain(references.withdrawn);
    expect(measures.byOrganisation).toMatchObject([
      {
        organisation: { name: 'Ministry of Ten' },
        n: 4,
        withinTarget: { n: 4, answered: 1, share: 0.25 },
        within20: { n: 4, answered: 3, share: 0.75 },
        targetDays: [10],
        medianWorkingDays: 15,
        longestWorkingDays: 18,
        stillOpen: 0,
        transferredAway: 1,
      },
      {
        organisation: { name: 'Office of Twenty' },
        n: 2,
        withinTarget: { n: 2, answered: 1 },
        stillOpen: 1,
        notYetDue: 1,
        transferredAway: 0,
      },
    ]);
  });

  it('counts days by the clock of the body that answered, and from first sending', async () => {
    const { medianWorkingDays } = await all('2021-12-15');
    expect(medianWorkingDays.sinceReceipt).toEqual({ n: 4, median: 12.5, lowerQuartile: 9.5, upperQuartile: 15.75 });
    expect(medianWorkingDays.sinceFirstSending).toMatchObject({ n: 4, median: 15 });
  });

  it('has as of each day only what was a fact by then', async () => {
    const seen = async (day: string): Promise<object> => {
      const { measures: m, awaiting, replies, promises: p } = await all(day);
      const counts = [m.n, m.withinTarget.answered, m.within20.answered, m.transferredAway];
      return { counts, awaiting: awaiting.length, replies: replies.length, promises: [p.kept, p.broken, p.pending] };
    };
    expect(await seen('2021-10-01')).toEqual({ counts: [1, 0, 0, 0], awaiting: 1, replies: 0, promises: [0, 0, 0] });
    expect(await seen('2021-10-07')).toEqual({ counts: [3, 0, 0, 0], awaiting: 3, replies: 0, promises: [0, 0, 0] });
    expect(await seen('2021-10-08')).toEqual({ counts: [3, 1, 1, 0], awaiting: 2, replies: 1, promises: [0, 0, 0] });
    // The transfer: Ten is rid of it, Twenty has it; on the day before it still counted for Ten.
    expect(await seen('2021-10-10')).toEqual({ counts: [5, 1, 1, 0], awaiting: 4, replies: 1, promises: [0, 0, 0] });
    expect(await seen('2021-10-11')).toEqual({ counts: [6, 1, 1, 1], awaiting: 5, replies: 2, promises: [0, 0, 0] });
    // The partial reply of 15 October answers on the 25th, when a person settled it.
    expect(await seen('2021-10-24')).toMatchObject({ counts: [6, 1, 2, 1], promises: [0, 0, 2] });
    expect(await seen('2021-10-25')).toMatchObject({ counts: [6, 2, 3, 1] });
    // Withdrawn on 1 November, and gone from n from that day on.
    expect(await seen('2021-10-31')).toMatchObject({ counts: [6, 2, 3, 1], promises: [1, 1, 0] });
    expect(await seen('2021-11-01')).toMatchObject({ counts: [5, 2, 3, 1] });
  });

  it('lists who owes an answer, the longest waiting first, with the next step', async () => {
    const { awaiting, overdue, atAGlance } = await all('2021-11-05');
    expect(awaiting).toMatchObject([{ letter: { reference: references.broken }, body: 'Ministry of Ten' }]);
    expect(overdue).toMatchObject([
      {
        letter: { reference: references.broken },
        sentOn: '2021-10-07',
        workingDaysWaiting: 21,
        dueOn: '2021-10-21',
        workingDaysLate: 11,
        nextStep: { rung: 'email', what: 'Email the private office', by: '2021-11-04' },
      },
    ]);
    expect(atAGlance).toMatchObject({ sent: 6, answered: 3, awaiting: 1, late: 1, replies: 7, chasers: 1 });
  });

  it('holds promises against the day of the answer', async () => {
    const { promises } = await all('2021-12-15');
    expect(promises).toMatchObject({ kept: 1, broken: 1, pending: 0, lapsed: 0 });
    expect(promises.items).toMatchObject([
      { letter: { reference: references.broken }, promisedBy: '2021-10-29', answeredOn: '2021-11-10', state: 'broken' },
      { letter: { reference: references.kept }, promisedBy: '2021-10-29', answeredOn: '2021-10-20', state: 'kept' },
    ].sort((a, b) => (a.letter.reference < b.letter.reference ? -1 : 1)));
  });

  it('tells of the replies of a period who signed and what they said to each ask', async () => {
    const { replies } = await report('?from=2021-10-08&to=2021-10-08&asOf=2021-12-15');
    expect(replies).toMatchObject([
      {
        letter: { reference: references.inTime },
        from: 'Ministry of Ten',
        class: 'substantive',
        signedBy: 'Ann Example',
        signedLevel: 'minister',
        saidToAsks: [{ position: 1, outcome: 'met', quote: 'We will.' }],
      },
    ]);
  });

  it('names the sender of a transfer, and the body it went to', async () => {
    const { replies } = await report('?from=2021-10-11&to=2021-10-11&asOf=2021-12-15');
    expect(replies).toMatchObject([{ class: 'transfer', from: 'Ministry of Ten', transferredTo: 'Office of Twenty' }]);
  });

  it('tells what came of a chaser by the day', async () => {
    const made = async (day: string): Promise<string[]> =>
      (await report(`?from=2021-10-28&to=2021-10-28&asOf=${day}`)).chasers.map(({ whatCameOfIt }) => whatCameOfIt);
    expect(await made('2021-11-09')).toEqual(['Nothing has come since']);
    expect(await made('2021-11-10')).toEqual(['A substantive reply came on 10 November 2021']);
  });

  it('counts asks by outcome, from the judgements of the day', async () => {
    expect((await all('2021-10-08')).asks.byOutcome).toMatchObject({ met: 0, open: 3 });
    const later = (await all('2021-10-12')).asks;
    expect(later.byOutcome).toMatchObject({ met: 1, open: 5, overtaken_by_events: 0 });
    expect(later.items).toMatchObject([{ letter: { reference: references.inTime }, outcome: 'met', on: '2021-10-12' }]);
  });

  it('says what to do next, the most urgent first', async () => {
    const kinds = async (day: string): Promise<string[]> =>
      (await all(day)).whatToDoNext.map(({ kind, letter }) => `${kind} ${letter.reference}`);
    expect(await kinds('2021-11-05')).toEqual([
      `reply_late ${references.broken}`,
      `asks_not_assessed ${references.settled}`,
      `asks_not_assessed ${references.kept}`,
    ]);
    const { whatToDoNext } = await all('2021-11-05');
    expect(whatToDoNext[0]).toMatchObject({
      what: `Email the private office (${references.broken}, Ministry of Ten)`,
      why:
        'The reply of Ministry of Ten was due on 21 October 2021, and is 11 working days late. ' +
        'It was promised by 29 October 2021 and did not come.',
      by: '2021-11-04',
    });
  });

  it('never counts a removed reply', async () => {
    const before = (await all('2021-12-15')).measures;
    const { id, reply } = JSON.parse(references.removable) as { id: string; reply: string };
    const kase = await ReportCase.in(t);
    const letter = { id, reference: '', recipientId: '', askIds: [] };
    await kase.update('reply', reply, letter, 'removed_at', '2021-12-16T09:00:00Z');
    const after = (await all('2021-12-15')).measures;
    await kase.update('reply', reply, letter, 'removed_at', null);
    expect([before.withinTarget.answered, after.withinTarget.answered]).toEqual([2, 1]);
    expect([before.n, after.n]).toEqual([6, 6]);
  });

  it('shows another group nothing of all this', async () => {
    const stranger = await t.caller('viewer', 'other');
    const { measures, awaiting, asks } = await stranger.get<StatusReport>(path('?from=2021-10-01', 'other'));
    expect([measures.n, awaiting, asks.n]).toEqual([0, [], 0]);
  });
});

/** Seven letters: in time; late but within 20; transferred; partial and settled; promises kept and broken; withdrawn. */
async function fiction(t: TestApp): Promise<Record<string, string>> {
  const kase = await ReportCase.in(t);
  const ten = await kase.body('Ministry of Ten', 10);
  const twenty = await kase.body('Office of Twenty', 20);
  const inTime = await kase.letter({ sentOn: '2021-10-01', to: ten });
  const answer = { signed_by: 'Ann Example', signed_level: 'minister' };
  const reply = await kase.reply(inTime, 'substantive', '2021-10-08', answer);
  await kase.judge(inTime, 0, 'met', '2021-10-12', { reply_id: reply, quote: 'We will.' });
  return { inTime: inTime.reference, removable: JSON.stringify({ id: inTime.id, reply }), ...(await rest(kase, ten, twenty)) };
}

async function rest(kase: ReportCase, ten: string, twenty: string): Promise<Record<string, string>> {
  const moved = await kase.letter({ sentOn: '2021-10-08', to: ten });
  await kase.reply(moved, 'transfer', '2021-10-11', { transferred_to_organisation_id: twenty });
  return { moved: moved.reference };
}

void isoDate;
