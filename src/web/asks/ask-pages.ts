import { RecordOutcomeController } from './record-outcome.controller.js';
import { RecordOutcomesController } from './record-outcomes.controller.js';

/** What became of what letters ask. */
export const ASK_PAGES = [RecordOutcomeController, RecordOutcomesController];
