import { type House } from '../../deadlines/sitting-days.js';
import { type ChangeSignatoryCommand } from '../../letters/change-signatory.use-case.js';
import { type DayParts, dayParts, partsOfDay, readDay } from '../forms/day-input.js';
import { type FormBody, isTicked, textOf } from '../forms/form.js';
import { type FormErrors } from '../forms/form-errors.js';
import { checkLength } from '../forms/lengths.js';
import { dayInWords } from '../letters/about-values.js';
import { type SignatoryRead } from '../letters/letter-read.js';

/** One signatory as texts in boxes. */
export interface SignatoryValues {
  readonly signedAs: string;
  readonly capacity: string;
  readonly house: string;
  readonly party: string;
  readonly isLead: boolean;
  readonly invitedOn: DayParts;
  readonly agreedOn: DayParts;
  readonly declinedOn: DayParts;
  readonly withdrawnOn: DayParts;
}

export const HOUSE_CHOICES: readonly { value: House | ''; text: string }[] = [
  { value: '', text: 'Not recorded' },
  { value: 'commons', text: 'Commons' },
  { value: 'lords', text: 'Lords' },
];

/** As it is kept. */
export function valuesOfSignatory(signatory: SignatoryRead): SignatoryValues {
  const { signedAs, capacity, house, party, isLead, invitedOn, agreedOn, declinedOn, withdrawnOn } =
    signatory;
  return {
    ...{ signedAs, capacity: capacity ?? '', house: house ?? '', party: party ?? '', isLead },
    ...{ invitedOn: partsOfDay(invitedOn), agreedOn: partsOfDay(agreedOn) },
    ...{ declinedOn: partsOfDay(declinedOn), withdrawnOn: partsOfDay(withdrawnOn) },
  };
}

/** As a browser sent it. */
export function typedSignatory(body: FormBody): SignatoryValues {
  const text = (name: string): string => textOf(body, name);
  const day = (name: string): DayParts => dayParts(body, name);
  return {
    ...{ signedAs: text('signedAs'), capacity: text('capacity'), house: text('house'), party: text('party') },
    ...{ isLead: isTicked(body, 'isLead'), invitedOn: day('invitedOn'), agreedOn: day('agreedOn') },
    ...{ declinedOn: day('declinedOn'), withdrawnOn: day('withdrawnOn') },
  };
}

/** Reads the form; errors stand beside the fields. A day whose boxes are empty is taken back. */
export function readSignatoryChange(body: FormBody, errors: FormErrors): ChangeSignatoryCommand['change'] {
  const { signedAs, capacity, house, party, isLead } = typedSignatory(body);
  if (!signedAs) errors.add('signedAs', 'Enter the line as printed');
  checkLength(errors, 'signedAs', 'The line as printed', signedAs, 300);
  checkLength(errors, 'capacity', 'The capacity', capacity, 200);
  checkLength(errors, 'party', 'The party', party, 100);
  return {
    ...{ signedAs, capacity: capacity || null, party: party || null, isLead },
    house: HOUSE_CHOICES.find(({ value }) => value === house)?.value || null,
    invitedOn: readDay(body, 'invitedOn', 'The day they were asked', errors),
    agreedOn: readDay(body, 'agreedOn', 'The day they agreed', errors),
    declinedOn: readDay(body, 'declinedOn', 'The day they declined', errors),
    withdrawnOn: readDay(body, 'withdrawnOn', 'The day they withdrew', errors),
  };
}

/** Each field as a line in words. */
export function signatoryInWords(values: SignatoryValues): [label: string, words: string][] {
  return [
    ['As printed', values.signedAs],
    ['Capacity', values.capacity],
    ['House', HOUSE_CHOICES.find(({ value }) => value === values.house)?.text ?? ''],
    ['Party', values.party],
    ['Gets the reply', values.isLead ? 'Yes' : 'No'],
    ['Asked', dayInWords(values.invitedOn)],
    ['Agreed', dayInWords(values.agreedOn)],
    ['Declined', dayInWords(values.declinedOn)],
    ['Withdrew', dayInWords(values.withdrawnOn)],
  ];
}

/** Where what the use case refuses stands on the form. */
export function fieldOfSignatory(pointer: string): string {
  return /On$/.test(pointer) ? `${pointer.slice(1)}-day` : pointer.slice(1);
}
