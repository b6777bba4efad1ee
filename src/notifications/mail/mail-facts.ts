import { type IsoDate } from '../../deadlines/iso-date.js';
import { type FlagDetails } from '../../flags/flag-rule.js';
import { type ReplyClass } from '../../letters/letter-facts.js';

/** A letter as a mail names it. */
export interface NamedLetter {
  readonly id: string;
  readonly reference: string;
  readonly subject: string;
}

/** A flag that is up. `letter` is null for one of the group as a whole. */
export interface FlagNews {
  readonly kind: string;
  readonly details: FlagDetails;
  readonly letter: NamedLetter | null;
}

/** A reply that came. */
export interface ReplyNews {
  readonly class: ReplyClass;
  readonly receivedOn: IsoDate;
  readonly letter: NamedLetter;
}

/** What a mail tells, the most urgent first; the totals count what is left out of the lists. */
export interface News {
  readonly flags: readonly FlagNews[];
  readonly flagTotal: number;
  readonly replies: readonly ReplyNews[];
  readonly replyTotal: number;
}

/** How a group stands, for the weekly summary. `news`: what is late or ends soon, and the replies of the last seven days. */
export interface Week extends News {
  readonly awaiting: number;
  readonly late: number;
}

/** Whom a mail goes to, and of which group; the role is null for somebody who belongs to it no more. */
export interface Recipient {
  readonly name: string;
  readonly email: string;
  readonly groupName: string;
  readonly slug: string;
  readonly role: string | null;
  readonly atOnce: boolean;
  readonly digest: boolean;
  readonly weekly: boolean;
  readonly reports: boolean;
}
