/**
 * A text in lines of at most so many characters, broken at spaces; a word that is longer has a line of its own. Line breaks within
 * it stay. The first line begins with `start`, the others with `indent`.
 */
export function wrap(text: string, width: number, indent = '', start = ''): string {
  const room = width - Math.max(indent.length, start.length);
  const lines = text.split('\n').flatMap((part) => linesOf(part, room));
  return lines.map((line, at) => (at === 0 ? start : indent) + line).join('\n');
}

function linesOf(text: string, room: number): string[] {
  const lines: string[] = [];
  let current = '';
  for (const word of text.split(/ +/).filter(Boolean)) {
    const longer = current === '' ? word : `${current} ${word}`;
    if (longer.length > room && current !== '') {
      lines.push(current);
      current = word;
    } else current = longer;
  }
  return [...lines, current];
}
