import { WholeField, YesNoField } from '../fields.js';

/** Body of PATCH /api/v1/groups/{group}/notification-choices: what is left out stays. */
export class ChangeChoicesDto {
  @YesNoField({ optional: true, description: 'Mail at once about event windows and replies.' })
  atOnce?: boolean;

  @YesNoField({ optional: true, description: 'A digest on working days of what is new.' })
  digest?: boolean;

  @WholeField({
    min: 0,
    max: 23,
    optional: true,
    example: 8,
    description: 'From which hour in London digests and summaries come.',
  })
  hour?: number;

  @YesNoField({ optional: true, description: 'A summary on the first working day of each week.' })
  weekly?: boolean;

  @YesNoField({
    optional: true,
    description: 'Issued reports as a PDF, when somebody of the group sends them.',
  })
  reports?: boolean;
}
