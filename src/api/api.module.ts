import { Module } from '@nestjs/common';
import { APP_INTERCEPTOR } from '@nestjs/core';
import { CalendarsModule } from '../calendars/calendars.module.js';
import { ChasersModule } from '../chasers/chasers.module.js';
import { FeedsModule } from '../feeds/feeds.module.js';
import { FlagsModule } from '../flags/flags.module.js';
import { DirectoryModule } from '../directory/directory.module.js';
import { GroupsModule } from '../groups/groups.module.js';
import { ImportsModule } from '../imports/imports.module.js';
import { JobRunsModule } from '../job-runs/job-runs.module.js';
import { LettersModule } from '../letters/letters.module.js';
import { RegisterModule } from '../register/register.module.js';
import { RepliesModule } from '../replies/replies.module.js';
import { ReportsModule } from '../reports/reports.module.js';
import { SearchModule } from '../search/search.module.js';
import { WindowsModule } from '../windows/windows.module.js';
import { WorkbooksModule } from '../workbooks/workbooks.module.js';
import { ACCOUNT_CONTROLLERS } from './accounts/account-controllers.js';
import { AgendaController } from './agenda/agenda.controller.js';
import { AttachForm } from './attachments/attach-form.js';
import { ATTACHMENT_CONTROLLERS } from './attachments/attachment-controllers.js';
import { CalendarsController } from './calendars/calendars.controller.js';
import { CHASER_CONTROLLERS } from './chasers/chaser-controllers.js';
import { DIRECTORY_CONTROLLERS } from './directory/directory.controllers.js';
import { CalendarFeedController } from './feeds/calendar-feed.controller.js';
import { FlagSnoozeController } from './flags/flag-snooze.controller.js';
import { FlagsController } from './flags/flags.controller.js';
import { GroupsController } from './groups/groups.controller.js';
import { HealthController } from './health/health.controller.js';
import { MetricsController } from './health/metrics.controller.js';
import { InboxController } from './inbox/inbox.controller.js';
import { MessageController } from './inbox/message.controller.js';
import { IntakeController } from './intake/intake.controller.js';
import { JobsController } from './jobs/jobs.controller.js';
import { JsonInterceptor } from './json.interceptor.js';
import { LETTER_CONTROLLERS } from './letters/letter-controllers.js';
import { RegisterController } from './register/register.controller.js';
import { REPLY_CONTROLLERS } from './replies/reply-controllers.js';
import { IssuedReportsController } from './reports/issued-reports.controller.js';
import { MailingsController } from './reports/mailings.controller.js';
import { ReportsController } from './reports/reports.controller.js';
import { StatisticsController } from './statistics/statistics.controller.js';
import { RetryInterceptor } from './retries/retry.interceptor.js';
import { SearchController } from './search/search.controller.js';
import { StrayQueryInterceptor } from './stray-query.interceptor.js';
import { GroupWindowsController } from './windows/group-windows.controller.js';
import { NOTIFICATION_CONTROLLERS } from './notifications/notification-controllers.js';
import { DeliveriesController } from './webhooks/deliveries.controller.js';
import { WebhooksController } from './webhooks/webhooks.controller.js';
import { WindowsController } from './windows/windows.controller.js';
import { WorkbookController } from './workbooks/workbook.controller.js';

/** The REST API: every controller, and nothing that decides about letters. */
@Module({
  imports: [
    GroupsModule,
    CalendarsModule,
    DirectoryModule,
    WindowsModule,
    JobRunsModule,
    LettersModule,
    ReportsModule,
    FeedsModule,
    RegisterModule,
    SearchModule,
    FlagsModule,
    RepliesModule,
    ChasersModule,
    ImportsModule,
    WorkbooksModule,
  ],
  controllers: [
    ...LETTER_CONTROLLERS,
    ...REPLY_CONTROLLERS,
    ...ATTACHMENT_CONTROLLERS,
    ...CHASER_CONTROLLERS,
    HealthController,
    MetricsController,
    GroupsController,
    ...ACCOUNT_CONTROLLERS,
    CalendarsController,
    ...DIRECTORY_CONTROLLERS,
    WindowsController,
    GroupWindowsController,
    ReportsController,
    IssuedReportsController,
    StatisticsController,
    MailingsController,
    FlagsController,
    FlagSnoozeController,
    AgendaController,
    SearchController,
    CalendarFeedController,
    RegisterController,
    IntakeController,
    InboxController,
    MessageController,
    JobsController,
    WorkbookController,
    WebhooksController,
    DeliveriesController,
    ...NOTIFICATION_CONTROLLERS,
  ],
  providers: [
    AttachForm,
    { provide: APP_INTERCEPTOR, useClass: StrayQueryInterceptor },
    { provide: APP_INTERCEPTOR, useClass: RetryInterceptor },
    { provide: APP_INTERCEPTOR, useClass: JsonInterceptor },
  ],
})
export class ApiModule {}
