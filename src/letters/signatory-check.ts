import { type IsoDate } from '../deadlines/iso-date.js';
import { type InputFault } from '../errors/domain-error.js';
import { InvalidInput } from '../errors/kinds.js';
import { type Letter } from './letter.entity.js';
import { type Signatory } from './signatory.entity.js';

type SignatoryDays = Pick<Signatory, 'invitedOn' | 'agreedOn' | 'declinedOn' | 'withdrawnOn'>;

/**
 * Whether a signatory's days fit together: asked before answering, agreed before withdrawing and no later than the
 * letter went, and nothing on a day to come.
 *
 * @throws InvalidInput with a pointer to each day that does not fit
 */
export function checkSignatory(
  { sentOn }: Pick<Letter, 'sentOn'>,
  days: SignatoryDays,
  today: IsoDate,
): void {
  const { invitedOn, agreedOn, declinedOn, withdrawnOn } = days;
  const faults: InputFault[] = [];
  const refuse = (isWrong: unknown, pointer: string, detail: string): void => {
    if (isWrong) faults.push({ pointer, detail });
  };
  for (const [name, day] of Object.entries({ invitedOn, agreedOn, declinedOn, withdrawnOn })) {
    refuse(day !== null && day > today, `/${name}`, `${day} has not come yet (today is ${today}).`);
  }
  refuse(
    !invitedOn && !agreedOn,
    '/invitedOn',
    'A signatory was invited on a day or agreed on one. Give either.',
  );
  for (const [name, day] of Object.entries({ agreedOn, declinedOn })) {
    refuse(
      day && invitedOn && day < invitedOn,
      `/${name}`,
      `${day} is before they were invited, ${invitedOn}.`,
    );
  }
  refuse(
    withdrawnOn && (!agreedOn || withdrawnOn < agreedOn),
    '/withdrawnOn',
    agreedOn
      ? `${withdrawnOn} is before they agreed, ${agreedOn}.`
      : 'They have not agreed, so there is nothing to withdraw. Record instead that they declined.',
  );
  refuse(
    sentOn && agreedOn && agreedOn > sentOn,
    '/agreedOn',
    `${agreedOn} is after the letter was sent, ${sentOn}. A name can only be under it from before.`,
  );
  if (faults.length > 0) throw new InvalidInput(faults, 'signatory-days-not-consistent');
}
