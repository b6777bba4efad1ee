import { type LetterRead, type RecipientRead } from './letter-read.js';

/** Those to whom a letter is addressed, for a form that asks which of them is meant. */
export function addressees({
  recipients,
}: Pick<LetterRead, 'recipients'>): { value: string; text: string }[] {
  return recipients
    .filter(({ role }) => role === 'to')
    .map((recipient) => ({ value: recipient.id, text: addresseeName(recipient) }));
}

/** The office written to, or the first line of the printed block. */
export function addresseeName({ office, printed }: Pick<RecipientRead, 'office' | 'printed'>): string {
  return office?.name ?? printed.split('\n')[0];
}
