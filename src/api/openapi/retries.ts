import { type Operation } from './document.js';
import { type Route } from './routes.js';

const HEADER = {
  name: 'Idempotency-Key',
  in: 'header',
  required: false,
  description:
    'Send the same key with the same request again, and it is done once and answered alike. Kept for 72 hours.',
  schema: { type: 'string', minLength: 1, maxLength: 200, pattern: '^[!-~]{1,200}$' },
  example: '2f1e5c9a-8d3b-4b6e-9a51-0c7d1e2f3a4b',
};

/** Adds the header Idempotency-Key to a POST by somebody who has signed in. */
export function sayRetries(method: string, operation: Operation, { access }: Route): void {
  if (method === 'post' && access?.least !== 'public')
    operation.parameters = [...(operation.parameters ?? []), HEADER];
}
