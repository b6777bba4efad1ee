import { type OpenAPIObject } from '@nestjs/swagger';
import { operationsOf } from '../openapi-access.js';

const HEADER = {
  name: 'Idempotency-Key',
  in: 'header',
  required: false,
  description:
    'Send the same key with the same request again, and it is done once and answered alike. Kept for 72 hours.',
  schema: { type: 'string', minLength: 1, maxLength: 200, pattern: '^[!-~]{1,200}$' },
  example: '2f1e5c9a-8d3b-4b6e-9a51-0c7d1e2f3a4b',
};

/** Adds the header Idempotency-Key to every POST of the document by somebody who has signed in. Call it after sayAccess. */
export function sayRetries(document: OpenAPIObject): void {
  for (const { method, operation } of operationsOf(document)) {
    if (method === 'post' && operation['x-access']?.least !== 'public')
      operation.parameters = [...(operation.parameters ?? []), HEADER];
  }
}
