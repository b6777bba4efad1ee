import { nameIn, signatoryLines } from './signatory-lines.js';

describe('signatories, one a line', () => {
  it('keeps each line as printed, in order, and finds the capacity after a dash', () => {
    const lines =
      ' Ada Example MP - Co-Chair, Fictional Group\r\n\r\nBaroness Sample – Co-Chair\nSir Bo O’Made-Up MP\n';
    expect(signatoryLines(lines)).toEqual([
      { signedAs: 'Ada Example MP - Co-Chair, Fictional Group', capacity: 'Co-Chair, Fictional Group' },
      { signedAs: 'Baroness Sample – Co-Chair', capacity: 'Co-Chair' },
      { signedAs: 'Sir Bo O’Made-Up MP', capacity: null },
    ]);
  });

  it('knows who is meant', () => {
    expect(nameIn('Ada Example MP - Co-Chair, Fictional Group')).toBe('Ada Example MP');
    expect(nameIn('Sir Bo O’Made-Up MP')).toBe('Sir Bo O’Made-Up MP');
  });
});
