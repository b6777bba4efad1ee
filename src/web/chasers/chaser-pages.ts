import { AnswerQuestionController } from './answer-question.controller.js';
import { ChangeChaserController } from './change-chaser.controller.js';
import { LogChaserController } from './log-chaser.controller.js';
import { RemoveChaserController } from './remove-chaser.controller.js';

/** What is done about a late reply. */
export const CHASER_PAGES = [
  LogChaserController,
  ChangeChaserController,
  AnswerQuestionController,
  RemoveChaserController,
];
