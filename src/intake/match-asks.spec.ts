import fc from 'fast-check';
import { matchAsks } from './match-asks.js';
import { sentencesOf } from './sentences.js';
import { stem } from './stems.js';

const ask = (text: string, position = 1): { id: string; position: number; text: string } => ({
  id: `ask-${position}`,
  position,
  text,
});

describe('sentencesOf', () => {
  it.each<[string, string, string[]]>([
    [
      'one after another',
      'First it is so. Then it is not! Is it?',
      ['First it is so.', 'Then it is not!', 'Is it?'],
    ],
    [
      'titles and initials',
      'I met Dr. Fable and Rt. Hon. A. Tale there. It rained.',
      ['I met Dr. Fable and Rt. Hon. A. Tale there.', 'It rained.'],
    ],
    ['wrapped lines', 'We will publish\nthe report. Soon.', ['We will publish\nthe report.', 'Soon.']],
    ['paragraphs', 'Dear Ada\n\nThank you', ['Dear Ada', 'Thank you']],
    ['points of a list', 'We will:\n- open it\n- close it', ['We will:', '- open it', '- close it']],
    ['a decimal point', 'It costs £1.5 million. That is much.', ['It costs £1.5 million.', 'That is much.']],
    ['quotes', 'He said “No.” Then he left.', ['He said “No.”', 'Then he left.']],
    ['nothing', ' \n ', []],
  ])('tells %s apart', (_what, text, sentences) => {
    expect(sentencesOf(text).map((one) => one.text)).toEqual(sentences);
  });

  it('gives every letter of any text once, in places that quote it', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('A', 'b', '.', ' ', '\n', '-', '1', '”', 'é'), maxLength: 200 }),
        (text) => {
          const sentences = sentencesOf(text);
          for (const { start, end, text: quoted } of sentences) expect(text.slice(start, end)).toBe(quoted);
          const ends = [0, ...sentences.map(({ end }) => end)];
          sentences.forEach(({ start }, index) => expect(text.slice(ends[index], start).trim()).toBe(''));
          expect(text.slice(ends.at(-1)).trim()).toBe('');
        },
      ),
    );
  });
});

describe('stem', () => {
  it.each([
    ['publish', 'published'],
    ['publish', 'publishing'],
    ['evaluation', 'evaluations'],
    ['continue', 'continued'],
    ['fund', 'funding'],
    ['commit', 'commitment'],
    ['ministry', 'ministries'],
    ['guidance', 'guide'],
  ])('takes %s and %s for one', (a, b) => {
    expect(stem(a)).toBe(stem(b));
  });

  it.each([
    ['fund', 'find'],
    ['port', 'part'],
    ['review', 'revenue'],
  ])('tells %s and %s apart', (a, b) => {
    expect(stem(a)).not.toBe(stem(b));
  });
});

describe('matchAsks', () => {
  const REPLY = `Dear Ada,

Thank you for your letter of 8 January about the Lantern Fund.

You ask that the evaluation by Professor Quirke be published. I can confirm that this will happen in the spring.
The Lantern Fund will not continue beyond March, as budgets have been set. I visited Great Tarn last week.

Yours sincerely`;
  const [evaluation, fund, boats] = matchAsks(
    [
      ask('Publish the evaluation by Professor Quirke.'),
      ask('Continue the Lantern Fund beyond 31 March.', 2),
      ask('Exempt coastal rowing boats from mooring dues.', 3),
    ],
    REPLY,
  );

  it('finds the sentence that answers, and the one after a sentence that only repeats the request', () => {
    expect(fund.sentences[0].text).toBe(
      'The Lantern Fund will not continue beyond March, as budgets have been set.',
    );
    expect(evaluation.sentences.map(({ text }) => text)).toContain(
      'I can confirm that this will happen in the spring.',
    );
  });

  it('gives reasons and places in the text', () => {
    for (const { sentences } of [evaluation, fund]) {
      for (const { start, end, text, reasons, score } of sentences) {
        expect(REPLY.slice(start, end)).toBe(text);
        expect(reasons.length).toBeGreaterThan(0);
        expect(score).toBeLessThanOrEqual(1);
      }
    }
    expect(fund.sentences[0].reasons[0]).toMatch(/^Has words of the request: .*Lantern/);
  });

  it('offers nothing where nothing is said', () => {
    expect(boats.sentences).toEqual([]);
  });

  it('offers nothing without a reason, whatever the texts', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (asked, reply) => {
        const [{ sentences }] = matchAsks([ask(asked)], reply);
        for (const one of sentences) expect(one.reasons.join('')).not.toBe('');
      }),
    );
  });
});
