/** A text of a view that may be null. */
export const nullable = (description: string, example: string, more: object = {}): object => ({
  type: 'string',
  nullable: true,
  description,
  example,
  ...more,
});
/** An id of a view. */
export const ID = { format: 'uuid', example: '01934f5e-7b00-7000-8000-000000000001' } as const;
