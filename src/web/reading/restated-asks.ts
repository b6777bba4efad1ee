/** Words that say little of what is asked. */
const LITTLE = new Set(
  'a an and as at be by call calls can do for from have in into is it its of on or our please that the their this to urge ask request we you your would will with ministers officials government uk his her'.split(
    ' ',
  ),
);

/** What comes before the request itself. */
const LEAD_IN =
  /^.*\b(?:calls? (?:up)?on|urges?|asks?|requests?|invites?|grateful if|would like|please|could you|will you|would you)\b/i;

/** The indexes of the asks without those of which a longer one asks every word again, in their order. */
export function askedOnce(asks: readonly string[]): number[] {
  const words = asks.map(wordsOf);
  const isIn = (few: Set<string>, many: Set<string>): boolean =>
    few.size > 0 && few.size < many.size && [...few].every((word) => many.has(word));
  return [...asks.keys()].filter((index) => !words.some((other) => isIn(words[index], other)));
}

function wordsOf(ask: string): Set<string> {
  const all =
    ask
      .replace(LEAD_IN, '')
      .toLowerCase()
      .match(/\p{L}{2,}/gu) ?? [];
  return new Set(all.filter((word) => !LITTLE.has(word)));
}
