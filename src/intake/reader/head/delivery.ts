import { endOf, type Found, type Slice } from '../text/slice.js';

const MANNERS: readonly (readonly [RegExp, string])[] = [
  [/\be-?mail|\be-?bost/i, 'email'],
  [/(?<!e-)(?<!e)\b(?:post|bost|mail|hard copy|recorded|special delivery|first[- ]class|courier)\b/i, 'post'],
  [/\b(?:hand|llaw)\b/i, 'hand'],
  [/\bfax\b/i, 'fax'],
];

/** How the lines of the head say that the letter was sent, each manner once. */
export function readDelivery(lines: readonly Slice[]): Found<string>[] {
  const found: Found<string>[] = [];
  for (const line of lines) {
    const words = line.text.replace(/[A-Za-z0-9._%+'-]+@[A-Za-z0-9.-]+/g, (email) =>
      ' '.repeat(email.length),
    );
    for (const [pattern, value] of MANNERS) {
      if (pattern.test(words) && found.every((other) => other.value !== value)) {
        found.push({ value, from: line.from, to: endOf(line), confidence: 0.95 });
      }
    }
  }
  return found;
}
