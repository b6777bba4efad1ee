import { type IsoDate } from '../../deadlines/iso-date.js';
import { MESSAGE_STATES, type MessageState } from '../../inbox/mail-message.js';
import { REPLY_CLASSES, type ReplyClass } from '../../letters/letter-facts.js';
import { SIGNED_LEVELS, type SignedLevel } from '../../replies/reply-class.js';
import { DayField, IdField, OneOfField, PartField, PartsField, TextField, YesNoField } from '../fields.js';
import { ListQuery } from '../list.query.js';
import { BodyExample } from '../openapi/body-example.decorator.js';
import { ReplyOutcomeDto } from '../replies/log-reply.dto.js';

/** Query of GET /api/v1/groups/{group}/inbox. */
export class ListMessagesQuery extends ListQuery {
  @OneOfField(MESSAGE_STATES, { optional: true, description: 'Those in this state; `waiting` unless told.' })
  state?: MessageState;
}

/** A letter that a message answers. */
export class AnsweredLetterDto {
  @IdField()
  letterId!: string;

  @IdField({
    optional: true,
    description: 'To whom of the letter this is the reply; needed when there are several.',
  })
  recipientId?: string;

  @PartsField(ReplyOutcomeDto, { max: 50, optional: true, description: 'What it says to each ask.' })
  outcomes?: ReplyOutcomeDto[];
}

/** What is recorded of the reply, the same for each letter. */
export class FiledReplyDto {
  @OneOfField(REPLY_CLASSES, {
    example: 'holding',
    description: 'What it is. `unclassified` when that is still to be decided.',
  })
  class!: ReplyClass;

  @DayField({ description: 'The day it reached us.', example: '2021-12-06' })
  receivedOn!: IsoDate;

  @DayField({ optional: true, description: 'The date on it.', example: '2021-12-03' })
  datedOn?: IsoDate;

  @TextField({ optional: true, example: 'Private Secretary' })
  signedBy?: string;

  @TextField({ optional: true, description: 'As printed under the name.' })
  signedByRole?: string;

  @OneOfField(SIGNED_LEVELS, { optional: true })
  signedLevel?: SignedLevel;

  @TextField({ max: 100, optional: true, description: 'Their reference.', example: 'TO2021/12345' })
  theirReference?: string;

  @TextField({ optional: true, description: 'To whom it is addressed, when it is one of the signatories.' })
  addressedTo?: string;

  @DayField({ optional: true, description: 'Only of a holding reply.' })
  promisedBy?: IsoDate;

  @IdField({ optional: true, description: 'Only of a transfer: the body that will answer now.' })
  transferredToOrganisationId?: string;

  @IdField({ optional: true, description: 'Only of a transfer: the office in it.' })
  transferredToOfficeId?: string;

  @DayField({
    optional: true,
    description: 'Only of a transfer: the day on which the new body had the letter.',
  })
  transferReceivedOn?: IsoDate;

  @YesNoField({ optional: true, description: 'Only of a partial reply: nothing more will come.' })
  isAllThatWillCome?: boolean;

  @TextField({
    max: 200_000,
    optional: true,
    description: 'The text of the reply; without it, that of the message is kept.',
  })
  body?: string;
}

/** Body of POST /api/v1/groups/{group}/inbox/{id}/file. */
@BodyExample({
  letters: [{ letterId: '01934f5e-7b00-7000-8000-000000000001' }],
  reply: { class: 'holding', receivedOn: '2021-12-06', promisedBy: '2021-12-17' },
})
export class FileMessageDto {
  @PartsField(AnsweredLetterDto, { max: 20, description: 'The letters that it answers, at least one.' })
  letters!: AnsweredLetterDto[];

  @PartField(FiledReplyDto)
  reply!: FiledReplyDto;
}

/** Body of POST /api/v1/groups/{group}/inbox/{id}/set-aside and /take-back. */
export class MessageReasonDto {
  @TextField({ min: 3, max: 500, description: 'Why, for the history.', example: 'An advertisement.' })
  reason!: string;
}
