import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module.js';
import { ChasersModule } from '../chasers/chasers.module.js';
import { DirectoryModule } from '../directory/directory.module.js';
import { LettersModule } from '../letters/letters.module.js';
import { RepliesModule } from '../replies/replies.module.js';
import { ReportsModule } from '../reports/reports.module.js';
import { ASK_PAGES } from './asks/ask-pages.js';
import { CHASER_PAGES } from './chasers/chaser-pages.js';
import { ReadChaser } from './chasers/read-chaser.js';
import { BodiesByName } from './directory/bodies-by-name.js';
import { SuggestionsController } from './directory/suggestions.controller.js';
import { ActOnce } from './forms/act-once.js';
import { Once } from './forms/once.js';
import { HomeController } from './home/home.controller.js';
import { LetterController } from './letters/letter.controller.js';
import { ReadLetter } from './letters/read-letter.js';
import { AsOf } from './pages/as-of.js';
import { PageErrorFilter } from './pages/page-error.filter.js';
import { PageInterceptor } from './pages/page.interceptor.js';
import { SharedModel } from './pages/shared-model.js';
import { ShowPage } from './pages/show-page.js';
import { Views } from './pages/views.js';
import { ReadReply } from './replies/read-reply.js';
import { REPLY_PAGES } from './replies/reply-pages.js';
import { TransferTargets } from './replies/transfer-targets.js';
import { LookAtReport } from './reports/look-at-report.js';
import { REPORT_PAGES } from './reports/report-pages.js';
import { SignInController } from './session/sign-in.controller.js';
import { ASSETS } from './serve-web.js';

/** The pages for people: every controller, and nothing that decides about letters. */
@Module({
  imports: [AccountsModule, ChasersModule, DirectoryModule, LettersModule, RepliesModule, ReportsModule],
  controllers: [
    ...REPLY_PAGES,
    ...REPORT_PAGES,
    ...ASK_PAGES,
    ...CHASER_PAGES,
    LetterController,
    SuggestionsController,
    HomeController,
    SignInController,
  ],
  providers: [
    { provide: Views, useFactory: () => new Views(ASSETS) },
    ActOnce,
    AsOf,
    BodiesByName,
    LookAtReport,
    Once,
    PageErrorFilter,
    PageInterceptor,
    ReadChaser,
    ReadLetter,
    ReadReply,
    SharedModel,
    ShowPage,
    TransferTargets,
  ],
})
export class WebModule {}
