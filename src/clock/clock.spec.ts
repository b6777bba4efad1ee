import { Temporal } from 'temporal-polyfill';
import { SettableClock } from './clock.js';

describe('a clock', () => {
  it.each([
    ['2026-06-01T22:59:59.999Z', '2026-06-01'],
    ['2026-06-01T23:00:00Z', '2026-06-02'],
    ['2026-12-01T23:59:59.999Z', '2026-12-01'],
    ['2026-12-02T00:00:00Z', '2026-12-02'],
  ])('at %s it is %s in London', (instant, day) => {
    const clock = new SettableClock(Temporal.Instant.from('2026-01-01T12:00:00Z'));
    clock.today();
    clock.set(Temporal.Instant.from(instant));
    expect(clock.today()).toBe(day);
  });

  it('writes instants in RFC 3339 to the millisecond', () => {
    const clock = new SettableClock(Temporal.Instant.from('2026-06-01T08:00:00Z'));
    expect(clock.timestamp()).toMatch(/^2026-06-01T08:00:0\d\.\d{3}Z$/);
  });
});
