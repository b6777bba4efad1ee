import { readLetter } from '../../intake/reader/read-letter.js';
import { fitReading, type FittedReading } from './fit-reading.js';

const asking = (...asks: string[]): string =>
  `1 May 2024\n\nThe Minister for Kites\n\nDear Minister,\n\n${asks.join('\n\n')}\n\nYours sincerely,\n\nAda Example MP\n`;

describe('fitReading', () => {
  const fit = (text: string): FittedReading => fitReading(readLetter(text, { kind: 'outgoing' }));

  it('each ask keeps its place in the text when an earlier one is left out', () => {
    const text = asking(
      'We urge you to ground the kites.',
      'For these reasons we urge you to ground all kites that pull boats.',
      'We also ask you to light the pier.',
    );
    const { reading, notices } = fit(text);
    expect(reading.proposal.asks.map((ask) => ask.text)).toEqual([
      'For these reasons we urge you to ground all kites that pull boats.',
      'We also ask you to light the pier.',
    ]);
    for (const [index, ask] of reading.proposal.asks.entries()) {
      const found = reading.evidence[`/asks/${index}`];
      expect(text.slice(found.start, found.end)).toBe(ask.text);
    }
    expect(reading.evidence).not.toHaveProperty('/asks/2');
    expect(notices).toEqual([]);
  });

  it('no more than a letter can have, and says what it leaves out', () => {
    const { reading, notices } = fit(
      asking(
        ...Array.from({ length: 300 }, (_, n) => `We urge you to ground kite number ${n} of the harbour.`),
      ),
    );
    expect(reading.proposal.asks).toHaveLength(50);
    expect(Object.keys(reading.evidence).filter((path) => path.startsWith('/asks/'))).toHaveLength(50);
    expect(notices).toEqual(['Only the first 50 of 300 requests are in the form.']);
  });

  it('what is in no list stays as it is', () => {
    const read = readLetter(asking('We urge you to ground the kites.'), { kind: 'outgoing' });
    const { reading } = fitReading(read);
    expect(reading).toEqual({ proposal: read.proposal, evidence: read.evidence });
  });
});
