import { ChoicesController } from './choices.controller.js';
import { UndeliveredController } from './undelivered.controller.js';
import { UnsubscribeController } from './unsubscribe.controller.js';

/** What people are sent, how they end it, and what could not be delivered. */
export const NOTIFICATION_PAGES = [ChoicesController, UndeliveredController, UnsubscribeController];
