import { formatDay, formatFullDay } from '../../deadlines/iso-date.js';
import { clockWords } from '../../deadlines/zone-words.js';
import { LONDON } from '../../deadlines/zoned-days.js';
import { type StatusReport } from '../status-report.js';
import { type ReportDocument } from './report-document.js';
import { reportView } from './report-view.js';
import { aboutSection } from './sections/about.js';
import { asksSection } from './sections/asks.js';
import { awaitingSection } from './sections/awaiting.js';
import { chasersSection } from './sections/chasers.js';
import { courseSection } from './sections/course.js';
import { decisionsSection } from './sections/decisions.js';
import { glanceSection } from './sections/glance.js';
import { draftsSection, sentSection } from './sections/letters.js';
import { measuresSection } from './sections/measures.js';
import { promisesSection } from './sections/promises.js';
import { repliesSection } from './sections/replies.js';
import { signedSection } from './sections/signed.js';
import { sinceSection } from './sections/since.js';
import { windowsSection } from './sections/windows.js';

/** How a report was issued, as it is stored. */
export interface Issue {
  readonly number: number;
  /** RFC 3339. */
  readonly issuedAt: string;
  readonly issuedBy: string;
  readonly note: string | null;
  /** The report that it stands in for, and why. */
  readonly supersedes: { readonly number: number; readonly reason: string } | null;
}

/**
 * A report in words, from its content alone, live or frozen: the same content gives the same document.
 *
 * @param issue how it was issued; null for one that is not
 * @param publicUrl the address at which people reach Postbag, for links to letters; null when it is not known
 */
export function documentOf(
  report: StatusReport,
  issue: Issue | null,
  publicUrl: string | null,
): ReportDocument {
  const { group, asOf, period } = report;
  const view = reportView(report);
  return {
    title: issue ? `Report ${issue.number} on correspondence` : 'Report on correspondence',
    group: group.name,
    about: [
      `As of ${formatFullDay(asOf)}. Period: ${formatDay(period.from)} to ${formatDay(period.to)}.`,
      ...(issue ? [`Issued at ${clockWords(issue.issuedAt, LONDON)} by ${issue.issuedBy}.`] : []),
      ...(issue?.supersedes ? [supersedingWords(issue.supersedes)] : []),
      ...(issue?.note ? [issue.note] : []),
    ],
    foot: `${group.name}: ${issue ? `report ${issue.number}` : 'report'} as of ${formatDay(asOf)}`,
    madeAt: issue?.issuedAt ?? `${asOf}T00:00:00Z`,
    base: publicUrl && `${publicUrl}/groups/${group.slug}`,
    sections: [
      glanceSection(report, view.glance),
      decisionsSection(report, view),
      ...sinceSection(report),
      awaitingSection(report, view),
      windowsSection(report),
      repliesSection(report),
      sentSection(report),
      draftsSection(report),
      chasersSection(report),
      promisesSection(report),
      measuresSection(report, view),
      signedSection(report),
      asksSection(report, view),
      courseSection(report),
      aboutSection(report, view),
    ],
  };
}

function supersedingWords({ number, reason }: { number: number; reason: string }): string {
  return `It supersedes report ${number}: ${reason}`;
}
