import { ChangeWebhookController } from './change-webhook.controller.js';
import { RegisterWebhookController } from './register-webhook.controller.js';
import { RemoveWebhookController } from './remove-webhook.controller.js';
import { RenewSecretController } from './renew-secret.controller.js';
import { WebhookController } from './webhook.controller.js';
import { WebhooksController } from './webhooks.controller.js';

/** The pages of webhooks. */
export const WEBHOOK_PAGES = [
  WebhooksController,
  RegisterWebhookController,
  ChangeWebhookController,
  RenewSecretController,
  RemoveWebhookController,
  WebhookController,
];
