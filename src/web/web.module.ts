import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module.js';
import { DirectoryModule } from '../directory/directory.module.js';
import { LettersModule } from '../letters/letters.module.js';
import { WindowsModule } from '../windows/windows.module.js';
import { RepliesModule } from '../replies/replies.module.js';
import { AsksController } from './asks/asks.controller.js';
import { Submit } from './forms/submit.js';
import { ActOnLetterController } from './letters/act-on-letter.controller.js';
import { ChangeLetterController } from './letters/change-letter.controller.js';
import { CorrectSendingController } from './letters/correct-sending.controller.js';
import { RemovePartController } from './letters/remove-part.controller.js';
import { SendLetterController } from './letters/send-letter.controller.js';
import { RecipientsController } from './recipients/recipients.controller.js';
import { ChangeSignatoryController } from './signatories/change-signatory.controller.js';
import { InviteSignatoriesController } from './signatories/invite-signatories.controller.js';
import { SignatoriesController } from './signatories/signatories.controller.js';
import { BodiesByName } from './directory/bodies-by-name.js';
import { SuggestionsController } from './directory/suggestions.controller.js';
import { Once } from './forms/once.js';
import { HomeController } from './home/home.controller.js';
import { LetterNames } from './letters/letter-names.js';
import { LogLetterController } from './letters/log-letter.controller.js';
import { WindowChoices } from './letters/window-choices.js';
import { LetterController } from './letters/letter.controller.js';
import { ReadLetter } from './letters/read-letter.js';
import { AsOf } from './pages/as-of.js';
import { PageErrorFilter } from './pages/page-error.filter.js';
import { PageInterceptor } from './pages/page.interceptor.js';
import { SharedModel } from './pages/shared-model.js';
import { ShowPage } from './pages/show-page.js';
import { Views } from './pages/views.js';
import { LogReplyController } from './replies/log-reply.controller.js';
import { SignInController } from './session/sign-in.controller.js';
import { ASSETS } from './serve-web.js';

/** The pages for people: every controller, and nothing that decides about letters. */
@Module({
  imports: [AccountsModule, DirectoryModule, LettersModule, RepliesModule, WindowsModule],
  controllers: [
    LogReplyController,
    LogLetterController,
    ChangeLetterController,
    SendLetterController,
    CorrectSendingController,
    ActOnLetterController,
    RemovePartController,
    RecipientsController,
    AsksController,
    SignatoriesController,
    InviteSignatoriesController,
    ChangeSignatoryController,
    LetterController,
    SuggestionsController,
    HomeController,
    SignInController,
  ],
  providers: [
    { provide: Views, useFactory: () => new Views(ASSETS) },
    AsOf,
    BodiesByName,
    LetterNames,
    Once,
    PageErrorFilter,
    PageInterceptor,
    ReadLetter,
    SharedModel,
    ShowPage,
    Submit,
    WindowChoices,
  ],
})
export class WebModule {}
