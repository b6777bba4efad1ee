import { OmitType, PickType } from '@nestjs/swagger';
import { MESSAGE_STATES, type MessageState } from '../../inbox/mail-message.js';
import { IdField, OneOfField, PartField, PartsField, TextField } from '../fields.js';
import { ListQuery } from '../list.query.js';
import { BodyExample } from '../openapi/body-example.decorator.js';
import { LogReplyDto } from '../replies/log-reply.dto.js';

/** Query of GET /api/v1/groups/{group}/inbox. */
export class ListMessagesQuery extends ListQuery {
  @OneOfField(MESSAGE_STATES, { optional: true, description: 'Those in this state; `waiting` unless told.' })
  state?: MessageState;
}

/** A letter that a message answers. */
export class AnsweredLetterDto extends PickType(LogReplyDto, ['recipientId', 'outcomes'] as const) {
  @IdField()
  letterId!: string;
}

/** What is recorded of the reply, the same for each letter. */
export class FiledReplyDto extends OmitType(LogReplyDto, ['recipientId', 'outcomes', 'body'] as const) {
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
