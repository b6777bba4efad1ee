import { type IsoDate } from '../deadlines/iso-date.js';
import { invalid } from '../errors/kinds.js';
import { refuseFuture } from '../errors/refuse-future.js';
import { type Letter } from './letter.entity.js';

/**
 * Whether a letter can have been received on a day.
 *
 * @throws InvalidInput at /receivedOn for a draft, before the day of sending, or on a day to come
 */
export function checkReceipt(
  { sentOn }: Pick<Letter, 'sentOn'>,
  receivedOn: IsoDate | null,
  today: IsoDate,
): void {
  if (receivedOn === null) return;
  const fault = (code: string, detail: string): Error => invalid('/receivedOn', code, detail);
  if (sentOn === null)
    throw fault(
      'not-sent',
      'A draft has not been received by anyone. Leave receivedOn out until it was sent.',
    );
  if (receivedOn < sentOn)
    throw fault('received-before-sending', `${receivedOn} is before the letter was sent, ${sentOn}.`);
  refuseFuture('/receivedOn', receivedOn, today);
}
