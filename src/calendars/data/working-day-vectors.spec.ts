import { type Division } from '../../deadlines/calendar.js';
import { isoDate } from '../../deadlines/iso-date.js';
import { addWorkingDays, countWorkingDays } from '../../deadlines/working-days.js';
import { shippedCalendar } from './bank-holidays.data.js';

const EW = 'england-and-wales';
const SCOT = 'scotland';
const NI = 'northern-ireland';

describe('a letter received on a day is due, by the shipped bank holidays', () => {
  it.each<[string, number, Division, string, string]>([
    ['2021-11-22', 20, EW, '2021-12-20', 'the founding letter'],
    ['2021-11-22', 20, NI, '2021-12-20', 'the founding letter'],
    ['2021-11-22', 20, SCOT, '2021-12-21', 'St Andrew’s Day'],
    ['2021-11-22', 15, EW, '2021-12-13', 'a department’s own target'],
    ['2021-11-22', 17, EW, '2021-12-15', 'the Welsh Government’s target'],
    ['2021-11-22', 10, EW, '2021-12-06', 'another target'],
    ['2021-11-22', 3, EW, '2021-11-25', 'the window closes that day'],
    ['2021-11-20', 20, EW, '2021-12-17', 'received on a Saturday'],
    ['2021-11-29', 20, EW, '2021-12-29', 'two substitute days'],
    ['2021-12-24', 20, EW, '2022-01-26', 'three substitute days'],
    ['2022-05-20', 20, EW, '2022-06-21', 'the moved Spring holiday and the Jubilee'],
    ['2022-09-01', 20, EW, '2022-09-30', 'the State Funeral'],
    ['2023-04-20', 20, EW, '2023-05-22', 'two May Mondays'],
    ['2020-04-20', 20, EW, '2020-05-19', 'VE Day, moved to a Friday'],
    ['2024-03-11', 20, NI, '2024-04-11', 'St Patrick’s Day and both Easter days'],
    ['2024-03-11', 20, EW, '2024-04-10', 'both Easter days'],
    ['2024-03-11', 20, SCOT, '2024-04-09', 'Good Friday only'],
    ['2025-07-07', 20, NI, '2025-08-05', '12 July on a Saturday, kept on the Monday'],
    ['2026-06-01', 20, SCOT, '2026-06-30', 'the World Cup day'],
    ['2026-06-01', 20, EW, '2026-06-29', 'which only Scotland has'],
  ])('%s + %i in %s: %s (%s)', (received, days, division, due) => {
    const calendar = shippedCalendar(division);
    expect(addWorkingDays(isoDate(received), days, calendar)).toBe(due);
    expect(countWorkingDays(isoDate(received), isoDate(due), calendar)).toBe(days);
  });
});
