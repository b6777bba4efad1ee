import { invalid } from '../errors/kinds.js';
import { COMMON_PASSWORDS } from './common-passwords.data.js';

/** Fewest and most characters of a password. Length is what counts; there are no rules about kinds of characters. */
export const PASSWORD_LENGTH = { min: 12, max: 256 } as const;

/**
 * Refuses passwords that would be guessed first.
 *
 * @param pointer where in the input it stands
 * @param person whose it will be: the address and the name are no passwords
 * @throws InvalidInput when it is too short, too long, among the most common, or made of what everybody knows
 * @see NIST SP 800-63B section 3.1.1.2; NCSC, Password policy: updating your approach
 */
export function checkPassword(
  pointer: string,
  password: string,
  person: { readonly email: string; readonly name: string },
): void {
  const { length } = [...password];
  if (length < PASSWORD_LENGTH.min || length > PASSWORD_LENGTH.max) {
    throw invalid(
      pointer,
      'password-length',
      `A password has ${PASSWORD_LENGTH.min} to ${PASSWORD_LENGTH.max} characters. Three or four words that don’t belong together make a good one.`,
    );
  }
  if (isEasyToGuess(password, person)) {
    throw invalid(
      pointer,
      'password-too-common',
      'This password is among the first that would be tried. Take three or four words that don’t belong together.',
    );
  }
}

function isEasyToGuess(password: string, { email, name }: { email: string; name: string }): boolean {
  const plain = simple(password);
  const base = withoutEnd(plain);
  const [local] = email.split('@');
  const known = [email, local, name, 'postbag'].map(simple).filter((word) => word.length > 2);
  return (
    COMMON_PASSWORDS.has(plain) ||
    COMMON_PASSWORDS.has(base) ||
    new Set(password.toLowerCase()).size < 4 ||
    isRun(plain) ||
    (base !== '' && known.some((word) => base.replaceAll(word, '') === ''))
  );
}

/** Without capitals, spaces and marks, which guessers vary anyway. */
function simple(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

/** Without the digits that people put at the end. */
function withoutEnd(text: string): string {
  return text.replace(/\d+$/, '');
}

/** Each character follows the one before it, upwards or downwards, as in 123456789012. */
function isRun(text: string): boolean {
  const steps = [...text].slice(1).map((char, index) => char.charCodeAt(0) - text.charCodeAt(index));
  const count = (step: number): number => steps.filter((found) => found === step).length;
  return steps.length > 0 && Math.max(count(1), count(-1)) >= steps.length * 0.8;
}
