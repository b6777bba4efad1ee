import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, IsArray, IsUUID } from 'class-validator';
import { ReasonDto } from './reason.dto.js';
import { BodyExample } from '../openapi/body-example.decorator.js';

/** Body of PUT /api/v1/letters/{letter}/signatories/order. */
@BodyExample({ ids: ['01934f5e-7b00-7000-8000-000000000001', '01934f5e-7b00-7000-8000-000000000002'] })
export class OrderSignatoriesDto extends ReasonDto {
  @ApiProperty({
    type: 'array',
    items: { type: 'string', format: 'uuid' },
    maxItems: 700,
    description: 'Each signatory of the letter once, in the order wanted.',
  })
  @IsArray({ message: '$property must be a list' })
  @ArrayMaxSize(700, { message: '$property may have at most 700 entries' })
  @IsUUID('all', { each: true, message: 'each entry of $property must be the id (a UUID) of a signatory' })
  ids!: string[];
}
