import { CalendarsController } from './calendars/calendars.controller.js';
import { LoadController } from './calendars/load.controller.js';
import { MergeController } from './calendars/merge.controller.js';
import { AddBodyController } from './directory/add-body.controller.js';
import { AddOfficeController } from './directory/add-office.controller.js';
import { AddPersonController } from './directory/add-person.controller.js';
import { AddTenureController } from './directory/add-tenure.controller.js';
import { BodyController } from './directory/body.controller.js';
import { ChangeTenureController } from './directory/change-tenure.controller.js';
import { DirectoryController } from './directory/directory.controller.js';
import { OfficeController } from './directory/office.controller.js';
import { PeopleSuggestionsController } from './directory/people-suggestions.controller.js';
import { PersonController } from './directory/person.controller.js';
import { TargetController } from './directory/target.controller.js';
import { SettingsController } from './settings/settings.controller.js';
import { AddWindowController } from './windows/add-window.controller.js';
import { ChangeWindowController } from './windows/change-window.controller.js';
import { WindowsController } from './windows/windows.controller.js';

/** The pages of what letters refer to: event windows, the directory, calendars, the group's settings. */
export const REFERENCE_CONTROLLERS = [
  AddWindowController,
  ChangeWindowController,
  WindowsController,
  DirectoryController,
  AddOfficeController,
  OfficeController,
  AddTenureController,
  ChangeTenureController,
  AddBodyController,
  BodyController,
  TargetController,
  AddPersonController,
  PersonController,
  PeopleSuggestionsController,
  CalendarsController,
  MergeController,
  LoadController,
  SettingsController,
];
