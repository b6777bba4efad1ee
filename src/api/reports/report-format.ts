import { invalid } from '../../errors/kinds.js';

/** The forms in which a report can be had. */
export const REPORT_FORMATS = ['json'] as const;
/** One of `REPORT_FORMATS`. */
export type ReportFormat = (typeof REPORT_FORMATS)[number];

const TAKES_JSON = ['application/json', 'application/*', '*/*'];

/**
 * The form to answer in: what `?format=` names, or else what the Accept header allows.
 *
 * @throws InvalidInput at /accept when the header allows none of the forms
 */
export function reportFormat(asked: ReportFormat | undefined, accept: string | undefined): ReportFormat {
  if (asked) return asked;
  const ranges = (accept || '*/*').split(',').map((range) => range.trim().toLowerCase());
  if (ranges.some(takesJson)) return 'json';
  throw invalid(
    '/accept',
    'format-not-available',
    `A status report can only be had as JSON, and the Accept header asks for ${accept}. ` +
      'Send Accept: application/json, or ?format=json.',
  );
}

/** A range with a weight of 0 refuses what it names. */
function takesJson(range: string): boolean {
  const [type, ...parameters] = range.split(';').map((part) => part.trim());
  const isRefused = parameters.some((parameter) => /^q=0(\.0*)?$/.test(parameter));
  return TAKES_JSON.includes(type) && !isRefused;
}
