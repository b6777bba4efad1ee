import { ChoicesController } from './choices.controller.js';
import { UndeliveredController } from './undelivered.controller.js';

/** What people are sent, and what could not be delivered. */
export const NOTIFICATION_CONTROLLERS = [ChoicesController, UndeliveredController];
