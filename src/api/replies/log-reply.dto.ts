import { type IsoDate } from '../../deadlines/iso-date.js';
import { OUTCOMES, type Outcome } from '../../letters/ask.entity.js';
import { REPLY_CLASSES, type ReplyClass } from '../../letters/letter-facts.js';
import { SIGNED_LEVELS, type SignedLevel } from '../../replies/reply-class.js';
import { DayField, IdField, OneOfField, PartsField, TextField, YesNoField } from '../fields.js';
import { BodyExample } from '../openapi/body-example.decorator.js';

/** What a reply says to one ask. */
export class ReplyOutcomeDto {
  @IdField()
  askId!: string;

  @OneOfField(OUTCOMES, { example: 'partly_met' })
  outcome!: Outcome;

  @DayField({
    optional: true,
    description:
      'The day from which it stands: that of the reply’s receipt unless told, or of a later judgement that it replaces.',
  })
  judgedOn?: IsoDate;

  @TextField({
    max: 2000,
    optional: true,
    description: 'The sentence that shows it; must stand in the body, where there is one.',
  })
  quote?: string;

  @TextField({ max: 2000, optional: true })
  note?: string;
}

/** Body of POST /api/v1/letters/{letter}/replies. */
@BodyExample({
  class: 'holding',
  receivedOn: '2021-12-06',
  signedBy: 'A Private Secretary',
  promisedBy: '2021-12-17',
  body: 'You will have an answer by 17 December.',
})
export class LogReplyDto {
  @OneOfField(REPLY_CLASSES, {
    example: 'holding',
    description:
      'What it is. `unclassified` when that is still to be decided: it never hides that a reply is late.',
  })
  class!: ReplyClass;

  @DayField({ description: 'The day it reached us.', example: '2021-12-06' })
  receivedOn!: IsoDate;

  @DayField({ optional: true, description: 'The date on it.', example: '2021-12-03' })
  datedOn?: IsoDate;

  @IdField({
    optional: true,
    description: 'To whom of the letter this is the reply; needed when there are several.',
  })
  recipientId?: string;

  @TextField({ optional: true, example: 'Private Secretary' })
  signedBy?: string;

  @TextField({ optional: true, description: 'As printed under the name.' })
  signedByRole?: string;

  @OneOfField(SIGNED_LEVELS, { optional: true })
  signedLevel?: SignedLevel;

  @TextField({
    max: 100,
    optional: true,
    description: 'Their reference, to be quoted back.',
    example: 'TO2021/12345',
  })
  theirReference?: string;

  @TextField({ optional: true, description: 'To whom it is addressed, when it is one of the signatories.' })
  addressedTo?: string;

  @DayField({
    optional: true,
    description: 'Only of a holding reply: the day by which it promises an answer.',
  })
  promisedBy?: IsoDate;

  @IdField({ optional: true, description: 'Only of a transfer: the body that will answer now.' })
  transferredToOrganisationId?: string;

  @IdField({
    optional: true,
    description: 'Only of a transfer: the office in it; without the organisation, gives it.',
  })
  transferredToOfficeId?: string;

  @DayField({
    optional: true,
    description: 'Only of a transfer: the day on which the new body had the letter.',
  })
  transferReceivedOn?: IsoDate;

  @YesNoField({
    optional: true,
    description: 'Only of a partial reply: nothing more will come, which stops the clock.',
  })
  isAllThatWillCome?: boolean;

  @TextField({ max: 200_000, optional: true, description: 'The text of the reply.' })
  body?: string;

  @PartsField(ReplyOutcomeDto, { max: 50, optional: true, description: 'What it says to each ask.' })
  outcomes?: ReplyOutcomeDto[];
}
