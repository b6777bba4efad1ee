import { isoDate } from '../../deadlines/iso-date.js';
import { HOUSES, type House, type Recess } from '../../deadlines/sitting-days.js';

/*
 * Recesses of both Houses since 2018: house, first and last day (both included), name. A recess cut by a recall stands
 * as two. Source: UK Parliament, calendar data of the egg timer (github.com/ukparliament/egg-timer), Open Parliament
 * Licence v3.0; one misspelt name put right.
 */
const RECESSES: readonly string[] = [
  'both 2017-12-22 2018-01-07 Christmas recess',
  'both 2018-02-09 2018-02-19 February recess',
  'both 2018-03-30 2018-04-15 Easter recess',
  'both 2018-05-25 2018-06-03 Whitsun recess',
  'both 2018-07-25 2018-09-03 Summer recess',
  'both 2018-09-14 2018-10-08 Conference recess',
  'both 2018-11-07 2018-11-11 November recess',
  'both 2018-12-21 2019-01-06 Christmas recess',
  'commons 2019-04-12 2019-04-22 Easter recess',
  'lords 2019-04-12 2019-04-23 Easter recess',
  'both 2019-05-24 2019-06-03 Whitsun recess',
  'both 2019-07-26 2019-09-02 Summer recess',
  'lords 2019-12-20 2020-01-06 Christmas recess',
  'commons 2019-12-21 2020-01-06 Christmas recess',
  'both 2020-02-14 2020-02-23 February recess',
  'both 2020-03-26 2020-04-20 Easter recess',
  'commons 2020-05-21 2020-05-31 Whitsun recess',
  'commons 2020-07-23 2020-08-31 Summer recess',
  'lords 2020-07-30 2020-09-01 Summer recess',
  'commons 2020-10-24 2020-11-01 Recess',
  'both 2020-12-18 2020-12-29 Christmas recess',
  'lords 2020-12-31 2021-01-04 Christmas recess (post recall)',
  'commons 2020-12-31 2021-01-05 Christmas recess (post recall)',
  'commons 2021-01-07 2021-01-10 Recess',
  'both 2021-02-12 2021-02-21 February recess',
  'both 2021-03-26 2021-04-11 Easter recess',
  'both 2021-05-28 2021-06-06 Whitsun recess',
  'both 2021-07-23 2021-08-17 Summer recess',
  'both 2021-08-19 2021-09-05 Summer recess (post recall)',
  'lords 2021-09-17 2021-10-10 Conference recess',
  'commons 2021-09-24 2021-10-17 Conference recess',
  'commons 2021-11-10 2021-11-14 November recess',
  'lords 2021-11-11 2021-11-14 November recess',
  'both 2021-12-17 2022-01-04 Christmas recess',
  'both 2022-02-11 2022-02-20 February recess',
  'commons 2022-04-01 2022-04-18 Easter recess',
  'lords 2022-04-08 2022-04-24 Lords recess',
  'both 2022-05-27 2022-06-05 Whitsun recess',
  'both 2022-07-22 2022-09-04 Summer recess',
  'commons 2022-09-11 2022-09-20 Period of mourning for HM Queen Elizabeth II',
  'lords 2022-09-13 2022-10-09 Conference recess',
  'commons 2022-09-24 2022-10-10 Conference recess',
  'both 2022-11-10 2022-11-13 November recess',
  'commons 2022-12-21 2023-01-08 Christmas recess',
  'lords 2022-12-22 2023-01-08 Christmas recess',
  'both 2023-02-10 2023-02-19 February recess',
  'both 2023-03-31 2023-04-16 Easter recess',
  'both 2023-05-04 2023-05-08 Coronation recess',
  'both 2023-05-26 2023-06-04 Whitsun recess',
  'commons 2023-07-21 2023-09-03 Summer recess',
  'lords 2023-07-26 2023-09-02 Summer recess',
  'commons 2023-09-20 2023-10-15 Conference recess',
  'lords 2023-09-22 2023-10-15 Conference recess',
  'lords 2023-11-16 2023-11-19 November recess',
  'commons 2023-12-20 2024-01-07 Christmas recess',
  'lords 2023-12-20 2024-01-09 Christmas recess',
  'commons 2024-02-09 2024-02-18 February recess',
  'lords 2024-02-15 2024-02-18 February recess',
  'commons 2024-03-27 2024-04-14 Easter recess',
  'lords 2024-03-28 2024-04-14 Easter recess',
  'both 2024-07-31 2024-09-01 Summer recess',
  'commons 2024-09-13 2024-10-06 Conference recess',
  'lords 2024-09-14 2024-10-06 Conference recess',
  'both 2024-11-07 2024-11-10 November recess',
  'both 2024-12-20 2025-01-05 Christmas recess',
  'both 2025-02-14 2025-02-23 February recess',
  'lords 2025-04-04 2025-04-11 Easter recess',
  'commons 2025-04-09 2025-04-11 Easter recess',
  'both 2025-04-13 2025-04-21 Easter recess (post recall)',
  'both 2025-05-23 2025-06-01 Whitsun recess',
  'commons 2025-07-23 2025-08-31 Summer recess',
  'lords 2025-07-25 2025-08-31 Summer recess',
  'commons 2025-09-17 2025-10-12 Conference recess',
  'lords 2025-09-22 2025-10-12 Conference recess',
  'lords 2025-11-06 2025-11-09 November recess',
  'commons 2025-11-06 2025-11-10 November recess',
  'both 2025-12-19 2026-01-04 Christmas recess',
  'both 2026-02-13 2026-02-22 February recess',
  'commons 2026-03-27 2026-04-12 Easter recess',
  'lords 2026-03-28 2026-04-12 Easter recess',
  'both 2026-05-22 2026-05-31 Whitsun recess',
  'lords 2026-07-24 2026-08-31 Summer recess',
  'lords 2026-09-18 2026-10-11 Conference recess',
];

/** The recesses shipped for a House, in order. */
export function shippedRecesses(house: House): readonly Recess[] {
  return RECESSES.map(recessesOf).flatMap((recesses) => recesses.filter((recess) => recess.house === house));
}

function recessesOf(row: string): Recess[] {
  const [whose, first, last, ...name] = row.split(' ');
  return HOUSES.filter((house) => whose === 'both' || whose === house).map((house) => ({
    house,
    firstOn: isoDate(first),
    lastOn: isoDate(last),
    name: name.join(' '),
  }));
}
