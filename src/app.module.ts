import { type DynamicModule, Module } from '@nestjs/common';
import { AccountsModule } from './accounts/accounts.module.js';
import { ApiModule } from './api/api.module.js';
import { LookUpModule } from './chasers/look-up/look-up.module.js';
import { type Clock } from './clock/clock.js';
import { ClockModule } from './clock/clock.module.js';
import { AttachmentsModule } from './attachments/attachments.module.js';
import { DatabaseModule } from './database/database.module.js';
import { InboxModule } from './inbox/inbox.module.js';
import { type MailboxSettings } from './inbox/mailbox/mailbox-settings.js';
import { IntakeModule } from './intake/intake.module.js';
import { HealthModule } from './health/health.module.js';
import { MatchingModule } from './intake/matching.module.js';
import { JobsModule } from './jobs/jobs.module.js';
import { MetricsModule } from './metrics/metrics.module.js';
import { type MailOut } from './notifications/notification-settings.js';
import { NotificationsModule } from './notifications/notifications.module.js';
import { TimelineModule } from './timeline/timeline.module.js';
import { postbagVersion } from './version.js';
import { WebModule } from './web/web.module.js';
import { WebhooksModule } from './webhooks/webhooks.module.js';

/** What one copy of Postbag is started with. */
export interface AppParts {
  readonly databaseUrl: string;
  readonly poolSize: number;
  readonly clock: Clock;
  /** Most bytes that one attached file may have. */
  readonly attachmentLimit: number;
  /** Where people reach Postbag, and what signs their cookies: see AccountSettings. */
  readonly publicUrl?: string | null;
  readonly authSecret?: string | null;
  /** Whether this copy runs the scheduled jobs. */
  readonly sweep: boolean;
  /** What a reader of the metrics must send as its token; null or left out when anybody may read them. */
  readonly metricsToken?: string | null;
  /** The mailboxes that this copy reads; none when left out. */
  readonly mailboxes?: readonly MailboxSettings[];
  /** Parliament’s Written Questions API; never asked when null or left out. */
  readonly questionsApi?: string | null;
  /** How mail is sent; none is when null or left out. */
  readonly mailOut?: MailOut | null;
  /** Networks that webhooks may reach although they are not public; none when left out. */
  readonly webhookNetworks?: readonly string[];
}

/** Wires everything together. */
@Module({})
export class AppModule {
  static with(parts: AppParts): DynamicModule {
    const {
      databaseUrl,
      poolSize,
      clock,
      attachmentLimit,
      sweep,
      publicUrl = null,
      authSecret = null,
      metricsToken = null,
      mailboxes = [],
      questionsApi = null,
      mailOut = null,
      webhookNetworks = [],
    } = parts;
    const atOnce = Math.max(1, Math.floor(poolSize / 2));
    return {
      module: AppModule,
      imports: [
        ClockModule.with(clock),
        DatabaseModule.with(databaseUrl, poolSize),
        TimelineModule,
        AccountsModule.with({ publicUrl, authSecret }),
        AttachmentsModule.with({ largest: attachmentLimit, atOnce }),
        IntakeModule.with({ largest: attachmentLimit }),
        MatchingModule,
        InboxModule.with({ largest: attachmentLimit, atOnce, mailboxes }),
        LookUpModule.with({ questionsApi }),
        NotificationsModule.with({ mailOut }),
        WebhooksModule.with({ networks: webhookNetworks }),
        HealthModule.with({ sweep }),
        MetricsModule.with({ token: metricsToken, version: postbagVersion() }),
        ApiModule,
        WebModule,
        JobsModule.with({ sweep }),
      ],
    };
  }
}
