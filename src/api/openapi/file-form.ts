import { type ApiBodyOptions } from '@nestjs/swagger';

type Schema = Exclude<NonNullable<Extract<ApiBodyOptions, { schema: unknown }>['schema']>, { $ref: string }>;

/** The schema of a form with one file, which it tells about, and fields before it. All of them are needed. */
export function fileForm(description: string, fields: Record<string, Schema> = {}): Schema {
  return {
    type: 'object',
    required: [...Object.keys(fields), 'file'],
    additionalProperties: false,
    properties: { ...fields, file: { type: 'string', format: 'binary', description } },
  };
}
