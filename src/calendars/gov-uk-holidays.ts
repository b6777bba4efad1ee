import { Injectable } from '@nestjs/common';
import { fetchPublication } from './fetch-publication.js';

/** The bank holidays as GOV.UK publishes them now. Nobody who uses Postbag chooses the address. */
@Injectable()
export class GovUkHolidays {
  readonly address: string = 'https://www.gov.uk/bank-holidays.json';

  /**
   * Its text, as it came.
   *
   * @throws PublicationUnavailable when GOV.UK can't be reached
   */
  fetch(): Promise<string> {
    return fetchPublication(this.address);
  }
}
