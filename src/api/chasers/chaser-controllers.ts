import { ChaserDraftController } from './chaser-draft.controller.js';
import { ChasersController } from './chasers.controller.js';
import { LetterChasersController } from './letter-chasers.controller.js';
import { LateAnswersController } from './late-answers.controller.js';
import { LookUpController } from './look-up.controller.js';
import { NextChasersController } from './next-chasers.controller.js';
import { RecitalController } from './recital.controller.js';

/** Chasers, what to do next, and what to say of a letter. */
export const CHASER_CONTROLLERS = [
  LetterChasersController,
  ChasersController,
  RecitalController,
  NextChasersController,
  ChaserDraftController,
  LateAnswersController,
  LookUpController,
];
