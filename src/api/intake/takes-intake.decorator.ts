import { applyDecorators } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { ApiExtraModels, ApiOperation, getSchemaPath } from '@nestjs/swagger';
import { TAKES_FORM } from '../../attachments/takes-form.js';
import { REFUSALS } from '../../intake/openers/refusals.js';
import { fileForm } from '../openapi/file-form.js';
import { MayRefuse } from '../openapi/may-refuse.decorator.js';
import { AnswerNotKept } from '../retries/answer-not-kept.decorator.js';
import { PastedTextDto } from './pasted-text.dto.js';

const FORM = fileForm(
  'One file, with its name: Word (.docx), PDF, mail (.eml), text or Markdown. Its type is found by its content, and the name must agree.',
);

/** Lets a route take a file in a form or a text in JSON, and documents it and what it refuses. Its answer is not kept. */
export function TakesIntake(summary: string, description: string): MethodDecorator {
  const codes = Object.keys(REFUSALS).map((code) => `\`${code}\``);
  return applyDecorators(
    RouteConfig(TAKES_FORM),
    AnswerNotKept(),
    ApiExtraModels(PastedTextDto),
    ApiOperation({
      summary,
      description: `${description} Nothing is saved. A file that can’t be read is refused with one of the codes ${codes.join(', ')}, \`name-and-content-differ\`.`,
      requestBody: {
        content: {
          'multipart/form-data': { schema: FORM },
          'application/json': { schema: { $ref: getSchemaPath(PastedTextDto) } },
        },
      },
    }),
    MayRefuse({ 429: ['too-many-files', 'Other files are being read at this moment.'] }),
  );
}
