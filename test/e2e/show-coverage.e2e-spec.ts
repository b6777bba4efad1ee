import { isoDate } from '../../src/deadlines/iso-date.js';
import { type Caller, startApp, type TestApp } from '../support/app.js';

interface Coverage {
  items: Record<string, unknown>[];
  sittingDays: Record<string, unknown>[];
}

describe('GET /api/v1/calendars', () => {
  let t: TestApp;
  let staff: Caller;
  beforeAll(async () => {
    t = await startApp('2026-07-01');
    staff = await t.caller('staff');
  });
  afterAll(() => t.close());

  it('tells how long each list still lasts, and whether letters reach beyond it', async () => {
    const read = (caller: Caller): Promise<Coverage> => caller.get('/api/v1/calendars');
    expect(await read(staff)).toMatchObject({
      items: [{ untilOn: '2028-12-31', daysLeft: 914, lettersBeyond: 0 }, {}, {}],
      sittingDays: [
        { house: 'commons', untilOn: '2026-07-16', isShipped: true, daysLeft: 15, lettersBeyond: 0 },
        { house: 'lords', untilOn: '2026-09-17', daysLeft: 78, lettersBeyond: 0 },
      ],
    });
    t.clock.setDay(isoDate('2026-10-20'));
    await staff.post('/api/v1/groups/phrg/letters', {
      subject: 'Fiction',
      body: 'Dear Minister',
      sentOn: '2026-10-20',
      replyRequestedOn: '2029-01-05',
      recipients: [{ role: 'to', printed: 'A Fictional Minister' }],
      signatories: [{ signedAs: 'A Fictional Member MP' }],
      asks: [{ text: 'Do.', horizon: 'standard' }],
    });
    const beyond = {
      items: [
        { division: 'england-and-wales', lettersBeyond: 1 },
        { lettersBeyond: 0 },
        { lettersBeyond: 0 },
      ],
      sittingDays: [
        { daysLeft: -96, lettersBeyond: 1 },
        { daysLeft: -33, lettersBeyond: 1 },
      ],
    };
    expect(await read(staff)).toMatchObject(beyond);
    expect(await read(t.operator)).toMatchObject(beyond);
    const others = await read(await t.caller('viewer', 'others'));
    expect(others.items[0]).toMatchObject({ lettersBeyond: 0 });
    expect(others.sittingDays[0]).toMatchObject({ lettersBeyond: 0 });
  });
});
