import { type IsoDate } from '../../deadlines/iso-date.js';
import { REPLY_CLASSES, type ReplyClass } from '../../letters/letter-facts.js';
import { SIGNED_LEVELS, type SignedLevel } from '../../replies/reply-class.js';
import { DayField, IdField, OneOfField, TextField } from '../fields.js';
import { BodyExample } from '../openapi/body-example.decorator.js';

const OPEN = { optional: true, nullable: true } as const;

/** Body of PATCH /api/v1/replies/{id}: only what is to change; null clears. */
@BodyExample({ receivedOn: '2021-12-07', theirReference: 'TO2021/12345' })
export class ChangeReplyDto {
  @OneOfField(REPLY_CLASSES, { optional: true, description: 'A new class drops what only the old one had.' })
  class?: ReplyClass;

  @DayField({ optional: true })
  receivedOn?: IsoDate;

  @DayField(OPEN)
  datedOn?: IsoDate | null;

  @IdField({ optional: true })
  recipientId?: string;

  @TextField(OPEN)
  signedBy?: string | null;

  @TextField(OPEN)
  signedByRole?: string | null;

  @OneOfField(SIGNED_LEVELS, OPEN)
  signedLevel?: SignedLevel | null;

  @TextField({ max: 100, ...OPEN })
  theirReference?: string | null;

  @TextField(OPEN)
  addressedTo?: string | null;

  @DayField({ ...OPEN, description: 'Only of a holding reply.' })
  promisedBy?: IsoDate | null;

  @IdField({ ...OPEN, description: 'Only of a transfer.' })
  transferredToOrganisationId?: string | null;

  @IdField({ ...OPEN, description: 'Only of a transfer.' })
  transferredToOfficeId?: string | null;

  @DayField({ ...OPEN, description: 'Only of a transfer.' })
  transferReceivedOn?: IsoDate | null;

  @TextField({ max: 200_000, ...OPEN })
  body?: string | null;
}

/** Body of an act on a reply that has a day: settling, circulating. */
@BodyExample({ on: '2021-12-08' })
export class OnDayDto {
  @DayField({ optional: true, description: 'Today unless told.' })
  on?: IsoDate;
}

/** Body of POST /api/v1/replies/{id}/move. */
@BodyExample({ letter: 'PHRG/2021/002', reason: 'Logged on the wrong letter.' })
export class MoveReplyDto {
  @TextField({
    max: 40,
    example: 'PHRG/2021/002',
    description: 'The id or reference of the letter to which it belongs.',
  })
  letter!: string;

  @IdField({
    optional: true,
    description: 'To whom of that letter this is the reply; needed when there are several.',
  })
  recipientId?: string;

  @TextField({ min: 3, max: 500, description: 'Why; kept in the history of both letters.' })
  reason!: string;
}

/** Query of a removal. */
export class RemovalQuery {
  @TextField({
    max: 500,
    description: 'Why it goes, for the history.',
    example: 'Logged on the wrong letter.',
  })
  reason!: string;
}
