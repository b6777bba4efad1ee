import { type IncomingMessage } from 'node:http';
import { type Multipart } from '@fastify/multipart';

/** How large a file of a form may be, in bytes; it is cut there. */
export interface FormLimits {
  readonly limits: { readonly fileSize: number };
}

/** A request as far as its form is concerned. */
export interface FormRequest {
  readonly raw: IncomingMessage;
  isMultipart(): boolean;
  /** With the limits that Postbag has for every form, but for those given. */
  parts(options?: FormLimits): AsyncIterableIterator<Multipart>;
}
