import { AnswerQuestionController } from './answer-question.controller.js';
import { ChangeChaserController } from './change-chaser.controller.js';
import { ChaserDraftController } from './chaser-draft.controller.js';
import { ChaseLateController } from './chase-late.controller.js';
import { LateDraftController } from './late-draft.controller.js';
import { LogChaserController } from './log-chaser.controller.js';
import { LookUpPageController } from './look-up.controller.js';
import { RemoveChaserController } from './remove-chaser.controller.js';

/** What is done about a late reply. */
export const CHASER_PAGES = [
  ChaserDraftController,
  ChaseLateController,
  LateDraftController,
  LogChaserController,
  ChangeChaserController,
  AnswerQuestionController,
  LookUpPageController,
  RemoveChaserController,
];
