import { type IsoDate } from '../../deadlines/iso-date.js';
import { type Column, day, text, whole } from '../../workbooks/table.js';
import { labelOf } from '../pages/filters.js';
import { DEADLINE_NAMES, type ListedLetter } from './listed-letter.js';

/** A letter as a row of an export; see `tableItem`. */
export interface TabledLetter {
  readonly listed: ListedLetter;
  readonly channel: string;
  readonly topics: readonly string[];
  readonly owner: string | null;
  readonly signedBy: readonly string[];
  readonly answered: { readonly count: number; readonly receivedOn: IsoDate; readonly class: string } | null;
  readonly chasedOn: IsoDate | null;
}

/** Several things in one cell. A printed name may have commas in it. */
const joined = (parts: readonly string[]): string => parts.join('; ');

type Of = Column<TabledLetter>['cell'];

const column = (heading: string, width: number, cell: Of): Column<TabledLetter> => ({ heading, width, cell });

/** The columns of an export of letters: as the list shows them, then what a secretariat is asked about each. */
export const LETTER_COLUMNS: readonly Column<TabledLetter>[] = [
  column('Reference', 16, ({ listed }) => text(listed.reference)),
  column('Subject', 50, ({ listed }) => text(listed.subject)),
  column('To', 30, ({ listed }) => text(joined(listed.to))),
  column('Bodies', 30, ({ listed }) => text(joined(listed.organisations.map(({ name }) => name)))),
  column('Status', 18, ({ listed }) => text(labelOf(listed.status))),
  column('Late', 6, ({ listed }) => text(listed.isLate ? 'Yes' : 'No')),
  column('Dated', 13, ({ listed }) => day(listed.datedOn)),
  column('Sent', 13, ({ listed }) => day(listed.sentOn)),
  column('Sent by', 12, ({ channel, listed }) => text(listed.sentOn && labelOf(channel))),
  column('Deadline', 13, ({ listed }) => day(listed.effectiveDeadline?.dueOn)),
  column('What falls then', 24, ({ listed }) =>
    text(listed.effectiveDeadline && DEADLINE_NAMES[listed.effectiveDeadline.kind]),
  ),
  column('Reply due', 13, ({ listed }) => day(listed.replyDueOn)),
  column('Working days left', 18, ({ listed }) => whole(listed.workingDaysLeft)),
  column('Working days late', 18, ({ listed }) => whole(listed.workingDaysLate)),
  column('Replies', 9, ({ answered }) => whole(answered?.count ?? 0)),
  column('Last reply', 13, ({ answered }) => day(answered?.receivedOn)),
  column('Kind of last reply', 18, ({ answered }) => text(labelOf(answered?.class ?? null))),
  column('Last chased', 13, ({ chasedOn }) => day(chasedOn)),
  column('Asks open', 10, ({ listed }) => whole(listed.asksOpen)),
  column('Signatories', 11, ({ listed }) => whole(listed.signatoryCount)),
  column('Signed by', 50, ({ signedBy }) => text(joined(signedBy))),
  column('Flags', 30, ({ listed }) => text(joined(listed.flags.map(labelOf)))),
  column('Topics', 24, ({ topics }) => text(joined(topics))),
  column('Owner', 20, ({ owner }) => text(owner)),
];
