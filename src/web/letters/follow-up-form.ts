import { type LetterFormValues, type RecipientValues } from './letter-form-values.js';
import { type LetterRead, type RecipientRead } from './letter-read.js';

/**
 * The form of a letter that follows up another: to the same office, about the asks that are open still, signed by those who
 * signed. Whoever has the office now is addressed; the printed block is for the person to complete.
 *
 * @param blank the form as it is first shown
 */
export function followUpOf(
  letter: LetterRead,
  recipient: RecipientRead,
  blank: LetterFormValues,
): LetterFormValues {
  const open = letter.asks.filter(({ outcome }) => outcome === 'open');
  const signed = letter.signatories.filter(({ status }) => status === 'agreed');
  return {
    ...blank,
    ...{ subject: letter.subject, topics: letter.topics.join(', '), follows: letter.reference },
    ...{ channel: letter.channel, publicity: letter.publicity === 'open' ? 'open' : 'private' },
    recipients: [toTheSame(recipient)],
    signatories: signed.map(({ signedAs }) => signedAs).join('\n'),
    asks: open.length > 0 ? open.map(({ text }) => ({ text, horizon: 'standard' })) : blank.asks,
  };
}

function toTheSame({
  office,
  organisation,
  address,
  email,
  printed,
  holders,
}: RecipientRead): RecipientValues {
  const holder = holders?.now?.name;
  const block = [holder, office?.name, address].filter(Boolean).join('\n');
  return {
    role: 'to',
    printed: holder && office ? block : printed,
    office: office ? [office.name, organisation?.name].filter(Boolean).join(' – ') : '',
    email: email ?? '',
  };
}
