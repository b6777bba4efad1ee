import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module.js';
import { DirectoryModule } from '../directory/directory.module.js';
import { GroupsModule } from '../groups/groups.module.js';
import { LettersModule } from '../letters/letters.module.js';
import { RepliesModule } from '../replies/replies.module.js';
import { BodiesByName } from './directory/bodies-by-name.js';
import { SuggestionsController } from './directory/suggestions.controller.js';
import { Once } from './forms/once.js';
import { LetterController } from './letters/letter.controller.js';
import { ReadLetter } from './letters/read-letter.js';
import { AsOf } from './pages/as-of.js';
import { OwnAddress } from './pages/own-address.js';
import { PageErrorFilter } from './pages/page-error.filter.js';
import { PageInterceptor } from './pages/page.interceptor.js';
import { SharedModel } from './pages/shared-model.js';
import { ShowPage } from './pages/show-page.js';
import { Views } from './pages/views.js';
import { PEOPLE_CONTROLLERS } from './people-controllers.js';
import { MadeOnce } from './people/made-once.js';
import { ReadPeople } from './people/read-people.js';
import { LogReplyController } from './replies/log-reply.controller.js';
import { Enter } from './session/enter.js';
import { ASSETS } from './serve-web.js';

/** The pages for people: every controller, and nothing that decides about letters. */
@Module({
  imports: [AccountsModule, DirectoryModule, GroupsModule, LettersModule, RepliesModule],
  controllers: [LogReplyController, LetterController, SuggestionsController, ...PEOPLE_CONTROLLERS],
  providers: [
    { provide: Views, useFactory: () => new Views(ASSETS) },
    AsOf,
    BodiesByName,
    Enter,
    MadeOnce,
    Once,
    OwnAddress,
    PageErrorFilter,
    PageInterceptor,
    ReadLetter,
    ReadPeople,
    SharedModel,
    ShowPage,
  ],
})
export class WebModule {}
