import { ApiParam } from '@nestjs/swagger';

/** Documents {letter} in a path. */
export function LetterParam(): MethodDecorator & ClassDecorator {
  return ApiParam({
    name: 'letter',
    description: 'The letter’s id, or its reference in place of it (URL-encoded).',
    example: 'PHRG/2021/001',
  });
}
