import { AttachmentsController } from './attachments.controller.js';
import { LetterAttachmentsController } from './letter-attachments.controller.js';
import { ReplyAttachmentsController } from './reply-attachments.controller.js';

/** Files on letters and replies. */
export const ATTACHMENT_CONTROLLERS = [
  LetterAttachmentsController,
  ReplyAttachmentsController,
  AttachmentsController,
];
