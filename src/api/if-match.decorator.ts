import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import { invalid } from '../errors/kinds.js';

/** Documents the header on the handler that takes it. */
const describe: ParameterDecorator = (target, name) => {
  const handler = name && Object.getOwnPropertyDescriptor(target, name);
  if (handler) ApiHeader(HEADER)(target, name, handler);
};

const HEADER = {
  name: 'If-Match',
  required: false,
  description: 'The ETag of the version that you read; refused with 412 when it was changed since.',
  schema: { type: 'string', pattern: '^(\\*|(W/)?"\\d+")$' },
  example: '"7"',
};

/** The version that the caller read, from `If-Match: "7"`; null when the header is absent or `*`. */
export const IfMatch = createParamDecorator(
  (_data: unknown, context: ExecutionContext): number | null => {
    const { headers } = context.switchToHttp().getRequest<{ headers: Record<string, string | undefined> }>();
    const header = headers['if-match'];
    if (header === undefined || header === '*') return null;
    const version = /^(?:W\/)?"(\d+)"$/.exec(header)?.[1];
    if (!version)
      throw invalid(
        '/if-match',
        'invalid-if-match',
        'If-Match must be the ETag that the read gave, e.g. "7".',
      );
    return Number(version);
  },
  [describe],
);
