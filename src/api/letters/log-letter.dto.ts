import { type IsoDate } from '../../deadlines/iso-date.js';
import { CHANNELS, type Channel } from '../../deadlines/receipt.js';
import { HOUSES, type House } from '../../deadlines/sitting-days.js';
import { HORIZONS, type Horizon } from '../../letters/ask.entity.js';
import { PUBLICITIES, type Publicity } from '../../letters/letter.entity.js';
import {
  DayField,
  IdField,
  InstantField,
  OneOfField,
  PartsField,
  TextField,
  TextListField,
  YesNoField,
} from '../fields.js';
import { BodyExample } from '../openapi/body-example.decorator.js';

/** One addressee of a new letter. */
export class NewRecipientDto {
  @OneOfField(['to', 'cc'], { description: 'Only a “to” is expected to reply.' })
  role!: 'to' | 'cc';

  @TextField({
    max: 1000,
    description: 'The address block as printed, line by line.',
    example: 'The Rt Hon Boris Johnson MP\nPrime Minister',
  })
  printed!: string;

  @IdField({
    optional: true,
    nullable: true,
    description: 'The office that is written to; gives the organisation and its target.',
  })
  officeId?: string | null;

  @IdField({
    optional: true,
    nullable: true,
    description: 'Without it, whoever held the office on the letter’s day, when that was one person.',
  })
  personId?: string | null;

  @IdField({ optional: true, nullable: true, description: 'Without it, the organisation of the office.' })
  organisationId?: string | null;

  @TextField({ max: 500, optional: true, nullable: true })
  address?: string | null;

  @TextField({ max: 200, optional: true, nullable: true, example: 'private.office@example.org' })
  email?: string | null;

  @DayField({
    optional: true,
    nullable: true,
    description: 'The day it reached them, when you know better than the rule for the channel.',
  })
  receivedOn?: IsoDate | null;
}

/** One name under a new letter. */
export class NewSignatoryDto {
  @TextField({ description: 'The line as printed.', example: 'Tony Lloyd MP' })
  signedAs!: string;

  @IdField({ optional: true, nullable: true })
  personId?: string | null;

  @TextField({ max: 200, optional: true, nullable: true, example: 'Co-Chair' })
  capacity?: string | null;

  @OneOfField(HOUSES, { optional: true, nullable: true })
  house?: House | null;

  @TextField({ max: 100, optional: true, nullable: true })
  party?: string | null;

  @YesNoField({ optional: true, description: 'The lead signatory gets the reply; the first unless told.' })
  isLead?: boolean;

  @DayField({ optional: true, nullable: true })
  invitedOn?: IsoDate | null;

  @DayField({
    optional: true,
    nullable: true,
    description: 'Without either day: agreed when a sent letter was sent, invited when a draft was drafted.',
  })
  agreedOn?: IsoDate | null;
}

/** One request of a new letter. */
@BodyExample({ text: 'Publish the plan.', horizon: 'standard' })
export class NewAskDto {
  @TextField({ max: 2000, example: 'Oppose the candidacy.' })
  text!: string;

  @OneOfField(HORIZONS, { description: 'Until when an answer is of use.' })
  horizon!: Horizon;

  @IdField({
    optional: true,
    nullable: true,
    description: 'The event window, for the horizon before_event and only for it.',
  })
  windowId?: string | null;
}

/** Something that the letter links to. */
export class NewSourceDto {
  @TextField({ example: 'report' })
  label!: string;

  @TextField({ max: 2000, optional: true, nullable: true, example: 'https://example.org/report' })
  url?: string | null;
}

/** Body of POST /api/v1/groups/{group}/letters. */
@BodyExample({
  subject: 'The election of Interpol’s President',
  body: 'Dear Prime Minister, …',
  datedOn: '2021-11-22',
  sentOn: '2021-11-22',
  topics: ['Interpol'],
  recipients: [{ role: 'to', printed: 'The Rt Hon Boris Johnson MP\nPrime Minister' }],
  signatories: [{ signedAs: 'Tony Lloyd MP', capacity: 'Co-Chair' }],
  asks: [{ text: 'Support improvements to the process of nomination.', horizon: 'longer_term' }],
  sources: [{ label: 'report', url: 'https://example.org/report' }],
})
export class LogLetterDto {
  @TextField({ example: 'The election of Interpol’s President' })
  subject!: string;

  @TextField({ max: 200_000, description: 'The text of the letter.', example: 'Dear Prime Minister, …' })
  body!: string;

  @TextField({
    max: 40,
    optional: true,
    description: 'Our reference; without it the next of the group and year.',
    example: 'PHRG/2021/001',
  })
  reference?: string;

  @DayField({ optional: true, nullable: true, description: 'The date on the letter.' })
  datedOn?: IsoDate | null;

  @DayField({
    optional: true,
    nullable: true,
    description: 'The day it was sent. Without it the letter is a draft.',
  })
  sentOn?: IsoDate | null;

  @OneOfField(CHANNELS, { optional: true, description: 'email unless told.' })
  channel?: Channel;

  @OneOfField(PUBLICITIES, { optional: true, description: 'private unless told.' })
  publicity?: Publicity;

  @InstantField({
    optional: true,
    nullable: true,
    description: 'With publicity embargoed, and only with it.',
  })
  embargoUntil?: string | null;

  @TextListField({ optional: true, example: ['Interpol'] })
  topics?: string[];

  @TextField({ max: 100, optional: true, nullable: true, description: 'Who looks after the letter.' })
  owner?: string | null;

  @DayField({ optional: true, nullable: true })
  signaturesCloseOn?: IsoDate | null;

  @DayField({
    optional: true,
    nullable: true,
    description: 'The day by which the letter itself asks for a reply.',
  })
  replyRequestedOn?: IsoDate | null;

  @TextField({
    max: 40,
    optional: true,
    nullable: true,
    example: 'PHRG/2021/001',
    description: 'The id or reference of the letter that this one follows up.',
  })
  followsLetter?: string | null;

  @PartsField(NewRecipientDto, { max: 50, description: 'In the order printed.' })
  recipients!: NewRecipientDto[];

  @PartsField(NewSignatoryDto, { max: 700, optional: true, description: 'In the order printed.' })
  signatories: NewSignatoryDto[] = [];

  @PartsField(NewAskDto, { max: 50, optional: true, description: 'In order.' })
  asks: NewAskDto[] = [];

  @PartsField(NewSourceDto, { max: 200, optional: true })
  sources: NewSourceDto[] = [];
}

/** Body of POST /api/v1/letters/{letter}/send. */
export class SendLetterDto {
  @DayField({ optional: true, description: 'Today unless told.' })
  sentOn?: IsoDate;

  @OneOfField(CHANNELS, { optional: true })
  channel?: Channel;

  @DayField({ optional: true, description: 'The date on the letter.' })
  datedOn?: IsoDate;
}
