import { type Calendar } from '../../deadlines/calendar.js';
import { type IsoDate } from '../../deadlines/iso-date.js';

/** Which side wrote it: `outgoing` by the group, `reply` by the minister, department or official. */
export type LetterKind = 'outgoing' | 'reply';

/** A person, an office without a name (`role` alone) or a body (`organisation` alone). */
export interface PersonProposal {
  /** Without courtesy styles and post-nominals, with a peerage title. */
  readonly name: string | null;
  /** What stands before the name, e.g. `Rt Hon Sir`; never `The`. */
  readonly style: string | null;
  readonly postNominals: readonly string[];
  readonly role: string | null;
  readonly organisation: string | null;
}

/** Somebody written to or copied to. */
export interface AddresseeProposal extends PersonProposal {
  /** One line, its parts joined by commas. */
  readonly address: string | null;
  /** In lower case. */
  readonly emails: readonly string[];
}

/** Somebody who signed. */
export interface SignatoryProposal extends PersonProposal {
  readonly party: string | null;
  readonly constituency: string | null;
}

/** What a date asks for: the event a request turns on, an answer, or something else to be done. */
export type DeadlineKind = 'event' | 'response' | 'action';

/** A date asked for or turned on; `end` is null when the words name no day that can be worked out. */
export interface DeadlineProposal {
  readonly kind: DeadlineKind;
  /** First day of an event; null for a response or an action. */
  readonly start: IsoDate | null;
  readonly end: IsoDate | null;
  /** `HH:MM`, or null. */
  readonly time: string | null;
  /** The sentence it stands in. */
  readonly what: string;
  /** The words of the day itself. */
  readonly text: string;
}

/** A link, bare web address or footnote; `url` is null for a placeholder. */
export interface SourceProposal {
  readonly url: string | null;
  readonly label: string | null;
}

/** What kind of answer a reply is. */
export type ReplyCategory = 'acknowledgement' | 'holding' | 'transfer' | 'substantive';

/** What only a reply says. */
export interface ReplyProposal {
  readonly category: ReplyCategory;
  readonly inReplyToDate: IsoDate | null;
  readonly transferredTo: string | null;
  readonly promisedBy: IsoDate | null;
}

/** The record that the reader proposes; empty where it found nothing. */
export interface Proposal {
  readonly kind: LetterKind;
  readonly date: IsoDate | null;
  readonly recipients: readonly AddresseeProposal[];
  readonly cc: readonly AddresseeProposal[];
  readonly salutation: string | null;
  readonly delivery: readonly string[];
  readonly subject: string | null;
  readonly references: { readonly ours: string | null; readonly yours: string | null };
  readonly signatories: readonly SignatoryProposal[];
  readonly otherSignatories: number | null;
  readonly deadlines: readonly DeadlineProposal[];
  readonly asks: readonly { readonly text: string }[];
  readonly sources: readonly SourceProposal[];
  readonly reply: ReplyProposal | null;
}

/** Where a value stands: offsets into the text as given (UTF-16, `end` excluded), and 0 to 1 how sure it is. */
export interface Evidence {
  readonly start: number;
  readonly end: number;
  readonly confidence: number;
}

/** Something a person should look at, in words, with a code for programs. */
export interface ReadingWarning {
  readonly code:
    'no-date' | 'no-signatories' | 'no-recipients' | 'no-calendar' | 'quoted-left-out' | 'too-long';
  readonly detail: string;
}

/** What reading a letter gives. Keys of `evidence` are paths into the proposal such as `/recipients/0/name`. */
export interface Reading {
  readonly proposal: Proposal;
  readonly evidence: Readonly<Record<string, Evidence>>;
  readonly warnings: readonly ReadingWarning[];
}

/** The header lines of a message, as they were written, when the text is a message's body. */
export interface MailHeaders {
  readonly from?: string;
  readonly to?: string;
  readonly cc?: string;
  readonly subject?: string;
  readonly date?: string;
  /** RFC 3834; anything but `no` marks an automatic reply. */
  readonly autoSubmitted?: string;
}

/** What is known beside the text. */
export interface ReadOptions {
  /** Which side wrote it, when the person has said so. */
  readonly kind?: LetterKind;
  /** Working days in England; without it "ten working days" is left as words. */
  readonly calendar?: Calendar;
  readonly headers?: MailHeaders;
}
