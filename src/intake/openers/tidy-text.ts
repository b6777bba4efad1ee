import { Unreadable } from './refusals.js';

/** Characters that no reader needs: NUL, which PostgreSQL can't keep, and soft hyphens and marks of width nought. */
const UNSEEN = /[\u0000\u00ad\u200b\u2060\ufeff]/g;

/**
 * Text as it is handed on: line feeds alone, no spaces at the ends of lines, at most two empty lines together.
 *
 * @throws Unreadable when it is longer than `most` characters
 */
export function tidyText(text: string, most: number): string {
  const tidy = text
    .toWellFormed()
    .replace(UNSEEN, '')
    .replace(/\r\n?|\u2028|\u2029/g, '\n')
    .replace(/[^\S\n]+$/gm, '')
    .replace(/\n{4,}/g, '\n\n\n')
    .replace(/^\n+|\n+$/g, '');
  if (tidy.length > most) throw new Unreadable('text-too-long');
  return tidy;
}
