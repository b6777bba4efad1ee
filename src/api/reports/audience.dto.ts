import { AUDIENCES } from '../../reports/mailings/audience.js';
import { BodyExample } from '../openapi/body-example.decorator.js';
import { IdListField, OneOfField } from '../fields.js';

/** Whom a report goes to by mail. */
@BodyExample({ sendTo: 'officers' })
export class AudienceDto {
  @OneOfField(AUDIENCES, {
    optional: true,
    description:
      'The officers (members with the role viewer), or everybody of the group; of them those who want reports and were not sent this one yet.',
  })
  sendTo?: (typeof AUDIENCES)[number];

  @IdListField({
    optional: true,
    description: 'In place of sendTo: the members by their ids, also those who were sent it before.',
  })
  sendToMembers?: readonly string[];
}
