import { RouteConfig } from '@nestjs/platform-fastify';
import { withFormFile } from '../../attachments/form-file.js';
import { type FormRequest } from '../../attachments/form-request.js';
import { type IncomingFile } from '../../attachments/incoming-file.js';
import { TAKES_FORM } from '../../attachments/takes-form.js';

/** The mark of a page’s route whose form is read as it comes in, and so can’t be checked before its handler begins. */
const STREAMS_FORM = { ...TAKES_FORM, streamsForm: true } as const;

/** Lets a page’s route take a form with one large file. Its handler must read it with `withStreamedFile`. */
export function StreamsForm(): MethodDecorator {
  return RouteConfig(STREAMS_FORM);
}

/** The part of Fastify’s request that is needed here. */
export interface StreamRequest extends FormRequest {
  readonly cookies: Readonly<Record<string, string | undefined>>;
  readonly log: object;
  readonly server: { csrfProtection(request: object, reply: object, done: () => void): void };
}

interface Asked {
  isMultipart(): boolean;
  readonly routeOptions: { readonly config?: Partial<typeof STREAMS_FORM> };
}

/** Whether the form of a request is left to its handler, its token too. */
export function isStreamed(request: object): boolean {
  const asked = request as Asked;
  return asked.routeOptions.config?.streamsForm === true && asked.isMultipart();
}

/**
 * Does something with the file of a form, once the form’s token, which stands before the file, was found right.
 *
 * @param fields what the form may have besides; `act` is told those that stand before the file
 * @param largest bytes that the file may have; those of an attachment unless told
 * @throws the refusal of @fastify/csrf-protection when the token is missing or wrong
 * @throws WrongMediaType, InvalidInput as `withFormFile` does
 */
export function withStreamedFile<T>(
  request: StreamRequest,
  fields: readonly string[],
  act: (file: IncomingFile, field: (name: string) => string) => Promise<T>,
  largest?: number,
): Promise<T> {
  const checked = async (file: IncomingFile, field: (name: string) => string): Promise<T> => {
    await checkToken(request, field('_csrf'));
    return act(file, field);
  };
  return withFormFile(request, checked, { fields: ['_csrf', ...fields], largest });
}

/** @throws the refusal of @fastify/csrf-protection when it is missing or wrong */
export function checkToken({ cookies, log, server }: StreamRequest, token: string): Promise<void> {
  const asked = { cookies, log, headers: {}, body: { _csrf: token } };
  return new Promise((resolve, reject) => server.csrfProtection(asked, { send: reject }, resolve));
}
