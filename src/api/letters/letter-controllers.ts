import { AsksController } from './asks.controller.js';
import { ChangeLetterController } from './change-letter.controller.js';
import { DeadlinesController } from './deadlines.controller.js';
import { HolderChangeController } from './holder-change.controller.js';
import { LettersController } from './letters.controller.js';
import { ReadLettersController } from './read-letters.controller.js';
import { RecipientsController } from './recipients.controller.js';
import { SendingController } from './sending.controller.js';
import { SignatoriesController } from './signatories.controller.js';

/** Logging, sending, reading and changing letters. */
export const LETTER_CONTROLLERS = [
  LettersController,
  DeadlinesController,
  ReadLettersController,
  ChangeLetterController,
  SendingController,
  RecipientsController,
  HolderChangeController,
  SignatoriesController,
  AsksController,
];
