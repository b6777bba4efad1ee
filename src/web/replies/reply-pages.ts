import { ChangeReplyController } from './change-reply.controller.js';
import { CirculateReplyController } from './circulate-reply.controller.js';
import { LogReplyController } from './log-reply.controller.js';
import { ReadReplyTextController } from './read-reply-text.controller.js';
import { MoveReplyController } from './move-reply.controller.js';
import { RemoveReplyController } from './remove-reply.controller.js';
import { SettleReplyController } from './settle-reply.controller.js';

/** What came back, and what is done with it. */
export const REPLY_PAGES = [
  LogReplyController,
  ReadReplyTextController,
  ChangeReplyController,
  MoveReplyController,
  RemoveReplyController,
  SettleReplyController,
  CirculateReplyController,
];
