import { type SignedBy } from '../../sections/signed.js';
import { type StatusReport } from '../../status-report.js';
import { column, lazily, number, paragraph, references, text } from '../lines.js';
import { type Row, type Section } from '../report-document.js';

const NUMBER = { isNumber: true } as const;

/** At what level bodies signed what they wrote in the period. */
export function signedSection({ signed: levels = [] }: StatusReport): Section {
  return {
    id: 'signed',
    title: 'Who signed',
    blocks:
      levels.length === 0
        ? [paragraph('Nil: nothing came in the period that somebody would have signed.')]
        : [
            paragraph(
              'Replies in the period, but for automatic messages, acknowledgements and what is not yet classified. A letter from a Member to a minister should be answered by a minister.',
            ),
            {
              kind: 'table',
              caption: 'Replies by the level at which they were signed',
              sheet: 'Who signed',
              columns: [
                column('From', 30),
                column('Replies', 13, NUMBER),
                column('Minister', 13, NUMBER),
                column('Official', 13, NUMBER),
                column('Chief executive of an agency', 16, NUMBER),
                column('Not recorded', 14, NUMBER),
                column('Letters', 40),
              ],
              rows: lazily(levels, row),
            },
          ],
  };
}

function row({ from, n, minister, official, agencyChiefExecutive, notRecorded, letters }: SignedBy): Row {
  return [
    text(from),
    number(n),
    number(minister),
    number(official),
    number(agencyChiefExecutive),
    number(notRecorded),
    letters === null ? text('More than 50') : { kind: 'text', line: references(letters) },
  ];
}
