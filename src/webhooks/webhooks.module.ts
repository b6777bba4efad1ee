import { type DynamicModule, Module } from '@nestjs/common';
import { ChangeWebhook } from './change-webhook.use-case.js';
import { Deliveries } from './deliveries.js';
import { RegisterWebhook } from './register-webhook.use-case.js';
import { RemoveWebhook } from './remove-webhook.use-case.js';
import { RenewWebhookSecret } from './renew-webhook-secret.use-case.js';
import { SendAgain } from './send-again.use-case.js';
import { SendWebhooks } from './send-webhooks.use-case.js';
import { TestWebhook } from './test-webhook.use-case.js';
import { WebhookInput } from './webhook-input.js';
import { WebhookSettings } from './webhook-settings.js';
import { WebhooksQueries } from './webhooks.queries.js';

const PROVIDERS = [
  SendWebhooks,
  RegisterWebhook,
  ChangeWebhook,
  RemoveWebhook,
  RenewWebhookSecret,
  TestWebhook,
  SendAgain,
  WebhooksQueries,
];

/** Telling other programs what happens in a group: their addresses, and what each was told. */
@Module({})
export class WebhooksModule {
  static with(settings: WebhookSettings): DynamicModule {
    return {
      module: WebhooksModule,
      global: true,
      providers: [{ provide: WebhookSettings, useValue: settings }, Deliveries, WebhookInput, ...PROVIDERS],
      exports: [WebhookSettings, ...PROVIDERS],
    };
  }
}
