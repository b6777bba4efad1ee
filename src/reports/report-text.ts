import { type StatusReport } from './status-report.js';

/** A section to which no words are added: JSON text as PostgreSQL wrote it. It is by far the most of a large report. */
export class SectionText {
  constructor(readonly text: string) {}
}

/** Sections that stay text from the database to the reader. */
type TextSection = 'newLetters' | 'replies' | 'asks';

/** A status report before it is written out. */
export type ComposedReport = Omit<StatusReport, TextSection> & Readonly<Record<TextSection, SectionText>>;

/** The report as JSON text, which is a `StatusReport`. */
export function reportText(report: ComposedReport): string {
  const fields = Object.entries(report).map(([name, value]: [string, unknown]) => {
    const text = value instanceof SectionText ? value.text : JSON.stringify(value);
    return `${JSON.stringify(name)}:${text}`;
  });
  // Put together as they are: `join` would make a copy of megabytes, and whoever sends it makes another.
  return `{${fields.reduce((all, field) => `${all},${field}`)}}`;
}
