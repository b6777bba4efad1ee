import { applyDecorators } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { ApiBody, ApiConsumes } from '@nestjs/swagger';
import { TAKES_FORM } from '../../attachments/takes-form.js';
import { fileForm } from '../openapi/file-form.js';

/** Lets a route take a form with one message, and documents it. */
export function TakesMessage(): MethodDecorator {
  return applyDecorators(
    RouteConfig(TAKES_FORM),
    ApiConsumes('multipart/form-data'),
    ApiBody({
      schema: fileForm('One message as mail programs save it (.eml, RFC 5322), with its file name.'),
    }),
  );
}
