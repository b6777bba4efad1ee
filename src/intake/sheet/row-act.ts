import { type IsoDate } from '../../deadlines/iso-date.js';
import { type SheetField } from './fields.js';
import { type SheetChannel, type SheetClass } from './words.js';

/** A letter as a row has it. */
export interface RowLetter {
  readonly reference: string | null;
  readonly subject: string;
  readonly body: string;
  readonly datedOn: IsoDate | null;
  readonly sentOn: IsoDate | null;
  readonly channel: SheetChannel;
  readonly to: readonly string[];
  readonly cc: readonly string[];
  readonly signatories: readonly string[];
  readonly asks: readonly string[];
  readonly topics: readonly string[];
  readonly owner: string | null;
  readonly replyRequestedOn: IsoDate | null;
}

/** A reply as a row has it. */
export interface RowReply {
  readonly class: SheetClass;
  readonly receivedOn: IsoDate;
  readonly datedOn: IsoDate | null;
  readonly signedBy: string | null;
  readonly signedByRole: string | null;
  readonly theirReference: string | null;
  readonly promisedBy: IsoDate | null;
  readonly body: string;
}

/** Which letter a row with nothing but a reply answers: by reference, or by its subject. */
export interface AnswerTo {
  readonly reference: string | null;
  readonly subject: string | null;
}

/** Something wrong with a row, or worth a look: where, what stands there, and what to do. */
export interface RowRemark {
  readonly row: number;
  readonly field: SheetField | null;
  readonly value: string;
  readonly text: string;
}

/** A row as it will be logged: a letter, a letter with its reply, or a reply alone. */
export interface RowRead {
  readonly row: number;
  readonly letter: RowLetter | null;
  readonly reply: RowReply | null;
  readonly answers: AnswerTo | null;
  /** What keeps the row from being logged. */
  readonly faults: readonly RowRemark[];
  /** Days that could be read otherwise, each with its reading. */
  readonly doubts: readonly (RowRemark & { readonly day: IsoDate })[];
  /** What a person should know, and need not mend. */
  readonly notes: readonly RowRemark[];
}
