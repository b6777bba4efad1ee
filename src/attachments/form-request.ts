import { type IncomingMessage } from 'node:http';
import { type Multipart } from '@fastify/multipart';

/** The most that a form may have: bytes of a file, which is cut there, and how many of each part. */
export interface FormLimits {
  readonly limits: Partial<Readonly<Record<'fileSize' | 'files' | 'fields' | 'parts', number>>>;
}

/** A request as far as its form is concerned. */
export interface FormRequest {
  readonly raw: IncomingMessage;
  isMultipart(): boolean;
  /** With the limits that Postbag has for every form, but for those given. */
  parts(options?: FormLimits): AsyncIterableIterator<Multipart>;
}
