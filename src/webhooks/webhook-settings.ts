import { type LookUp } from './http/look-up.js';
import { type Patience } from './http/post.js';

/** How this copy reaches the addresses of webhooks; given when Postbag is started. */
export abstract class WebhookSettings {
  /** Networks that webhooks may reach although they are not public, e.g. `10.1.0.0/16`. */
  abstract readonly networks: readonly string[];
  /** How long an address is waited for; as `PATIENCE` has it unless told. */
  readonly patience?: Patience;
  /** How names are looked up; the machine's own way unless told. */
  readonly lookUp?: LookUp;
}
