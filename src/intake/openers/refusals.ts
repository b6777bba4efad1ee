import { invalid, type InvalidInput } from '../../errors/kinds.js';

const OTHERWISE = 'Or attach it to the letter as it is, and paste what it says.';

/** Why a file can't be read: a published code, and a sentence that says what was wrong and what to do. */
export const REFUSALS = {
  'file-empty': 'There is nothing in it. Choose the right file.',
  'file-kind-not-read': `Letters are read from Word (.docx), PDF, mail (.eml), text (.txt) and Markdown (.md). Save it as one of these. ${OTHERWISE}`,
  'word-is-old': `It is a Word file of the old kind (.doc). Save it in Word as .docx. ${OTHERWISE}`,
  'file-has-macros':
    'It has macros, which are programs: Postbag does not open it. Save it in Word as .docx, without macros.',
  'file-is-locked': `It is locked with a password. Save it without the password. ${OTHERWISE}`,
  'file-is-damaged': `It is damaged, or not what it seems. Open it yourself and save it again. ${OTHERWISE}`,
  'file-unpacks-too-large': `It is packed, and far larger unpacked than any letter is. ${OTHERWISE}`,
  'text-too-long': 'It has more text than any letter has (a million characters). Paste the letter alone.',
  'too-many-pages': 'It has more pages than any letter has (300). Save the pages of the letter alone.',
  'mail-too-nested': `It has too many parts, or parts within parts, for a mail. ${OTHERWISE}`,
  'scan-without-text':
    'It is a picture of a letter: there is no text in it that can be read. Attach it to the letter as a scan, and type or paste what it says.',
  'takes-too-long': `It takes more time to read than any letter does. ${OTHERWISE}`,
  'takes-too-much': `It takes more memory to read than any letter does. ${OTHERWISE}`,
} as const;

/** A code of `REFUSALS`. */
export type RefusalCode = keyof typeof REFUSALS;

/** Thrown where a file is found not to be readable; becomes an InvalidInput where the file's name is known. */
export class Unreadable extends Error {
  constructor(readonly code: RefusalCode) {
    super(code);
  }
}

/** The refusal in words, with the name of the file. */
export function refusalOf(code: RefusalCode, name: string): InvalidInput {
  return invalid('/file', code, `“${name}” can’t be read. ${REFUSALS[code]}`);
}
