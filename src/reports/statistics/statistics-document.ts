import { formatDay, formatFullDay } from '../../deadlines/iso-date.js';
import { counted } from '../../deadlines/words.js';
import { column, lazily, paragraph, text } from '../document/lines.js';
import { type ReportDocument, type Section } from '../document/report-document.js';
import { disclaimer } from '../disclaimer.js';
import { type Statistics } from './statistics.js';
import { chartBlocks } from './statistics-charts.js';
import { answersTable, asksTable } from './statistics-tables.js';
import { filterSentences, STATISTICS_TERMS } from './statistics-words.js';

/** What is said of rows in which a letter can be more than once. */
export const ROWS_OVERLAP: Readonly<Record<Statistics['by'], string | null>> = {
  body: 'A letter to two bodies counts once for each, so the rows may add up to more letters than there are.',
  topic: 'A letter with two topics counts in each, so the rows may add up to more letters than there are.',
  signatory: 'A letter counts once for each person who signed it, so the rows add up to more letters than there are.',
  year: null,
}; // prettier-ignore

/** What is said where nothing is left to count. */
export const NO_LETTERS = 'No letter fits these filters.';

/** Statistics in words, for files and for what the page draws from them: from their content alone. */
export function statisticsDocument(statistics: Statistics, publicUrl: string | null): ReportDocument {
  const { group, asOf, by } = statistics;
  return {
    title: `Statistics by ${by}`,
    group: group.name,
    about: [`As of ${formatFullDay(asOf)}.`, ...filterSentences(statistics)],
    foot: `${group.name}: statistics by ${by} as of ${formatDay(asOf)}`,
    madeAt: `${asOf}T00:00:00Z`,
    base: publicUrl && `${publicUrl}/groups/${group.slug}`,
    sections: [rowsSection(statistics), chartsSection(statistics), aboutSection(statistics)],
  };
}

function rowsSection(statistics: Statistics): Section {
  const { by, total, rows, rowCount } = statistics;
  const overlap = ROWS_OVERLAP[by];
  const more = rowCount - rows.length;
  return {
    id: 'rows',
    title: `Figures by ${by}`,
    blocks:
      total.letters === 0
        ? [paragraph(NO_LETTERS)]
        : [
            ...(overlap ? [paragraph(overlap)] : []),
            answersTable(statistics),
            asksTable(statistics),
            ...(more > 0 ? [paragraph(`And ${counted(more, 'row')} more, with fewer letters.`)] : []),
          ],
  };
}

function chartsSection(statistics: Statistics): Section {
  return { id: 'charts', title: 'In pictures', blocks: chartBlocks(statistics) };
}

function aboutSection({ group, definitions }: Statistics): Section {
  return {
    id: 'about',
    title: 'About these figures',
    blocks: [
      paragraph(disclaimer(group.name)),
      {
        kind: 'table',
        caption: 'What the words and figures mean',
        sheet: 'About',
        columns: [column('Word', 24), column('What it means', 76)],
        rows: lazily(Object.entries(definitions), ([name, meaning]) => [
          text(STATISTICS_TERMS[name] ?? name),
          text(meaning),
        ]),
      },
    ],
  };
}
