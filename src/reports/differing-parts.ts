import { type StatusReport } from './status-report.js';

/** A part of a report, by its name in the JSON. */
export type ReportPart = keyof StatusReport;

/** What a report is about and how it is worded, which says nothing of letters. */
const NOT_FACTS: ReadonlySet<string> = new Set<ReportPart>([
  'group',
  'period',
  'asOf',
  'note',
  'nilReturn',
  'definitions',
]);

/**
 * The parts of a report that another one of the same days tells otherwise, in the order of the report. A part that the earlier one
 * did not have yet, or that is worded anew since, is no difference.
 */
export function differingParts(issued: StatusReport, now: StatusReport): ReportPart[] {
  return (Object.keys(issued) as ReportPart[]).filter(
    (part) => !NOT_FACTS.has(part) && JSON.stringify(issued[part]) !== JSON.stringify(now[part]),
  );
}
