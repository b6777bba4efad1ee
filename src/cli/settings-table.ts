import { KEYS } from '../config.js';

/** Comments in the README between which the table of settings stands; Markdown doesn't show them. */
const BEGIN = '<!-- settings: written by npm run docs -->';
const END = '<!-- end of settings -->';

/** Every setting as a Markdown table: variable, value when absent, what it does. */
export function settingsTable(): string {
  const rows = Object.values(KEYS).map(
    ({ name, fallback, explain }) => `| \`${name}\` | ${fallback && `\`${fallback}\``} | ${explain} |`,
  );
  return ['| Variable | Unless set | What it does |', '|---|---|---|', ...rows].join('\n');
}

/**
 * A Markdown text with the table put between its markers.
 *
 * @throws Error when the markers are not there
 */
export function withSettingsTable(markdown: string): string {
  const begin = markdown.indexOf(BEGIN);
  const end = markdown.indexOf(END);
  if (begin < 0 || end < begin) throw new Error(`The README needs the lines ${BEGIN} and ${END}`);
  return `${markdown.slice(0, begin)}${BEGIN}\n\n${settingsTable()}\n\n${markdown.slice(end)}`;
}
