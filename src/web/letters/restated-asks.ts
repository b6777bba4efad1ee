/** Words that say little of what is asked. */
const LITTLE = new Set(
  'a an and as at be by call calls can do for from have in into is it its of on or our please that the their this to urge ask request we you your would will with ministers officials government uk his her'.split(
    ' ',
  ),
);

/** Of the shorter ask's words, how many a longer one must have to ask the same. */
const SAME = 0.99;

/** The asks without those that a longer one asks again in the same words. Their order stays. */
export function askedOnce(asks: readonly string[]): string[] {
  const words = asks.map(wordsOf);
  return asks.filter(
    (_, index) =>
      !words.some(
        (other, at) => at !== index && other.size > words[index].size && share(words[index], other) >= SAME,
      ),
  );
}

function wordsOf(ask: string): Set<string> {
  const all = ask.toLowerCase().match(/\p{L}{2,}/gu) ?? [];
  return new Set(all.filter((word) => !LITTLE.has(word)));
}

function share(words: Set<string>, other: Set<string>): number {
  if (words.size === 0) return 0;
  return [...words].filter((word) => other.has(word)).length / words.size;
}
