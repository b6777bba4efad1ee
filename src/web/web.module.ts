import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module.js';
import { LettersModule } from '../letters/letters.module.js';
import { LetterController } from './letters/letter.controller.js';
import { AsOf } from './pages/as-of.js';
import { PageErrorFilter } from './pages/page-error.filter.js';
import { PageInterceptor } from './pages/page.interceptor.js';
import { SharedModel } from './pages/shared-model.js';
import { ShowPage } from './pages/show-page.js';
import { Views } from './pages/views.js';
import { ASSETS } from './serve-web.js';

/** The pages for people: every controller, and nothing that decides about letters. */
@Module({
  imports: [AccountsModule, LettersModule],
  controllers: [LetterController],
  providers: [
    { provide: Views, useFactory: () => new Views(ASSETS) },
    AsOf,
    SharedModel,
    ShowPage,
    PageInterceptor,
    PageErrorFilter,
  ],
})
export class WebModule {}
