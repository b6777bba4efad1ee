import { documentOf } from '../../reports/document/document-of.js';
import { forReading } from '../../reports/document/for-reading.js';
import { type Block, type Section } from '../../reports/document/report-document.js';
import { type StatusReport } from '../../reports/status-report.js';
import { blockView, type BlockView } from './block-view.js';

/** Parts of the page that are drawn from the document that files are made from: pictures, and tables that only it has. */
export interface ReportExtras {
  readonly ages: readonly BlockView[];
  readonly times: readonly BlockView[];
  readonly signed: readonly BlockView[];
  readonly course: readonly BlockView[];
  /** What changed since the last report; nothing in a report that was issued before it was told. */
  readonly since: readonly BlockView[];
}

/** Lays these parts out for the page. */
export function reportExtras(report: StatusReport): ReportExtras {
  const { sections } = forReading(documentOf(report, null, null));
  const section = (id: string): Section => sections.find((each) => each.id === id)!;
  return {
    ages: section('awaiting').blocks.filter(isOf('Waiting, by age')).map(blockView),
    times: section('measures')
      .blocks.filter(({ kind }) => kind === 'chart')
      .map(blockView),
    signed: section('signed').blocks.map(blockView),
    course: section('course').blocks.map(blockView),
    since: sections.filter(({ id }) => id === 'since').flatMap(({ blocks }) => blocks.map(blockView)),
  };
}

const isOf =
  (sheet: string) =>
  (block: Block): boolean =>
    block.kind === 'table' && block.sheet === sheet;
