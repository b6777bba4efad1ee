import { type IsoDate } from '../deadlines/iso-date.js';
import { Conflict } from '../errors/kinds.js';

/**
 * The day the letter was sent.
 *
 * @param act what can't be done before, e.g. `have a reply`
 * @throws Conflict when it was not sent
 */
export function sentDay(letter: { reference: string; sentOn: IsoDate | null }, act: string): IsoDate {
  if (letter.sentOn) return letter.sentOn;
  throw new Conflict(
    'letter-not-sent',
    `${letter.reference} has not been sent, so it can't ${act}. Record its sending first.`,
  );
}
