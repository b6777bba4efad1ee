import { type StatusReport } from '../../src/reports/status-report.js';
import { type Caller, startApp, type TestApp } from '../support/app.js';
import { type Fiction, writeFiction } from '../support/report-fiction.js';

const path = (query: string, group = 'phrg'): string => `/api/v1/groups/${group}/reports/status${query}`;

describe('The status report of a small fictional correspondence', () => {
  let t: TestApp;
  let viewer: Caller;
  let fiction: Fiction;
  const report = (query: string): Promise<StatusReport> => viewer.get<StatusReport>(path(query));
  const all = (asOf: string): Promise<StatusReport> => report(`?from=2021-10-01&asOf=${asOf}`);

  beforeAll(async () => {
    t = await startApp('2021-12-31');
    viewer = await t.caller('viewer');
    fiction = await writeFiction(t);
  });
  afterAll(() => t.close());

  it('gives both measures with n: unanswered ones are misses, transferred and withdrawn ones are left out', async () => {
    const { measures } = await all('2021-12-15');
    expect(measures).toMatchObject({
      n: 7,
      withinTarget: { n: 7, answered: 3, share: 0.4286, isNilReturn: false },
      within20: { n: 7, answered: 5, share: 0.7143, isNilReturn: false },
      stillOpen: 1,
      notYetDue: 1,
      transferredAway: 1,
    });
    expect(measures.references).not.toContain(fiction.withdrawn.reference);
    expect(measures.references).toContain(fiction.moved.reference);
    const [ten, twenty] = measures.byOrganisation;
    expect(ten).toMatchObject({
      organisation: { name: 'Ministry of Ten' },
      n: 4,
      withinTarget: { n: 4, answered: 1, share: 0.25 },
      within20: { n: 4, answered: 3, share: 0.75 },
      targetDays: [10],
      medianWorkingDays: 14,
      longestWorkingDays: 24,
      stillOpen: 0,
      transferredAway: 1,
    });
    expect(twenty).toMatchObject({
      organisation: { name: 'Office of Twenty' },
      n: 3,
      withinTarget: { n: 3, answered: 2, share: 0.6667 },
      medianWorkingDays: 12.5,
      stillOpen: 1,
      notYetDue: 1,
    });
  });

  it('counts days by the clock of the body that answered, and from first sending', async () => {
    const { sinceReceipt, sinceFirstSending } = (await all('2021-12-15')).medianWorkingDays;
    expect(sinceReceipt).toEqual({ n: 6, median: 14, lowerQuartile: 10.25, upperQuartile: 15.5 });
    expect(sinceFirstSending).toEqual({ n: 6, median: 14, lowerQuartile: 10.25, upperQuartile: 17.75 });
  });

  it.each([
    ['2021-10-01', 'one was sent', [1, 0, 0, 0], 1, 0, [0, 0, 0]],
    ['2021-10-07', 'six were', [6, 0, 0, 0], 6, 0, [0, 0, 0]],
    ['2021-10-08', 'the first answer came', [7, 1, 1, 0], 6, 1, [0, 0, 0]],
    ['2021-10-10', 'the transfer had not come yet', [7, 1, 1, 0], 6, 1, [0, 0, 0]],
    ['2021-10-11', 'the transfer came', [7, 1, 1, 1], 6, 2, [0, 0, 0]],
    ['2021-10-24', 'the partial reply of the 15th was not settled yet', [7, 2, 3, 1], 4, 7, [1, 0, 1]],
    ['2021-10-25', 'a person settled it', [7, 2, 4, 1], 3, 7, [1, 0, 1]],
    ['2021-10-29', 'the promise could still be kept', [7, 2, 4, 1], 3, 7, [1, 0, 1]],
    ['2021-10-31', 'it was broken', [7, 2, 4, 1], 3, 7, [1, 1, 0]],
    ['2021-11-01', 'one was withdrawn, and left n', [6, 2, 4, 1], 2, 7, [1, 1, 0]],
  ])('has as of %s only what was a fact by then: %s', async (day, _what, counts, owing, came, promised) => {
    const { measures: m, awaiting, replies, promises: p } = await all(day);
    expect([m.n, m.withinTarget.answered, m.within20.answered, m.transferredAway]).toEqual(counts);
    expect([awaiting.length, replies.length]).toEqual([owing, came]);
    expect([p.kept, p.broken, p.pending]).toEqual(promised);
  });

  it('lists who owes an answer, with the next step', async () => {
    const { awaiting, overdue, atAGlance } = await all('2021-11-04');
    expect(awaiting).toEqual(overdue);
    expect(overdue).toMatchObject([
      {
        letter: { reference: fiction.broken.reference },
        body: 'Ministry of Ten',
        status: 'holding',
        sentOn: '2021-10-07',
        workingDaysWaiting: 20,
        dueOn: '2021-10-21',
        workingDaysLate: 10,
        nextStep: { rung: 'letter', what: 'Send a chasing letter', by: '2021-11-04', questionNote: null },
      },
    ]);
    expect(atAGlance).toMatchObject({ sent: 7, answered: 5, awaiting: 1, late: 1, replies: 8, chasers: 1 });
  });

  it('puts the longest waiting first', async () => {
    const { awaiting } = await all('2021-10-07');
    const { inTime, within20, settled, moved, kept, broken } = fiction;
    const inOrder = [inTime, within20, settled, moved, kept, broken].map(({ reference }) => reference);
    expect(awaiting.map(({ letter }) => letter.reference)).toEqual(inOrder);
    expect(awaiting.at(-1)!.nextStep).toMatchObject({
      rung: null,
      what: 'Wait for the reply, due on 21 October 2021',
    });
  });

  it('holds promises against the day of the answer', async () => {
    const { promises } = await all('2021-12-15');
    expect(promises).toMatchObject({ kept: 1, broken: 1, pending: 0, lapsed: 0 });
    expect(promises.items).toMatchObject([
      { letter: { reference: fiction.kept.reference }, answeredOn: '2021-10-20', state: 'kept' },
      { letter: { reference: fiction.broken.reference }, answeredOn: '2021-11-10', state: 'broken' },
    ]);
  });

  it('tells of a reply who signed and what it said to each ask', async () => {
    const { replies } = await report('?from=2021-10-08&to=2021-10-08&asOf=2021-12-15');
    expect(replies).toMatchObject([
      {
        letter: { reference: fiction.inTime.reference },
        from: 'Ministry of Ten',
        class: 'substantive',
        signedBy: 'Ann Example',
        signedLevel: 'minister',
        saidToAsks: [{ position: 1, outcome: 'met', quote: 'We will.' }],
      },
    ]);
  });

  it('names the body that passed a letter on, and the one that got it', async () => {
    const { replies } = await report('?from=2021-10-11&to=2021-10-11&asOf=2021-12-15');
    expect(replies).toMatchObject([
      { class: 'transfer', from: 'Ministry of Ten', transferredTo: 'Office of Twenty' },
    ]);
  });

  it.each([
    ['2021-11-09', 'Nothing has come since'],
    ['2021-11-10', 'A substantive reply came on 10 November 2021'],
  ])('says as of %s of the chaser of 28 October: %s', async (day, words) => {
    const { chasers } = await report(`?from=2021-10-28&to=2021-10-28&asOf=${day}`);
    expect(chasers).toMatchObject([{ kind: 'phone', to: 'The Minister', whatCameOfIt: words }]);
  });

  it('counts asks by the outcomes that stood on the day', async () => {
    expect((await all('2021-10-11')).asks).toMatchObject({ n: 7, byOutcome: { met: 0, open: 7 }, items: [] });
    const { byOutcome, items } = (await all('2021-10-12')).asks;
    expect(byOutcome).toMatchObject({ met: 1, open: 6, overtaken_by_events: 0 });
    expect(items).toMatchObject([
      { letter: { reference: fiction.inTime.reference }, outcome: 'met', on: '2021-10-12' },
    ]);
  });

  it('says what to do next, the most urgent first', async () => {
    const { whatToDoNext } = await all('2021-11-04');
    const { broken, within20, moved, settled, kept } = fiction;
    expect(whatToDoNext.map(({ kind, letter }) => [kind, letter.reference])).toEqual([
      ['reply_late', broken.reference],
      ...[within20, moved, settled, kept].map(({ reference }) => ['asks_not_assessed', reference]),
    ]);
    expect(whatToDoNext[0]).toMatchObject({
      what: `Send a chasing letter (${broken.reference}, Ministry of Ten)`,
      why:
        'The reply of Ministry of Ten was due on 21 October 2021, and is 10 working days late. ' +
        'It was promised by 29 October 2021 and did not come.',
      by: '2021-11-04',
    });
  });

  it('never counts a reply that was removed', async () => {
    const { kase, inTime } = fiction;
    await kase.update('reply', inTime.replyId, inTime, 'removed_at', '2021-12-16T09:00:00Z');
    const { measures, replies, asks } = await all('2021-12-15');
    await kase.update('reply', inTime.replyId, inTime, 'removed_at', null);
    expect(measures.withinTarget).toMatchObject({ n: 7, answered: 2 });
    expect(replies.map(({ id }) => id)).not.toContain(inTime.replyId);
    expect(asks.byOutcome).toMatchObject({ met: 0 });
    expect((await all('2021-12-15')).measures.withinTarget).toMatchObject({ n: 7, answered: 3 });
  });

  it('shows another group nothing of all this', async () => {
    const stranger = await t.caller('viewer', 'other');
    const { measures, awaiting, asks } = await stranger.get<StatusReport>(path('?from=2021-10-01', 'other'));
    expect([measures.n, awaiting, asks.n]).toEqual([0, [], 0]);
  });
});
