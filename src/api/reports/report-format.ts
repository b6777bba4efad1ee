import { invalid } from '../../errors/kinds.js';
import { FILE_FORMATS, type FileFormat, MEDIA_TYPES } from '../../reports/files/file-formats.js';

/** The forms in which a report can be had. Of those that a header allows alike, the first is taken. */
export const REPORT_FORMATS = ['json', 'html', ...FILE_FORMATS] as const;
/** One of `REPORT_FORMATS`. */
export type ReportFormat = (typeof REPORT_FORMATS)[number];

/** The media type of each, without its parameters. */
const TYPES: readonly (readonly [ReportFormat, string])[] = [
  ['json', 'application/json'],
  ['html', 'text/html'],
  ...FILE_FORMATS.map((format: FileFormat) => [format, MEDIA_TYPES[format].split(';')[0]] as const),
];

interface Range {
  readonly type: string;
  readonly weight: number;
}

/**
 * The form to answer in: what `?format=` names, or else what the Accept header likes best.
 *
 * @throws InvalidInput at /accept when the header allows none of the forms
 * @see RFC 9110, 12.5.1
 */
export function reportFormat(asked: ReportFormat | undefined, accept: string | undefined): ReportFormat {
  if (asked) return asked;
  const ranges = (accept || '*/*').split(',').map(rangeOf);
  const weighed = TYPES.map(([format, type]) => ({ format, weight: weightOf(type, ranges) }));
  const best = weighed.reduce((a, b) => (b.weight > a.weight ? b : a));
  if (best.weight > 0) return best.format;
  throw invalid(
    '/accept',
    'format-not-available',
    `A report can be had as ${REPORT_FORMATS.join(', ')}, and the Accept header asks for ${accept}. ` +
      'Send one of their media types, */*, or ?format=.',
  );
}

function rangeOf(text: string): Range {
  const [type, ...parameters] = text.split(';').map((part) => part.trim().toLowerCase());
  const weight = parameters.find((parameter) => parameter.startsWith('q='));
  return { type, weight: weight ? Number(weight.slice(2)) || 0 : 1 };
}

/** The most exact range decides; a weight of 0 refuses what it names. */
function weightOf(type: string, ranges: readonly Range[]): number {
  const names = [type, `${type.split('/')[0]}/*`, '*/*'];
  const found = names.map((name) => ranges.find((range) => range.type === name)).find((range) => range);
  return found?.weight ?? 0;
}
