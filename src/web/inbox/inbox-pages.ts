import { AcceptMessageController } from './accept-message.controller.js';
import { InboxController } from './inbox.controller.js';
import { MessageController } from './message.controller.js';
import { OriginalController } from './original.controller.js';
import { TakeBackController } from './take-back.controller.js';

/** Mail that came in, and what is decided about it. */
export const INBOX_PAGES = [
  InboxController,
  AcceptMessageController,
  OriginalController,
  TakeBackController,
  MessageController,
];
