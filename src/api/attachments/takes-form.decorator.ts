import { applyDecorators } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { ApiBody, ApiConsumes } from '@nestjs/swagger';
import { ATTACHMENT_KINDS } from '../../attachments/attachment.entity.js';
import { TAKES_FORM } from '../../attachments/takes-form.js';

/** Lets a route take a form with one file, and documents it. */
export function TakesFileForm(): MethodDecorator {
  return applyDecorators(
    RouteConfig(TAKES_FORM),
    ApiConsumes('multipart/form-data'),
    ApiBody({
      schema: {
        type: 'object',
        required: ['file', 'kind'],
        additionalProperties: false,
        properties: {
          kind: {
            type: 'string',
            enum: [...ATTACHMENT_KINDS],
            description: 'The thing as it came or went, a picture of the paper, or something else.',
          },
          file: {
            type: 'string',
            format: 'binary',
            description:
              'One file, with its name. Its type is found by its content, and the name must agree.',
          },
        },
      },
    }),
  );
}
