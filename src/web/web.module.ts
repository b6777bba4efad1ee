import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module.js';
import { ChasersModule } from '../chasers/chasers.module.js';
import { DirectoryModule } from '../directory/directory.module.js';
import { FlagsModule } from '../flags/flags.module.js';
import { LettersModule } from '../letters/letters.module.js';
import { RepliesModule } from '../replies/replies.module.js';
import { VisitsModule } from '../visits/visits.module.js';
import { AddFileController } from './attachments/add-file.controller.js';
import { AttachmentsController } from './attachments/attachments.controller.js';
import { BodiesByName } from './directory/bodies-by-name.js';
import { SuggestionsController } from './directory/suggestions.controller.js';
import { SnoozeFlagController } from './flags/snooze-flag.controller.js';
import { Once } from './forms/once.js';
import { HomeController } from './home/home.controller.js';
import { LetterController } from './letters/letter.controller.js';
import { ReadLetter } from './letters/read-letter.js';
import { ReadLetterPage } from './letters/read-letter-page.js';
import { AsOf } from './pages/as-of.js';
import { PageErrorFilter } from './pages/page-error.filter.js';
import { PageInterceptor } from './pages/page.interceptor.js';
import { SharedModel } from './pages/shared-model.js';
import { ShowPage } from './pages/show-page.js';
import { Views } from './pages/views.js';
import { LogReplyController } from './replies/log-reply.controller.js';
import { SignInController } from './session/sign-in.controller.js';
import { TodayController } from './today/today.controller.js';
import { ASSETS } from './serve-web.js';

/** The pages for people: every controller, and nothing that decides about letters. */
@Module({
  imports: [
    AccountsModule,
    ChasersModule,
    DirectoryModule,
    FlagsModule,
    LettersModule,
    RepliesModule,
    VisitsModule,
  ],
  controllers: [
    LogReplyController,
    LetterController,
    AddFileController,
    AttachmentsController,
    TodayController,
    SnoozeFlagController,
    SuggestionsController,
    HomeController,
    SignInController,
  ],
  providers: [
    { provide: Views, useFactory: () => new Views(ASSETS) },
    AsOf,
    BodiesByName,
    Once,
    PageErrorFilter,
    PageInterceptor,
    ReadLetter,
    ReadLetterPage,
    SharedModel,
    ShowPage,
  ],
})
export class WebModule {}
