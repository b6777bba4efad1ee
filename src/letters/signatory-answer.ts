import { type IsoDate } from '../deadlines/iso-date.js';
import { type Signatory } from './signatory.entity.js';

export const SIGNATORY_ANSWERS = ['agreed', 'declined', 'withdrawn', 'invited'] as const;
/** What a Member who was asked to sign said; `invited` takes back whatever was recorded as said. */
export type SignatoryAnswer = (typeof SIGNATORY_ANSWERS)[number];

export type SignatoryDays = Pick<Signatory, 'invitedOn' | 'agreedOn' | 'declinedOn' | 'withdrawnOn'>;

/**
 * The days of a signatory who said this on a day, so that from that day on it is where they stand: what was recorded
 * for that day or later gives way, what they had said before stays as it was.
 */
export function withAnswer(days: SignatoryDays, answer: SignatoryAnswer, on: IsoDate): SignatoryDays {
  const before = (day: IsoDate | null): IsoDate | null => (day !== null && day < on ? day : null);
  const upTo = (day: IsoDate | null): IsoDate | null => (day !== null && day <= on ? day : null);
  const { invitedOn, agreedOn, declinedOn } = days;
  switch (answer) {
    case 'agreed':
      return { invitedOn, agreedOn: on, declinedOn: before(declinedOn), withdrawnOn: null };
    case 'declined':
      return { invitedOn: invitedOn ?? on, agreedOn: upTo(agreedOn), declinedOn: on, withdrawnOn: null };
    case 'withdrawn':
      return { invitedOn, agreedOn, declinedOn: upTo(declinedOn), withdrawnOn: on };
    case 'invited':
      return { invitedOn: invitedOn ?? on, agreedOn: null, declinedOn: null, withdrawnOn: null };
  }
}
