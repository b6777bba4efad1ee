import { GROUP_NAME_LENGTH, INTRODUCTION_LENGTH, PREFIX, SLUG } from '../../groups/group-names.js';
import { TextField, WholeField, YesNoField } from '../fields.js';
import { BodyExample } from '../openapi/body-example.decorator.js';

/** Body of POST /api/v1/groups. */
export class CreateGroupDto {
  @TextField({
    ...SLUG,
    example: 'phrg',
    description: 'Names the group in addresses.',
  })
  slug!: string;

  @TextField({ max: GROUP_NAME_LENGTH, example: 'All-Party Parliamentary Group on Human Rights' })
  name!: string;

  @TextField({
    ...PREFIX,
    example: 'PHRG',
    optional: true,
    description: 'Begins every reference.',
  })
  referencePrefix?: string;
}

/** Body of PATCH /api/v1/groups/{group}: only what is to change. */
@BodyExample({ dueSoonDays: 5, postWorkingDays: 2 })
export class ChangeGroupDto {
  @TextField({ max: 200, optional: true })
  name?: string;

  @WholeField({
    min: 1,
    max: 20,
    optional: true,
    description: 'Working days before the due day from which a reply is due soon.',
  })
  dueSoonDays?: number;

  @WholeField({ min: 0, max: 10, optional: true, description: 'Working days that a letter takes by post.' })
  postWorkingDays?: number;

  @WholeField({
    min: 1,
    max: 20,
    optional: true,
    description: 'Working days to the next chaser after a call or an email.',
  })
  chaseContactDays?: number;

  @WholeField({
    min: 1,
    max: 20,
    optional: true,
    description: 'Working days to the next chaser after a chasing letter.',
  })
  chaseLetterDays?: number;

  @WholeField({
    min: 1,
    max: 20,
    optional: true,
    description:
      'Working days to the next chaser after a written question was tabled; never before the day after its answer is due.',
  })
  chaseQuestionDays?: number;

  @WholeField({
    min: 1,
    max: 20,
    optional: true,
    description: 'Working days to the next chaser after the Leader of the House was written to or asked.',
  })
  chaseLeaderDays?: number;

  @WholeField({
    min: 1,
    max: 20,
    optional: true,
    description: 'Working days to the next chaser after a point of order.',
  })
  chasePointOfOrderDays?: number;

  @WholeField({
    min: 1,
    max: 20,
    optional: true,
    description: 'Working days within which an acknowledgement is expected.',
  })
  acknowledgementDays?: number;

  @WholeField({
    min: 1,
    max: 60,
    optional: true,
    description: 'Days before a window opens from which it opens soon.',
  })
  windowSoonDays?: number;

  @WholeField({
    min: 1,
    max: 20,
    optional: true,
    description: 'Working days before signatures close from which they close soon.',
  })
  signaturesSoonDays?: number;

  @WholeField({
    min: 1,
    max: 20,
    optional: true,
    description: 'Working days within which a transfer should be confirmed.',
  })
  transferConfirmDays?: number;

  @YesNoField({
    optional: true,
    example: false,
    description:
      'Whether a message that quotes the reference of one letter, or answers one filed with it, is filed there without a person; as an automatic or an unclassified reply.',
  })
  filesMailByItself?: boolean;

  @YesNoField({
    optional: true,
    example: false,
    description:
      'Whether everyone may read, without signing in, the letters that were sent and are open, at /register/{group}.',
  })
  isRegisterPublic?: boolean;

  @TextField({
    max: INTRODUCTION_LENGTH,
    optional: true,
    nullable: true,
    example: 'We publish what we write to ministers, and what comes back.',
    description: 'What the group says above its public register.',
  })
  registerIntroduction?: string | null;
}
