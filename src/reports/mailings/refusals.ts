import { Conflict } from '../../errors/kinds.js';

/** No mail server is set. Nothing waits for one: a report that comes weeks later misleads. */
export function mailNotSetUp(): Conflict {
  return new Conflict(
    'mail-not-set-up',
    'This Postbag sends no mail: no mail server is set. Whoever looks after Postbag can set one. Until then, download the PDF and send it yourself.',
  );
}

/** A report that another one stands in for is not sent any more. */
export function reportSuperseded(number: number, by: number): Conflict {
  return new Conflict(
    'report-superseded',
    `Report ${number} was superseded by report ${by}. Send report ${by} instead.`,
  );
}
