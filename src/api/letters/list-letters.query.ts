import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsIn, ValidateIf } from 'class-validator';
import { type IsoDate } from '../../deadlines/iso-date.js';
import { FLAG_KINDS } from '../../flags/flag-rules.js';
import { STATUS_FILTERS, type StatusFilter } from '../../letters/letter-filters.js';
import { LETTER_SORTS, type LetterSort } from '../../letters/letter-sorts.js';
import { DayField, OneOfField, TextField } from '../fields.js';
import { PageQuery } from './page.query.js';

/** Some of a list of words: the parameter repeated, or one with commas. */
function SomeOfField(values: readonly string[], description: string): PropertyDecorator {
  return applyDecorators(
    ApiProperty({ enum: [...values], isArray: true, required: false, description }),
    Transform(({ value }: { value: unknown }) =>
      [value].flat().flatMap((part) => (typeof part === 'string' ? part.split(',') : [part])),
    ),
    ValidateIf((_object, value) => value !== undefined),
    IsIn([...values], { each: true, message: `$property must be among: ${values.join(', ')}` }),
  );
}

/** Query of GET /api/v1/groups/{group}/letters. What is left out does not narrow. */
export class ListLettersQuery extends PageQuery {
  @SomeOfField(
    STATUS_FILTERS,
    'Any of these; `open` means awaiting_reply or part_replied. Repeat it, or use commas.',
  )
  status?: StatusFilter[];

  @SomeOfField(FLAG_KINDS, 'With any of these flags up on the day. Repeat it, or use commas.')
  flag?: string[];

  @TextField({
    max: 80,
    optional: true,
    example: 'home-office',
    description: 'The id or slug of a body that was written to, or owes the answer since a transfer.',
  })
  organisation?: string;

  @TextField({ optional: true, description: 'One topic, exactly as the letter has it.' })
  topic?: string;

  @TextField({ optional: true, description: 'A person’s id, or part of a printed line, in any case.' })
  signatory?: string;

  @DayField({ optional: true, description: 'Effective deadline on this day or earlier.' })
  dueBefore?: IsoDate;

  @DayField({ optional: true, description: 'Sent on this day or later.' })
  sentFrom?: IsoDate;

  @DayField({ optional: true, description: 'Sent on this day or earlier.' })
  sentTo?: IsoDate;

  @TextField({
    max: 200,
    optional: true,
    description: 'Words of the reference, subject or text, as in a web search; or how a reference begins.',
  })
  q?: string;

  @OneOfField(LETTER_SORTS, {
    optional: true,
    description:
      'dueOn is the effective deadline; a - before it turns the order round. Letters without that day come last.',
  })
  sort?: LetterSort;
}
