import { formatDay, type IsoDate } from '../deadlines/iso-date.js';
import { invalid } from '../errors/kinds.js';
import { refuseFuture } from '../errors/refuse-future.js';
import { CLASS_OF_FIELD, className, foreignFields } from './reply-class.js';
import { type ReplyFields } from './reply-fields.js';

/** Where in the input each field of one class stands, when it is not under its own name. */
const POINTERS: Readonly<Record<string, string>> = { settledOn: '/isAllThatWillCome' };

/**
 * Refuses a reply that can't be: received before the letter went or on a day still to come, dated after it
 * was received, promising a day already past, or with a part that only another class has.
 *
 * @throws InvalidInput with the place of the first fault
 */
export function checkReply(reply: ReplyFields, sentOn: IsoDate, today: IsoDate): void {
  checkClass(reply);
  refuseFuture('/receivedOn', reply.receivedOn, today);
  refuseFuture('/transferReceivedOn', reply.transferReceivedOn, today);
  refuseBefore('/receivedOn', 'received-before-sent', reply.receivedOn, sentOn, 'the letter was sent');
  refuseBefore(
    '/transferReceivedOn',
    'transfer-before-sent',
    reply.transferReceivedOn,
    sentOn,
    'the letter was sent',
  );
  refuseBefore(
    '/promisedBy',
    'promise-before-receipt',
    reply.promisedBy,
    reply.receivedOn,
    'it was received',
  );
  if (reply.datedOn && reply.datedOn > reply.receivedOn)
    throw datedAfterReceived(reply.datedOn, reply.receivedOn);
  checkLaterActs(reply);
}

function checkClass(reply: ReplyFields): void {
  const foreign = foreignFields(reply.class).find((field) => reply[field] !== null);
  if (foreign) {
    throw invalid(
      POINTERS[foreign] ?? `/${foreign}`,
      'field-of-another-class',
      `Only ${className(CLASS_OF_FIELD[foreign])} has this; the reply given is ${className(reply.class)}. ` +
        'Leave it out or correct the class.',
    );
  }
  if (reply.class === 'transfer' && !reply.transferredToOrganisationId) {
    throw invalid(
      '/transferredToOrganisationId',
      'transfer-target-needed',
      'A transfer names the body that will answer now: give its transferredToOrganisationId, or the transferredToOfficeId.',
    );
  }
}

/** What was done with the reply can't come before it arrived. */
function checkLaterActs({ receivedOn, settledOn, circulatedOn }: ReplyFields): void {
  refuseUsedBefore(receivedOn, settledOn, 'It was said to be all that will come');
  refuseUsedBefore(receivedOn, circulatedOn, 'It was circulated');
}

/**
 * Refuses a day of receipt after the day on which something was done with the reply.
 *
 * @param what what was done on `usedOn`, e.g. `It was circulated`
 * @throws InvalidInput at /receivedOn
 */
export function refuseUsedBefore(receivedOn: IsoDate, usedOn: IsoDate | null, what: string): void {
  if (usedOn === null || receivedOn <= usedOn) return;
  throw invalid(
    '/receivedOn',
    'received-after-use',
    `${what} on ${formatDay(usedOn)}, so it can't have arrived later, on ${formatDay(receivedOn)}. Correct that day first.`,
  );
}

/**
 * Refuses a day that lies before another.
 *
 * @param what what happened on the earlier day, e.g. `the letter was sent`
 * @throws InvalidInput at `pointer`
 */
export function refuseBefore(
  pointer: string,
  code: string,
  day: IsoDate | null,
  notBefore: IsoDate,
  what: string,
): void {
  if (day !== null && day < notBefore) {
    throw invalid(
      pointer,
      code,
      `${formatDay(day)} is before ${what}, on ${formatDay(notBefore)}. Check both days.`,
    );
  }
}

function datedAfterReceived(datedOn: IsoDate, receivedOn: IsoDate): Error {
  return invalid(
    '/datedOn',
    'dated-after-received',
    `A reply dated ${formatDay(datedOn)} can't have been received on ${formatDay(receivedOn)}. Check both days.`,
  );
}
