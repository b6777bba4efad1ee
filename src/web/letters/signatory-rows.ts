import { formatDay } from '../../deadlines/iso-date.js';
import { type SignatoryRead } from './letter-read.js';

/** One signatory as the page shows it: the printed line, and what is to be known of it. */
export interface SignatoryRow {
  readonly name: string;
  readonly more: string | null;
  readonly status: SignatoryRead['status'];
  readonly isLead: boolean;
}

/** Those who signed or may still, in the printed order; then those who will not. */
export interface SignatoryRows {
  readonly signing: readonly SignatoryRow[];
  readonly gone: readonly SignatoryRow[];
  readonly agreed: number;
}

/** The signatories, parted by whether their names stand under the letter. */
export function signatoryRows(signatories: readonly SignatoryRead[]): SignatoryRows {
  const rows = signatories.map(signatoryRow);
  const isGone = ({ status }: SignatoryRow): boolean => status === 'declined' || status === 'withdrawn';
  return {
    signing: rows.filter((row) => !isGone(row)),
    gone: rows.filter(isGone),
    agreed: rows.filter(({ status }) => status === 'agreed').length,
  };
}

function signatoryRow({ signedAs, capacity, isLead, status, ...days }: SignatoryRead): SignatoryRow {
  const since = {
    invited: days.invitedOn,
    agreed: null,
    declined: days.declinedOn,
    withdrawn: days.withdrawnOn,
  }[status];
  const words = since && `${WORDS[status]} ${formatDay(since)}`;
  const more = [capacity, words].filter(Boolean);
  return { name: signedAs, more: more.length > 0 ? more.join('; ') : null, status, isLead };
}

const WORDS: Readonly<Record<SignatoryRead['status'], string>> = {
  invited: 'asked on',
  agreed: 'agreed on',
  declined: 'declined on',
  withdrawn: 'withdrew on',
};
