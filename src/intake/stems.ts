/** Words that say nothing of a subject. */
const EMPTY = new Set(
  (
    'a about above after again all also am an and any are as at be because been before being both but by can could did do does ' +
    'doing down each few for from further had has have having he her here him his how i if in into is it its just me more most ' +
    'must my no nor not now of off on once only or other our out over own per please she should so some such than that the their ' +
    'them then there these they this those through to too under until up upon us very was we were what when where whether which ' +
    'while who whom why will with within would you your urge ask call request minister government letter'
  ).split(' '),
);

/** Endings that change the part of speech or the number but not the matter, the longest first. */
const ENDINGS = [
  'izations',
  'isations',
  'ization',
  'isation',
  'ational',
  'ements',
  'ations',
  'ement',
  'ation',
  'ments',
  'ities',
  'ively',
  'ment',
  'ions',
  'ible',
  'able',
  'ance',
  'ence',
  'ings',
  'ness',
  'ised',
  'ized',
  'ises',
  'izes',
  'ing',
  'ion',
  'ies',
  'ity',
  'ive',
  'ise',
  'ize',
  'ers',
  'ed',
  'es',
  'er',
  'or',
  'ly',
  'al',
  's',
  'e',
  'y',
];

/** A word without its ending: `publishing`, `published` and `publication` come out alike, or nearly. At least four letters stay. */
export function stem(word: string): string {
  const ending = ENDINGS.find((one) => word.endsWith(one) && word.length - one.length >= 4);
  const cut = ending === undefined ? word : word.slice(0, -ending.length);
  return cut === word || cut.length <= 5 ? cut : cut.replace(/(?:at|ic|i|e)$/, '');
}

/** The stems of the words of a text that say something of its subject, each once. */
export function stemsOf(text: string): Set<string> {
  const words = text
    .toLowerCase()
    .replaceAll(/['’]s?\b/g, '')
    .match(/[\p{L}\p{N}]{2,}/gu);
  return new Set((words ?? []).filter((word) => !EMPTY.has(word)).map(stem));
}
