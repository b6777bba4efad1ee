import { ChoicesController } from './choices.controller.js';
import { UnsubscribeController } from './unsubscribe.controller.js';

/** What people are sent, and how they end it. */
export const NOTIFICATION_PAGES = [ChoicesController, UnsubscribeController];
