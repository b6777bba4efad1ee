import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayNotEmpty,
  IsArray,
  IsBoolean,
  IsDefined,
  IsIn,
  IsInt,
  IsString,
  IsUUID,
  Length,
  Matches,
  Max,
  Min,
  Validate,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { IsRealDay, IsRealInstant } from './day-rules.js';

/** What every field may say of itself. `optional` fields may be left out; `nullable` ones may be null. */
interface FieldOptions {
  readonly description?: string;
  readonly example?: unknown;
  readonly optional?: boolean;
  readonly nullable?: boolean;
}

type Words = FieldOptions & { readonly max?: number; readonly min?: number; readonly pattern?: RegExp };
type Schema = Record<string, unknown>;

const trim = Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() : value));

/** A line or a text, trimmed at both ends; 1 to `max` characters (300 unless told). */
export function TextField({ max = 300, min = 1, pattern, ...options }: Words = {}): PropertyDecorator {
  const matches = pattern
    ? [Matches(pattern, { message: `$property must look like ${String(options.example)}` })]
    : [];
  return field(
    options,
    { type: 'string', minLength: min, maxLength: max, ...(pattern && { pattern: pattern.source }) },
    [
      trim,
      IsString({ message: '$property must be text' }),
      Length(min, max, { message: `$property must have ${min} to ${max} characters` }),
      ...matches,
    ],
  );
}

/** A day, written YYYY-MM-DD. */
export function DayField(options: FieldOptions = {}): PropertyDecorator {
  return field({ example: '2021-11-22', ...options }, { type: 'string', format: 'date' }, [
    Validate(IsRealDay),
  ]);
}

/** An instant in RFC 3339 with its offset, e.g. 2021-11-25T18:00:00Z. */
export function InstantField(options: FieldOptions = {}): PropertyDecorator {
  return field({ example: '2021-11-25T18:00:00Z', ...options }, { type: 'string', format: 'date-time' }, [
    Validate(IsRealInstant),
  ]);
}

/** The id of a thing of Postbag. */
export function IdField(options: FieldOptions = {}): PropertyDecorator {
  const example = '01934f5e-7b00-7000-8000-000000000001';
  return field({ example, ...options }, { type: 'string', format: 'uuid' }, [
    IsUUID('all', { message: '$property must be the id (a UUID) of something in Postbag' }),
  ]);
}

/** One of a published list of words. */
export function OneOfField(values: readonly string[], options: FieldOptions = {}): PropertyDecorator {
  return field({ example: values[0], ...options }, { type: 'string', enum: [...values] }, [
    IsIn([...values], { message: `$property must be one of: ${values.join(', ')}` }),
  ]);
}

/** A whole number within limits, both included. */
export function WholeField({
  min,
  max,
  ...options
}: FieldOptions & { min: number; max: number }): PropertyDecorator {
  const message = `$property must be a whole number from ${min} to ${max}`;
  return field({ example: min, ...options }, { type: 'integer', minimum: min, maximum: max }, [
    IsInt({ message }),
    Min(min, { message }),
    Max(max, { message }),
  ]);
}

/** The same in a query, where it comes as text: digits only. */
export function QueryNumberField(options: FieldOptions & { min: number; max: number }): PropertyDecorator {
  const toNumber = Transform(({ value }: { value: unknown }) =>
    typeof value === 'string' && /^-?\d{1,9}$/.test(value) ? Number(value) : value,
  );
  return applyDecorators(WholeField(options), toNumber);
}

/** How many things a page of a list may have. */
export function LimitField(): PropertyDecorator {
  const description = 'How many at most; 50 unless told.';
  return QueryNumberField({ min: 1, max: 200, optional: true, example: 50, description });
}

/** Where a list goes on. */
export function CursorField(): PropertyDecorator {
  return TextField({
    max: 1000,
    optional: true,
    description: 'Where to go on: the nextCursor of the page before.',
    example: 'WyIyMDIxLTEyLTIwIl0',
  });
}

/** True or false. */
export function YesNoField(options: FieldOptions = {}): PropertyDecorator {
  return field({ example: true, ...options }, { type: 'boolean' }, [
    IsBoolean({ message: '$property must be true or false' }),
  ]);
}

/** A list of short texts. */
export function TextListField({
  max = 20,
  ...options
}: FieldOptions & { max?: number } = {}): PropertyDecorator {
  return field(
    options,
    { type: 'array', items: { type: 'string', minLength: 1, maxLength: 300 }, maxItems: max },
    [
      IsArray({ message: '$property must be a list' }),
      ArrayMaxSize(max, { message: `$property may have at most ${max} entries` }),
      IsString({ each: true, message: 'each entry of $property must be text' }),
      Length(1, 300, { each: true, message: 'each entry of $property must have 1 to 300 characters' }),
    ],
  );
}

/** A list of ids of things of Postbag, at least one and at most 200. */
export function IdListField(options: FieldOptions = {}): PropertyDecorator {
  const items = { type: 'string', format: 'uuid' };
  return field(options, { type: 'array', items, minItems: 1, maxItems: 200 }, [
    IsArray({ message: '$property must be a list' }),
    ArrayNotEmpty({ message: '$property must have at least one entry' }),
    ArrayMaxSize(200, { message: '$property may have at most 200 entries' }),
    IsUUID('all', {
      each: true,
      message: 'each entry of $property must be the id (a UUID) of something in Postbag',
    }),
  ]);
}

/** A list of words out of a published list: at least one. */
export function OneOfListField(values: readonly string[], options: FieldOptions = {}): PropertyDecorator {
  const items = { type: 'string', enum: [...values] };
  return field(options, { type: 'array', items, minItems: 1, maxItems: values.length }, [
    IsArray({ message: '$property must be a list' }),
    ArrayNotEmpty({ message: '$property must have at least one entry' }),
    ArrayMaxSize(values.length, { message: `$property may have at most ${values.length} entries` }),
    IsIn([...values], {
      each: true,
      message: `each entry of $property must be one of: ${values.join(', ')}`,
    }),
  ]);
}

/** A list of parts, each checked by its own DTO. */
export function PartsField<T extends object>(
  part: new () => T,
  { max = 100, ...options }: FieldOptions & { max?: number } = {},
): PropertyDecorator {
  return applyDecorators(
    ApiProperty({
      type: [part],
      maxItems: max,
      description: options.description,
      required: !options.optional,
    }),
    ...presence(options),
    IsArray({ message: '$property must be a list' }),
    ArrayMaxSize(max, { message: `$property may have at most ${max} entries` }),
    ValidateNested({ each: true, message: 'each entry of $property must be an object' }),
    Type(() => part),
  );
}

/** One part, checked by its own DTO. */
export function PartField<T extends object>(
  part: new () => T,
  options: FieldOptions = {},
): PropertyDecorator {
  return applyDecorators(
    ApiProperty({ type: () => part, description: options.description, required: !options.optional }),
    ...presence(options),
    IsDefined({ message: '$property must be an object' }),
    ValidateNested({ message: '$property must be an object' }),
    Type(() => part),
  );
}

function field(
  options: FieldOptions,
  schema: Schema,
  rules: readonly PropertyDecorator[],
): PropertyDecorator {
  const { description, example, optional, nullable } = options;
  return applyDecorators(
    ApiProperty({ ...schema, nullable, description, example, required: !optional }),
    ...presence(options),
    ...rules,
  );
}

/** Left out is allowed when optional; null only when nullable. */
function presence({ optional, nullable }: FieldOptions): PropertyDecorator[] {
  return [
    ValidateIf((_object, value) => !((optional && value === undefined) || (nullable && value === null))),
  ];
}
