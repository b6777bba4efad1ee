import { type StatusReport } from '../../src/reports/status-report.js';
import { type Caller, startApp, type TestApp } from '../support/app.js';

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
        letters: { withinTarget: [], within20: [], stillOpen: [] },
        oldestOpen: null,
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
      ['?asOf=2021-12-21&to=2021-12-22', '/to'],
      ['?asOf=2021-12-21&from=2021-12-22', '/from'],
      ['?asOf=2021-12-21&from=2021-12-02&to=2021-12-01', '/from'],
      ['?format=odt', '/format'],
      ['?from=2021-02-30', '/from'],
      ['?until=2021-12-01', '/until'],
    ])('%s, pointing at %s', async (query, pointer) => {
      const answer = await viewer.call<{ errors: object[] }>('GET', path(query));
      expect(answer.status).toBe(422);
      expect(answer.body.errors).toMatchObject([{ pointer }]);
    });

    it('a form that it does not have, by the Accept header', async () => {
      const answer = await viewer.call('GET', path(''), undefined, { accept: 'image/png' });
      expect(answer).toMatchObject({ status: 422, body: { code: 'format-not-available' } });
      expect(answer.body.detail).toContain('can be had as json, html, pdf');
    });

    it('nobody’s call without a token, and the group to those of another as if it did not exist', async () => {
      expect((await t.nobody.call('GET', path(''))).status).toBe(401);
      const stranger = await t.caller('admin', 'other');
      expect(await stranger.call('GET', path(''))).toMatchObject({
        status: 404,
        body: { code: 'group-not-found' },
      });
    });
  });
});
