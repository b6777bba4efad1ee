import { AddWindowController } from './windows/add-window.controller.js';
import { ChangeWindowController } from './windows/change-window.controller.js';
import { WindowsController } from './windows/windows.controller.js';

/** The pages of what letters refer to: event windows, the directory, calendars, the group's settings. */
export const REFERENCE_CONTROLLERS = [AddWindowController, ChangeWindowController, WindowsController];
