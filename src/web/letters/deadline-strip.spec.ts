import fc from 'fast-check';
import { addDays, isoDate } from '../../deadlines/iso-date.js';
import { deadlineStrip, type StripSpan } from './deadline-strip.js';

const SENT = isoDate('2021-11-22');
const WINDOW: StripSpan = {
  label: 'Election of Interpol’s President',
  firstOn: isoDate('2021-11-23'),
  lastOn: isoDate('2021-11-25'),
  kind: 'window',
  isOpen: true,
};
const REPLY: StripSpan = {
  label: 'Reply due from Prime Minister’s Office',
  firstOn: SENT,
  lastOn: isoDate('2021-12-20'),
  kind: 'reply',
  isOpen: true,
};

describe('the deadline strip', () => {
  it('draws the founding letter to scale: 29 days, of which the event takes the second to the fourth', () => {
    const strip = deadlineStrip(SENT, isoDate('2021-11-24'), [WINDOW, REPLY]);
    expect(strip).toMatchObject({ from: '2021-11-22', to: '2021-12-20', today: 8.62 });
    expect(strip.rows).toMatchObject([
      { left: 3.45, width: 10.34, tone: 'open' },
      { left: 0, width: 100, tone: 'open' },
    ]);
  });

  it.each([
    ['2021-11-22', 'opens in 1 day', '28 days left'],
    ['2021-11-23', '2 days left', '27 days left'],
    ['2021-11-25', 'the last day', '25 days left'],
    ['2021-11-26', 'over for 1 day', '24 days left'],
    ['2021-12-20', 'over for 25 days', 'the last day'],
    ['2021-12-21', 'over for 26 days', 'over for 1 day'],
  ])('says on %s of the event: %s, and of the reply: %s', (day, ofWindow, ofReply) => {
    const { rows } = deadlineStrip(SENT, isoDate(day), [WINDOW, REPLY]);
    expect(rows.map(({ words }) => words.split(': ')[1])).toEqual([ofWindow, ofReply]);
  });

  it('marks an answer that is owed past its day as late, and one that came as over', () => {
    const tones = [REPLY, { ...REPLY, isOpen: false }].map(
      (span) => deadlineStrip(SENT, isoDate('2021-12-21'), [span]).rows[0].tone,
    );
    expect(tones).toEqual(['late', 'over']);
  });

  it('names the days along it at even steps, few enough for a phone, with their years when it is long', () => {
    const marks = deadlineStrip(SENT, isoDate('2021-11-24'), [WINDOW, REPLY]).marks;
    expect(marks.map(({ at, text }) => [at, text])).toEqual([
      [0, '22 Nov'],
      [27.59, '30 Nov'],
      [55.17, '8 Dec'],
      [82.76, '16 Dec'],
    ]);
    const long = deadlineStrip(SENT, isoDate('2023-11-24'), [REPLY]).marks;
    expect(long.map(({ text }) => text)).toEqual(['22 Nov 2021', '25 Jul 2022', '27 Mar 2023']);
    expect(deadlineStrip(SENT, SENT, []).marks).toHaveLength(1);
  });

  it('says how far away the end is in the words it is given', () => {
    const [row] = deadlineStrip(SENT, SENT, [{ ...REPLY, left: '20 working days left' }]).rows;
    expect(row.words).toBe('22 November 2021 to 20 December 2021: 20 working days left');
  });

  it('keeps every bar and the day within the width', () => {
    const day = fc.integer({ min: -400, max: 400 }).map((days) => addDays(SENT, days));
    const span = fc
      .tuple(day, fc.nat(300))
      .map(([firstOn, days]): StripSpan => ({ ...REPLY, firstOn, lastOn: addDays(firstOn, days) }));
    fc.assert(
      fc.property(day, fc.array(span, { maxLength: 5 }), (on, spans) => {
        const { rows, today } = deadlineStrip(SENT, on, spans);
        expect(today).toBeGreaterThan(0);
        expect(today).toBeLessThan(100);
        for (const { left, width } of rows) {
          expect(left).toBeGreaterThanOrEqual(0);
          expect(left + width).toBeLessThanOrEqual(100.51);
        }
      }),
    );
  });
});
