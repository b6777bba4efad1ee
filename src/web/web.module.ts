import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module.js';
import { DirectoryModule } from '../directory/directory.module.js';
import { CalendarsModule } from '../calendars/calendars.module.js';
import { GroupsModule } from '../groups/groups.module.js';
import { LettersModule } from '../letters/letters.module.js';
import { RepliesModule } from '../replies/replies.module.js';
import { WindowsModule } from '../windows/windows.module.js';
import { PublicationForm } from './calendars/merge.form.js';
import { BodiesByName } from './directory/bodies-by-name.js';
import { PeopleByName } from './directory/people-by-name.js';
import { ReadDirectory } from './directory/read-directory.js';
import { SuggestionsController } from './directory/suggestions.controller.js';
import { EditByForm } from './forms/edit-by-form.js';
import { Once } from './forms/once.js';
import { SubmitOnce } from './forms/submit-once.js';
import { HomeController } from './home/home.controller.js';
import { LetterController } from './letters/letter.controller.js';
import { ReadLetter } from './letters/read-letter.js';
import { AsOf } from './pages/as-of.js';
import { PageErrorFilter } from './pages/page-error.filter.js';
import { PageInterceptor } from './pages/page.interceptor.js';
import { SharedModel } from './pages/shared-model.js';
import { ShowPage } from './pages/show-page.js';
import { Views } from './pages/views.js';
import { REFERENCE_CONTROLLERS } from './reference-controllers.js';
import { LogReplyController } from './replies/log-reply.controller.js';
import { SignInController } from './session/sign-in.controller.js';
import { ASSETS } from './serve-web.js';

/** The pages for people: every controller, and nothing that decides about letters. */
@Module({
  imports: [
    AccountsModule,
    CalendarsModule,
    DirectoryModule,
    GroupsModule,
    LettersModule,
    RepliesModule,
    WindowsModule,
  ],
  controllers: [
    ...REFERENCE_CONTROLLERS,
    LogReplyController,
    LetterController,
    SuggestionsController,
    HomeController,
    SignInController,
  ],
  providers: [
    { provide: Views, useFactory: () => new Views(ASSETS) },
    AsOf,
    BodiesByName,
    EditByForm,
    Once,
    PageErrorFilter,
    PageInterceptor,
    PeopleByName,
    PublicationForm,
    ReadDirectory,
    ReadLetter,
    SharedModel,
    ShowPage,
    SubmitOnce,
  ],
})
export class WebModule {}
