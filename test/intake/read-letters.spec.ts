import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { type Proposal } from '../../src/intake/reader/proposal.js';
import { readLetter } from '../../src/intake/reader/read-letter.js';
import { england } from '../support/england.js';

/** What is looked at here of a record that a careful person made of a letter. */
interface Expected {
  readonly id: string;
  readonly kind: string;
  readonly date: string | null;
  readonly salutation: string | null;
  readonly signatories: readonly { name: unknown; aliases?: readonly string[]; optional?: boolean }[];
  readonly deadlines: readonly { end: string | null }[];
  readonly neutralDeadlines?: readonly string[];
  readonly asks: readonly { key: string; optional?: boolean; group?: string }[];
  readonly reply: { category: string; inReplyToDate: string | null } | null;
}

/** The shared scorer, as far as it is used. */
interface Scorer {
  run(
    expected: readonly Expected[],
    actual: (one: Expected) => Proposal,
  ): {
    macroF1: number;
    perfect: number;
    traps: number;
    per: { id: string; bad: string[]; notes: string[] }[];
  };
}

type Count = { right: number; wrong: number };

const OWN = new URL('../letters/', import.meta.url);
const SHARED = new URL('../../../shared/letters/', import.meta.url);
const isShared = existsSync(new URL('score.mjs', SHARED));
const withShared = isShared ? describe : describe.skip;
const title = isShared ? '' : ' (skipped: the shared letters are not here)';

const lettersIn = (folder: URL): { expected: Expected; text: string }[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.expected.json'))
    .map((name) => ({
      expected: JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as Expected,
      text: readFileSync(new URL(name.replace('.expected.json', '.txt'), folder), 'utf8'),
    }));
const read = (text: string): Proposal => readLetter(text, { calendar: england }).proposal;

const squash = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
const alternatives = (value: unknown): unknown[] =>
  typeof value === 'object' && value !== null && 'any' in value ? (value as { any: unknown[] }).any : [value];

/** How many of the expected were found and how many were missed or made up. */
function compare(
  expected: readonly string[][],
  actual: readonly string[],
  neutral: readonly string[] = [],
): Count {
  const rest = actual.filter((one) => !neutral.includes(one));
  let right = 0;
  for (const accepted of expected) {
    const at = rest.findIndex((one) => accepted.includes(one));
    if (at < 0) continue;
    rest.splice(at, 1);
    right += 1;
  }
  return { right, wrong: expected.length - right + rest.length };
}

const FIELDS: Record<string, (expected: Expected, actual: Proposal) => Count> = {
  kind: (expected, actual) => compare([[expected.kind]], [actual.kind]),
  date: (expected, actual) => compare([[String(expected.date)]], [String(actual.date)]),
  salutation: (expected, actual) =>
    compare(
      [alternatives(expected.salutation).map((one) => squash(typeof one === 'string' ? one : ''))],
      [squash(actual.salutation ?? '')],
    ),
  signatories: (expected, actual) => {
    const names = expected.signatories
      .filter(({ name, optional }) => typeof name === 'string' && !optional)
      .map(({ name, aliases }) => [name as string, ...(aliases ?? [])].map(squash));
    return compare(
      names,
      actual.signatories.flatMap(({ name }) => (name ? [squash(name)] : [])),
    );
  },
  deadlines: (expected, actual) =>
    compare(
      expected.deadlines.map(({ end }) => [String(end)]),
      actual.deadlines.map(({ end }) => String(end)),
      expected.neutralDeadlines,
    ),
  asks: (expected, actual) => {
    const keys = expected.asks
      .filter(({ optional, group }) => !optional && !group)
      .map(({ key }) => squash(key));
    const texts = actual.asks.map(({ text }) => squash(text));
    const found = keys.filter((key) => texts.some((text) => text.includes(key))).length;
    const made = texts.filter((text) => !expected.asks.some(({ key }) => text.includes(squash(key)))).length;
    return { right: found, wrong: keys.length - found + made };
  },
  category: (expected, actual) =>
    expected.reply
      ? compare([[expected.reply.category]], [String(actual.reply?.category)])
      : { right: 0, wrong: 0 },
  answered: (expected, actual) =>
    expected.reply
      ? compare([[String(expected.reply.inReplyToDate)]], [String(actual.reply?.inReplyToDate)])
      : { right: 0, wrong: 0 },
};

describe('letters of our own', () => {
  const letters = lettersIn(OWN).map(({ expected, text }) => ({ expected, actual: read(text) }));

  it('are at least sixty', () => {
    expect(letters.length).toBeGreaterThanOrEqual(60);
  });

  it.each(Object.keys(FIELDS))('are read right in %s, nearly always', (field) => {
    const counts = letters.map(({ expected, actual }) => ({
      id: expected.id,
      ...FIELDS[field](expected, actual),
    }));
    const right = counts.reduce((sum, one) => sum + one.right, 0);
    const wrong = counts.reduce((sum, one) => sum + one.wrong, 0);
    const missed = counts.filter((one) => one.wrong > 0).map(({ id }) => id);
    if (right / (right + wrong) < 0.98)
      throw new Error(`${field}: ${right} right, ${wrong} wrong, in ${missed.join(', ')}`);
    expect(right).toBeGreaterThan(0);
  });
});

withShared(`the shared letters${title}`, () => {
  let scorer: Scorer;
  beforeAll(async () => {
    scorer = (await import(new URL('score.mjs', SHARED).href)) as Scorer;
  });
  const scored = (letters: readonly { expected: Expected; text: string }[]): ReturnType<Scorer['run']> => {
    const texts = new Map(letters.map(({ expected, text }) => [expected.id, text]));
    return scorer.run(
      letters.map(({ expected }) => expected),
      ({ id }) => read(texts.get(id)!),
    );
  };

  it('are read exactly', () => {
    const founding = {
      expected: JSON.parse(
        readFileSync(new URL('founding-letter.expected.json', SHARED), 'utf8'),
      ) as Expected,
      text: readFileSync(new URL('founding-letter-2021-11-22.txt', SHARED), 'utf8'),
    };
    const { per, traps } = scored([...lettersIn(new URL('dev/', SHARED)), founding]);
    expect(per.filter(({ bad }) => bad.length > 0)).toEqual([]);
    expect(per.flatMap(({ notes }) => notes)).toEqual([]);
    expect(traps).toBe(0);
  });

  it('score our own letters well too', () => {
    const { macroF1, traps, per } = scored(lettersIn(OWN));
    expect(per.filter(({ bad }) => bad.length > 1).map(({ id }) => id)).toEqual([]);
    expect(macroF1).toBeGreaterThanOrEqual(0.99);
    expect(traps).toBe(0);
  });
});
