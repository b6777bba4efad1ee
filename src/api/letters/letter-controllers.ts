import { AsksController } from './asks.controller.js';
import { ChangeLetterController } from './change-letter.controller.js';
import { ReadLettersController } from './read-letters.controller.js';
import { RecipientsController } from './recipients.controller.js';
import { SignatoriesController } from './signatories.controller.js';

/** Reading letters, and changing those that were logged. */
export const LETTER_CONTROLLERS = [
  ReadLettersController,
  ChangeLetterController,
  RecipientsController,
  SignatoriesController,
  AsksController,
];
