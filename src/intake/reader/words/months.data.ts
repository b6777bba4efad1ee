/** Months in English, shortened English and Welsh (also mutated), by number. */
export const MONTHS: Readonly<Record<string, number>> = Object.fromEntries(
  [
    'january jan ionawr',
    'february feb chwefror',
    'march mar mawrth fawrth',
    'april apr ebrill',
    'may mai fai',
    'june jun mehefin fehefin',
    'july jul gorffennaf orffennaf',
    'august aug awst',
    'september sep sept medi fedi',
    'october oct hydref',
    'november nov tachwedd dachwedd',
    'december dec rhagfyr ragfyr',
  ].flatMap((names, index) => names.split(' ').map((name) => [name, index + 1])),
);

/** Roman months, as in `4.ix.2020`. */
export const ROMAN_MONTHS = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii'];

/** Days of the week by their first three letters; 0 is Sunday. Welsh ones by their second word. */
export const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];

/** Small numbers in words. */
export const NUMBER_WORDS: Readonly<Record<string, number>> = {
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
  twenty: 20,
  'twenty-one': 21,
  'twenty-eight': 28,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  ninety: 90,
};
