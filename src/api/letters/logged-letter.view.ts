import { ApiProperty } from '@nestjs/swagger';
import { LetterView } from './letter.view.js';

/** An event that does not wait for the rule. */
export class FeasibilityWarningView {
  @ApiProperty({ enum: ['target_after_window', 'window_closes_today', 'window_already_closed'] })
  code!: string;

  @ApiProperty()
  windowName!: string;

  @ApiProperty({
    example:
      'Due 20 December by the 20-working-day rule; the window opens tomorrow and closes in 3 days. Ring the private office.',
  })
  detail!: string;
}

/** A letter just logged or sent. */
export class LoggedLetterView extends LetterView {
  @ApiProperty({ type: [FeasibilityWarningView] })
  warnings!: FeasibilityWarningView[];
}
