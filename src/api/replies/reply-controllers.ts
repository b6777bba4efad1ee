import { AskOutcomeController } from '../asks/ask-outcome.controller.js';
import { LetterRepliesController } from './letter-replies.controller.js';
import { MoveReplyController } from './move-reply.controller.js';
import { RepliesController } from './replies.controller.js';
import { ReplyActsController } from './reply-acts.controller.js';

/** Replies, and what became of each ask. */
export const REPLY_CONTROLLERS = [
  LetterRepliesController,
  RepliesController,
  ReplyActsController,
  MoveReplyController,
  AskOutcomeController,
];
