import { ApiProperty } from '@nestjs/swagger';
import { TEST_EVENT, WEBHOOK_EVENTS } from '../../webhooks/webhook-events.js';

const INSTANT = { type: 'string', nullable: true, format: 'date-time' } as const;

/** A webhook just registered. The secret is shown here and never again. */
export class RegisteredWebhookView {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({
    description: 'With it signatures are checked.',
    example: 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw',
  })
  secret!: string;
}

/** A secret just made. It is shown here and never again. */
export class RenewedSecretView {
  @ApiProperty({ example: 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw' })
  secret!: string;

  @ApiProperty({ format: 'date-time', description: 'Until then the secret before it signs too.' })
  oldHoldsUntil!: string;
}

/** An address that is told what happens in a group. */
export class WebhookView {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ example: 'Mirror of the correspondence' })
  name!: string;

  @ApiProperty({ example: 'https://hooks.example.org/postbag' })
  url!: string;

  @ApiProperty({ isArray: true, enum: WEBHOOK_EVENTS })
  events!: string[];

  @ApiProperty()
  isOn!: boolean;

  @ApiProperty({
    ...INSTANT,
    description: 'Since when it has taken nothing; null when it takes what it is sent.',
  })
  failingSince!: string | null;

  @ApiProperty({ ...INSTANT, description: 'When Postbag switched it off.' })
  stoppedAt!: string | null;

  @ApiProperty({
    type: 'string',
    nullable: true,
    description: 'Why Postbag switched it off.',
    example: 'It answered 410.',
  })
  stopReason!: string | null;

  @ApiProperty({ format: 'date-time' })
  createdAt!: string;

  @ApiProperty({ description: 'For If-Match.', example: 1 })
  version!: number;

  @ApiProperty({ description: 'How much it is still to be told.', example: 0 })
  waiting!: number;

  @ApiProperty({ description: 'How much was given up, and may be sent again.', example: 0 })
  dead!: number;
}

/** A page of the webhooks of a group. */
export class WebhookListView {
  @ApiProperty({ type: [WebhookView] })
  items!: WebhookView[];

  @ApiProperty({ type: 'string', nullable: true, description: 'For the next page; null on the last.' })
  nextCursor!: string | null;
}

/** A delivery just made. */
export class MadeDeliveryView {
  @ApiProperty({ format: 'uuid', description: 'Sent as webhook-id.' })
  id!: string;
}

/** The letter that an event is about. */
export class DeliveryLetterView {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ example: 'PHRG/2021/001' })
  reference!: string;
}

/** What a webhook was told of one event, or is to be. */
export class DeliveryView {
  @ApiProperty({ format: 'uuid', description: 'Sent as webhook-id, the same however often it is sent.' })
  id!: string;

  @ApiProperty({ enum: [...WEBHOOK_EVENTS, TEST_EVENT] })
  event!: string;

  @ApiProperty({ enum: ['waiting', 'sending', 'delivered', 'dead'] })
  state!: string;

  @ApiProperty({ description: 'How often it was not taken.', example: 0 })
  attempts!: number;

  @ApiProperty({ description: 'How often it was sent and nobody knows what became of it.', example: 0 })
  unsure!: number;

  @ApiProperty({
    type: 'integer',
    nullable: true,
    description: 'The status of the last answer.',
    example: 200,
  })
  status!: number | null;

  @ApiProperty({
    type: 'string',
    nullable: true,
    description: 'The beginning of the last answer.',
    example: 'OK',
  })
  answer!: string | null;

  @ApiProperty({
    type: 'string',
    nullable: true,
    description: 'Why it was not taken.',
    example: 'It answered 500.',
  })
  problem!: string | null;

  @ApiProperty({ format: 'date-time' })
  createdAt!: string;

  @ApiProperty({ ...INSTANT, description: 'When it was last sent.' })
  triedAt!: string | null;

  @ApiProperty({ ...INSTANT, description: 'When it is sent next; null when it is not.' })
  nextAt!: string | null;

  @ApiProperty({ type: () => DeliveryLetterView, nullable: true })
  letter!: DeliveryLetterView | null;
}

/** A page of what a webhook was told. */
export class DeliveryListView {
  @ApiProperty({ type: [DeliveryView] })
  items!: DeliveryView[];

  @ApiProperty({ type: 'string', nullable: true, description: 'For the next page; null on the last.' })
  nextCursor!: string | null;
}
