import { ApiProperty } from '@nestjs/swagger';
import { IsString, Length } from 'class-validator';
import { OneOfField } from '../fields.js';

/** The kinds of text that may be pasted. */
const TYPES = ['text/plain', 'text/markdown'] as const;

/** A letter's text, instead of its file. It is not trimmed, so that offsets are those of what was sent. */
export class PastedTextDto {
  @ApiProperty({
    minLength: 1,
    maxLength: 1_000_000,
    description: 'The letter or mail, as it stands.',
    example:
      '22 November 2021\n\nDear Home Secretary,\n\nWe ask you to oppose the candidacy.\n\nYours sincerely,\nTony Lloyd MP',
  })
  @IsString({ message: '$property must be text' })
  @Length(1, 1_000_000, { message: '$property must have 1 to 1000000 characters' })
  text!: string;

  @OneOfField(TYPES, { optional: true, description: 'How it is written; text/plain unless told.' })
  type?: string;
}
