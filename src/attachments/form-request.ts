import { type IncomingMessage } from 'node:http';
import { type Multipart } from '@fastify/multipart';

/** A request as far as its form is concerned. */
export interface FormRequest {
  readonly raw: IncomingMessage;
  isMultipart(): boolean;
  parts(): AsyncIterableIterator<Multipart>;
}
