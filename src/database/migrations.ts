import { CreateGroupsAndHistory1795000000001 } from '../../migrations/1795000000001-create-groups-and-history.js';
import { CreateCalendarsAndDirectory1795000000002 } from '../../migrations/1795000000002-create-calendars-and-directory.js';
import { CreateLetters1795000000003 } from '../../migrations/1795000000003-create-letters.js';
import { CreateRepliesAndChasers1795000000004 } from '../../migrations/1795000000004-create-replies-and-chasers.js';
import { CreateStatusDeadlinesAndFlags1795000000005 } from '../../migrations/1795000000005-create-status-deadlines-and-flags.js';
import { CreateAttachments1796000000001 } from '../../migrations/1796000000001-create-attachments.js';
import { SayWhereSittingDaysComeFrom1796000000004 } from '../../migrations/1796000000004-say-where-sitting-days-come-from.js';
import { IndexFollowUps1796000000005 } from '../../migrations/1796000000005-index-follow-ups.js';
import { CreateIdempotencyKeys1796000000006 } from '../../migrations/1796000000006-create-idempotency-keys.js';
import { CreateAccounts1797000000001 } from '../../migrations/1797000000001-create-accounts.js';
import { FindWhatCanBeFlagged1797000000011 } from '../../migrations/1797000000011-find-what-can-be-flagged.js';
import { CreateTwoFactor1798000000001 } from '../../migrations/1798000000001-create-two-factor.js';
import { FindWordsAndNames1798000000011 } from '../../migrations/1798000000011-find-words-and-names.js';
import { CreateSavedViews1798000000012 } from '../../migrations/1798000000012-create-saved-views.js';
import { CreateVisits1798000000031 } from '../../migrations/1798000000031-create-visits.js';
import { CreateReports1798000000041 } from '../../migrations/1798000000041-create-reports.js';
import { RememberWhatASweepSaw1799000000001 } from '../../migrations/1799000000001-remember-what-a-sweep-saw.js';
import { CountReplays1799100000001 } from '../../migrations/1799100000001-count-replays.js';
import { ImportDirectory1799200000001 } from '../../migrations/1799200000001-import-directory.js';
import { CreateLetterImports1799300000001 } from '../../migrations/1799300000001-create-letter-imports.js';
import { CreateInbox1799400000001 } from '../../migrations/1799400000001-create-inbox.js';
import { BringInWorkbooks1799500000001 } from '../../migrations/1799500000001-bring-in-workbooks.js';
import { IndexHistoryOfNoLetter1799550000001 } from '../../migrations/1799550000001-index-history-of-no-letter.js';
import { CreateOutbox1799600000001 } from '../../migrations/1799600000001-create-outbox.js';
import { WaitAfterEachStep1799700000001 } from '../../migrations/1799700000001-wait-after-each-step.js';
import { CreateCalendarFeed1799800000001 } from '../../migrations/1799800000001-create-calendar-feed.js';
import { RememberDeadlinesGone1799800000002 } from '../../migrations/1799800000002-remember-deadlines-gone.js';
import { CreateHolderSettled1799800000003 } from '../../migrations/1799800000003-create-holder-settled.js';
import { IndexHoldersOfOffices1799800000004 } from '../../migrations/1799800000004-index-holders-of-offices.js';
import { TellOfFlagsThatComeBack1799850000001 } from '../../migrations/1799850000001-tell-of-flags-that-come-back.js';
import { SayWhenDeadlinesWent1799850000002 } from '../../migrations/1799850000002-say-when-deadlines-went.js';
import { IndexLettersNoLongerFollowed1799850000003 } from '../../migrations/1799850000003-index-letters-no-longer-followed.js';
import { FindWhatWaitsToBeTold1799850000004 } from '../../migrations/1799850000004-find-what-waits-to-be-told.js';
import { CreateWebhooks1799900000001 } from '../../migrations/1799900000001-create-webhooks.js';
import { CreateReportFile1799950000001 } from '../../migrations/1799950000001-create-report-file.js';
import { CreatePublicRegister1800000000001 } from '../../migrations/1800000000001-create-public-register.js';
import { SupersedeReports1800200000001 } from '../../migrations/1800200000001-supersede-reports.js';
import { CreateReportMailing1800200000002 } from '../../migrations/1800200000002-create-report-mailing.js';
import { IndexJudgementsOfGroups1800300000001 } from '../../migrations/1800300000001-index-judgements-of-groups.js';

/** Every migration, oldest first. Named here one by one: a file that is not listed does not run. */
export const MIGRATIONS = [
  CreateGroupsAndHistory1795000000001,
  CreateCalendarsAndDirectory1795000000002,
  CreateLetters1795000000003,
  CreateRepliesAndChasers1795000000004,
  CreateStatusDeadlinesAndFlags1795000000005,
  CreateAttachments1796000000001,
  SayWhereSittingDaysComeFrom1796000000004,
  IndexFollowUps1796000000005,
  CreateIdempotencyKeys1796000000006,
  CreateAccounts1797000000001,
  FindWhatCanBeFlagged1797000000011,
  CreateTwoFactor1798000000001,
  FindWordsAndNames1798000000011,
  CreateSavedViews1798000000012,
  CreateVisits1798000000031,
  CreateReports1798000000041,
  RememberWhatASweepSaw1799000000001,
  CountReplays1799100000001,
  ImportDirectory1799200000001,
  CreateLetterImports1799300000001,
  CreateInbox1799400000001,
  BringInWorkbooks1799500000001,
  IndexHistoryOfNoLetter1799550000001,
  CreateOutbox1799600000001,
  WaitAfterEachStep1799700000001,
  CreateCalendarFeed1799800000001,
  RememberDeadlinesGone1799800000002,
  CreateHolderSettled1799800000003,
  IndexHoldersOfOffices1799800000004,
  TellOfFlagsThatComeBack1799850000001,
  SayWhenDeadlinesWent1799850000002,
  IndexLettersNoLongerFollowed1799850000003,
  FindWhatWaitsToBeTold1799850000004,
  CreateWebhooks1799900000001,
  CreateReportFile1799950000001,
  CreatePublicRegister1800000000001,
  SupersedeReports1800200000001,
  CreateReportMailing1800200000002,
  IndexJudgementsOfGroups1800300000001,
];
