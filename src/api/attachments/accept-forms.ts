import multipart from '@fastify/multipart';
import { UnsupportedMediaTypeException } from '@nestjs/common';
import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import { type TAKES_FORM } from '../../attachments/takes-form.js';

interface Request {
  isMultipart(): boolean;
  readonly url: string;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly routeOptions: { readonly config?: Partial<typeof TAKES_FORM> };
}

/** A form with files anywhere; of the plain ones, which pages send, only those sent to the API. */
function isForm(request: Request): boolean {
  const type = String(request.headers['content-type']);
  const isPlain = type.startsWith('application/x-www-form-urlencoded') && request.url.startsWith('/api/');
  return request.isMultipart() || isPlain;
}

/**
 * Lets routes marked with `TAKES_FORM` take forms with a file of up to `largest` bytes; every other route goes on
 * refusing them. A file is cut one byte beyond the limit, by which its reader knows that it is too large.
 */
export async function acceptForms(app: NestFastifyApplication, largest: number): Promise<void> {
  await app.register(multipart, {
    throwFileSizeLimit: false,
    limits: { fileSize: largest + 1, files: 2, fields: 4, parts: 6, fieldNameSize: 100, fieldSize: 1000 },
  });
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('preValidation', (request, _reply, done) => {
      const asked = request as unknown as Request;
      const isWelcome = asked.routeOptions.config?.takesForm === true || !isForm(asked);
      done(isWelcome ? undefined : new UnsupportedMediaTypeException());
    });
}
