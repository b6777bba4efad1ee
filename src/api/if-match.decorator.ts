import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { invalid } from '../errors/kinds.js';

/** The version that the caller read, from `If-Match: "7"`; null when the header is absent or `*`. */
export const IfMatch = createParamDecorator((_data: unknown, context: ExecutionContext): number | null => {
  const { headers } = context.switchToHttp().getRequest<{ headers: Record<string, string | undefined> }>();
  const header = headers['if-match'];
  if (header === undefined || header === '*') return null;
  const version = /^(?:W\/)?"(\d+)"$/.exec(header)?.[1];
  if (!version)
    throw invalid('/if-match', 'invalid-if-match', 'If-Match must be the ETag that the read gave, e.g. "7".');
  return Number(version);
});
