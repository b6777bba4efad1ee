import { isSame, textOfHtml } from './html-text.js';
import { tidyText } from './tidy-text.js';

const read = (html: string): string => tidyText(textOfHtml(html).text, 10_000);

describe('textOfHtml', () => {
  it('takes paragraphs for lines where empty ones part them, as Outlook writes', () => {
    const lines = [
      '6 December 2021',
      '&nbsp;',
      'Jane Example MP',
      'Chair',
      '<o:p>&nbsp;</o:p>',
      'Dear Jane,',
      '<br>',
      'No.',
    ];
    const html = lines.map((line) => `<p class="MsoNormal">${line}</p>`).join('\n');
    expect(read(html)).toBe('6 December 2021\n\nJane Example MP\nChair\n\nDear Jane,\n\nNo.');
  });

  it('parts paragraphs by empty lines otherwise', () => {
    expect(read('<p>Dear Jane,</p><p>No.</p>')).toBe('Dear Jane,\n\nNo.');
  });

  it.each([
    ['an entity and a break', '<div>A &amp; B<br>C</div>', 'A & B\nC'],
    ['a heading as it is', '<h1>The plan</h1><p>No.</p>', 'The plan\n\nNo.'],
    ['no style, script or picture', '<style>p{}</style><script>x()</script><img alt="x" src="y">Yes', 'Yes'],
    ['a link around a picture', '<a href="https://f.example/"><img src="y"></a>Yes', 'Yes'],
    ['a placeholder', '<a href="#">the report</a>', '[the report](#)'],
    ['an address', '<a href="mailto:a@f.example">a@f.example</a>', 'a@f.example'],
    ['points from a number on', '<ol start="3"><li>C</li><li>D</li></ol>', '3. C\n4. D'],
  ])('writes %s', (_what, html, text) => {
    expect(read(html)).toBe(text);
  });

  it.each([
    ['blanks that no paragraph ends', `<p>${'\u00a0 &nbsp;'.repeat(20_000)}x</p>`],
    ['breaks that no paragraph ends', `<p>${'<br>'.repeat(20_000)}x</p>`],
    ['elements in one another without end', '<div>'.repeat(50_000)],
    ['tables in one another', '<table><tr><td>'.repeat(5000)],
  ])('comes to an end with %s', (_what, html) => {
    expect(typeof textOfHtml(html).text).toBe('string');
  });
});

describe('isSame', () => {
  it.each([
    ['www.f.example', 'https://www.f.example/', true],
    ['F.example', 'http://f.example', true],
    ['a@f.example', 'mailto:a@f.example', true],
    ['f.example/a', 'https://f.example/b', false],
    ['the report', 'https://f.example/', false],
  ])('%s and %s: %s', (label, url, is) => {
    expect(isSame(label, url)).toBe(is);
  });
});
