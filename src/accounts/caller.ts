import { type LiveSession } from './sessions.queries.js';
import { type LiveToken } from './tokens.queries.js';

/** Who sent a request: a token, or a person who has signed in. */
export type Caller =
  | { readonly kind: 'token'; readonly token: LiveToken }
  | { readonly kind: 'person'; readonly session: LiveSession };
