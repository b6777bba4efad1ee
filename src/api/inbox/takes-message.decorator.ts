import { applyDecorators } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { ApiBody, ApiConsumes } from '@nestjs/swagger';
import { TAKES_FORM } from '../../attachments/takes-form.js';

/** Lets a route take a form with one message, and documents it. */
export function TakesMessage(): MethodDecorator {
  return applyDecorators(
    RouteConfig(TAKES_FORM),
    ApiConsumes('multipart/form-data'),
    ApiBody({
      schema: {
        type: 'object',
        required: ['file'],
        additionalProperties: false,
        properties: {
          file: {
            type: 'string',
            format: 'binary',
            description: 'One message as mail programs save it (.eml, RFC 5322), with its file name.',
          },
        },
      },
    }),
  );
}
