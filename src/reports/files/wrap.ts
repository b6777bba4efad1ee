/**
 * A text in lines of at most so many characters, broken at spaces; a word that is longer has a line of its own. Line breaks within
 * it stay. The lines after the first begin with `indent`.
 */
export function wrap(text: string, width: number, indent = ''): string {
  return text
    .split('\n')
    .map((part) => wrapPart(part, width, indent))
    .join(`\n${indent}`);
}

function wrapPart(text: string, width: number, indent: string): string {
  const lines: string[] = [];
  let current = '';
  for (const word of text.split(' ')) {
    const longer = current === '' ? word : `${current} ${word}`;
    const room = lines.length === 0 ? width : width - indent.length;
    if (longer.length > room && current !== '') {
      lines.push(current);
      current = word;
    } else current = longer;
  }
  return [...lines, current].join(`\n${indent}`);
}
