import { Injectable } from '@nestjs/common';
import { PublicationUnavailable } from '../../calendars/fetch-publication.js';
import { GovUkHolidays } from '../../calendars/gov-uk-holidays.js';
import { type FormBody, textOf } from '../forms/form.js';
import { type FormErrors } from '../forms/form-errors.js';
import { uploadedText } from '../forms/uploaded-file.js';

/** A publication as it was sent or fetched, and the field that it came from. */
export interface SentPublication {
  readonly publication: unknown;
  readonly field: 'from' | 'file' | 'text';
}

/** Reads the form of a merge: what GOV.UK has now, an uploaded file, or pasted text. */
@Injectable()
export class PublicationForm {
  constructor(private readonly govUk: GovUkHolidays) {}

  /** Null, with an error beside the field, when there is nothing that can be read. */
  async read(body: FormBody, errors: FormErrors): Promise<SentPublication | null> {
    const from = textOf(body, 'from');
    if (from === 'fetch') return this.parsed(await this.fetched(errors), 'from', errors);
    if (from === 'file') return this.parsed(fileOf(body, errors), 'file', errors);
    if (from === 'paste') return this.parsed(pasted(body, errors), 'text', errors);
    errors.add('from', 'Say where the file is');
    return null;
  }

  private parsed(
    text: string | null,
    field: SentPublication['field'],
    errors: FormErrors,
  ): SentPublication | null {
    if (text === null) return null;
    try {
      return { publication: JSON.parse(text), field };
    } catch {
      const what = field === 'from' ? 'What GOV.UK sent' : 'This';
      errors.add(
        field,
        `${what} is not the JSON file of bank holidays. Save it from the address above, whole and unchanged`,
      );
      return null;
    }
  }

  private async fetched(errors: FormErrors): Promise<string | null> {
    try {
      return await this.govUk.fetch();
    } catch (error) {
      if (!(error instanceof PublicationUnavailable)) throw error;
      errors.add('from', error.message);
      return null;
    }
  }
}

function fileOf(body: FormBody, errors: FormErrors): string | null {
  const text = uploadedText(body, 'file', errors);
  if (text === null && errors.isEmpty) errors.add('file', 'Choose the file that you saved');
  return text;
}

function pasted(body: FormBody, errors: FormErrors): string | null {
  const text = textOf(body, 'text');
  if (!text) errors.add('text', 'Paste the text of the file');
  return text || null;
}
