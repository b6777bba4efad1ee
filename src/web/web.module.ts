import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module.js';
import { ChasersModule } from '../chasers/chasers.module.js';
import { DirectoryModule } from '../directory/directory.module.js';
import { FeedsModule } from '../feeds/feeds.module.js';
import { FlagsModule } from '../flags/flags.module.js';
import { CalendarsModule } from '../calendars/calendars.module.js';
import { ImportsModule } from '../imports/imports.module.js';
import { GroupsModule } from '../groups/groups.module.js';
import { LettersModule } from '../letters/letters.module.js';
import { WindowsModule } from '../windows/windows.module.js';
import { RegisterModule } from '../register/register.module.js';
import { RepliesModule } from '../replies/replies.module.js';
import { SavedViewsModule } from '../saved-views/saved-views.module.js';
import { SearchModule } from '../search/search.module.js';
import { MatchingModule } from '../intake/matching.module.js';
import { ReportsModule } from '../reports/reports.module.js';
import { VisitsModule } from '../visits/visits.module.js';
import { WorkbooksModule } from '../workbooks/workbooks.module.js';
import { ASK_PAGES } from './asks/ask-pages.js';
import { CHASER_PAGES } from './chasers/chaser-pages.js';
import { ReadChaser } from './chasers/read-chaser.js';
import { AsksController } from './asks/asks.controller.js';
import { Submit } from './forms/submit.js';
import { ActOnLetterController } from './letters/act-on-letter.controller.js';
import { ChangeLetterController } from './letters/change-letter.controller.js';
import { CorrectSendingController } from './letters/correct-sending.controller.js';
import { RemovePartController } from './letters/remove-part.controller.js';
import { SendLetterController } from './letters/send-letter.controller.js';
import { HolderController } from './recipients/holder.controller.js';
import { RecipientsController } from './recipients/recipients.controller.js';
import { ChangeSignatoryController } from './signatories/change-signatory.controller.js';
import { InviteSignatoriesController } from './signatories/invite-signatories.controller.js';
import { SignatoriesController } from './signatories/signatories.controller.js';
import { PublicationForm } from './calendars/merge.form.js';
import { BodiesByName } from './directory/bodies-by-name.js';
import { BodyFilter } from './directory/body-filter.js';
import { PeopleByName } from './directory/people-by-name.js';
import { ReadDirectory } from './directory/read-directory.js';
import { SuggestionsController } from './directory/suggestions.controller.js';
import { ActOnce } from './forms/act-once.js';
import { AddFileController } from './attachments/add-file.controller.js';
import { AttachmentsController } from './attachments/attachments.controller.js';
import { SnoozeFlagController } from './flags/snooze-flag.controller.js';
import { Once } from './forms/once.js';
import { DropMails } from './inbox/drop-mails.js';
import { FileByForm } from './inbox/file-by-form.js';
import { INBOX_PAGES } from './inbox/inbox-pages.js';
import { LetterCandidates } from './inbox/letter-candidates.js';
import { IMPORT_PAGES } from './imports/import-pages.js';
import { ExportLettersController } from './letters/export-letters.controller.js';
import { LetterNames } from './letters/letter-names.js';
import { ReadLetterTextController } from './letters/read-letter-text.controller.js';
import { LogLetterController } from './letters/log-letter.controller.js';
import { WindowChoices } from './letters/window-choices.js';
import { EditByForm } from './forms/edit-by-form.js';
import { SubmitOnce } from './forms/submit-once.js';
import { LetterController } from './letters/letter.controller.js';
import { ListForm } from './letters/list-form.js';
import { ListLettersController } from './letters/list-letters.controller.js';
import { ReadLetter } from './letters/read-letter.js';
import { ReadLetterPage } from './letters/read-letter-page.js';
import { AsOf } from './pages/as-of.js';
import { NOTIFICATION_PAGES } from './notifications/notification-pages.js';
import { OwnAddress } from './pages/own-address.js';
import { PageErrorFilter } from './pages/page-error.filter.js';
import { PageInterceptor } from './pages/page.interceptor.js';
import { SharedModel } from './pages/shared-model.js';
import { ShowPage } from './pages/show-page.js';
import { Views } from './pages/views.js';
import { PEOPLE_CONTROLLERS } from './people-controllers.js';
import { MadeOnce } from './people/made-once.js';
import { ReadPeople } from './people/read-people.js';
import { REFERENCE_CONTROLLERS } from './reference-controllers.js';
import { SavedViewsController } from './saved-views/saved-views.controller.js';
import { SearchController } from './search/search.controller.js';
import { RegisterController } from './register/register.controller.js';
import { ReadReply } from './replies/read-reply.js';
import { REPLY_PAGES } from './replies/reply-pages.js';
import { TransferTargets } from './replies/transfer-targets.js';
import { IssueChoices } from './reports/issue-choices.js';
import { LookAtReport } from './reports/look-at-report.js';
import { StatisticsForm } from './statistics/statistics-form.js';
import { Enter } from './session/enter.js';
import { REPORT_PAGES } from './reports/report-pages.js';
import { StatisticsPageController } from './statistics/statistics-page.controller.js';
import { TodayController } from './today/today.controller.js';
import { ASSETS } from './serve-web.js';
import { WEBHOOK_PAGES } from './webhooks/webhook-pages.js';

/** The pages for people: every controller, and nothing that decides about letters. */
@Module({
  imports: [
    AccountsModule,
    CalendarsModule,
    ChasersModule,
    DirectoryModule,
    FeedsModule,
    FlagsModule,
    GroupsModule,
    ImportsModule,
    LettersModule,
    MatchingModule,
    RegisterModule,
    RepliesModule,
    ReportsModule,
    SavedViewsModule,
    SearchModule,
    VisitsModule,
    WindowsModule,
    WorkbooksModule,
  ],
  controllers: [
    ListLettersController,
    ExportLettersController,
    SavedViewsController,
    SearchController,
    ...REFERENCE_CONTROLLERS,
    ...REPLY_PAGES,
    ...REPORT_PAGES,
    StatisticsPageController,
    ...ASK_PAGES,
    ...CHASER_PAGES,
    ...IMPORT_PAGES,
    ...INBOX_PAGES,
    ...NOTIFICATION_PAGES,
    ...WEBHOOK_PAGES,
    LogLetterController,
    ReadLetterTextController,
    ChangeLetterController,
    SendLetterController,
    CorrectSendingController,
    ActOnLetterController,
    RemovePartController,
    RecipientsController,
    HolderController,
    AsksController,
    SignatoriesController,
    InviteSignatoriesController,
    ChangeSignatoryController,
    LetterController,
    AddFileController,
    AttachmentsController,
    TodayController,
    SnoozeFlagController,
    SuggestionsController,
    RegisterController,
    ...PEOPLE_CONTROLLERS,
  ],
  providers: [
    { provide: Views, useFactory: () => new Views(ASSETS) },
    ActOnce,
    AsOf,
    BodiesByName,
    BodyFilter,
    DropMails,
    FileByForm,
    LetterCandidates,
    ListForm,
    IssueChoices,
    LookAtReport,
    StatisticsForm,
    Enter,
    MadeOnce,
    LetterNames,
    EditByForm,
    Once,
    OwnAddress,
    PageErrorFilter,
    PageInterceptor,
    ReadChaser,
    PeopleByName,
    PublicationForm,
    ReadDirectory,
    ReadLetter,
    ReadLetterPage,
    ReadPeople,
    SharedModel,
    ShowPage,
    Submit,
    WindowChoices,
    ReadReply,
    TransferTargets,
    SubmitOnce,
  ],
})
export class WebModule {}
