import { CreateGroupsAndHistory1795000000001 } from '../../migrations/1795000000001-create-groups-and-history.js';
import { CreateCalendarsAndDirectory1795000000002 } from '../../migrations/1795000000002-create-calendars-and-directory.js';
import { CreateLetters1795000000003 } from '../../migrations/1795000000003-create-letters.js';
import { CreateRepliesAndChasers1795000000004 } from '../../migrations/1795000000004-create-replies-and-chasers.js';
import { CreateStatusDeadlinesAndFlags1795000000005 } from '../../migrations/1795000000005-create-status-deadlines-and-flags.js';

/** Every migration, oldest first. Named here one by one: a file that is not listed does not run. */
export const MIGRATIONS = [
  CreateGroupsAndHistory1795000000001,
  CreateCalendarsAndDirectory1795000000002,
  CreateLetters1795000000003,
  CreateRepliesAndChasers1795000000004,
  CreateStatusDeadlinesAndFlags1795000000005,
];
