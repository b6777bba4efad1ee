import { applyDecorators } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { ApiBody, ApiConsumes } from '@nestjs/swagger';
import { ATTACHMENT_KINDS } from '../../attachments/attachment.entity.js';
import { TAKES_FORM } from '../../attachments/takes-form.js';
import { fileForm } from '../openapi/file-form.js';

/** Lets a route take a form with one file, and documents it. */
export function TakesFileForm(): MethodDecorator {
  return applyDecorators(
    RouteConfig(TAKES_FORM),
    ApiConsumes('multipart/form-data'),
    ApiBody({
      schema: fileForm(
        'One file, with its name. Its type is found by its content, and the name must agree.',
        {
          kind: {
            type: 'string',
            enum: [...ATTACHMENT_KINDS],
            description: 'The thing as it came or went, a picture of the paper, or something else.',
          },
        },
      ),
    }),
  );
}
