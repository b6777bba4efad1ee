import { type DynamicModule, Module } from '@nestjs/common';
import { CalendarsModule } from '../calendars/calendars.module.js';
import { ChangeChoices } from './change-choices.use-case.js';
import { ChoicesQueries } from './choices.queries.js';
import { DeadLettersQueries } from './dead-letters.queries.js';
import { MailsToSend } from './mail/mails-to-send.js';
import { NotificationSettings } from './notification-settings.js';
import { Outbox } from './outbox.js';
import { SendOutbox } from './send-outbox.use-case.js';
import { SettleDeadLetter } from './settle-dead-letter.use-case.js';
import { Unsubscribe } from './unsubscribe.use-case.js';

const PROVIDERS = [
  SendOutbox,
  ChangeChoices,
  ChoicesQueries,
  DeadLettersQueries,
  SettleDeadLetter,
  Unsubscribe,
];

/** Telling members of a group what has happened: the outbox, its mails, and what each member chose. */
@Module({})
export class NotificationsModule {
  static with(settings: NotificationSettings): DynamicModule {
    return {
      module: NotificationsModule,
      global: true,
      imports: [CalendarsModule],
      providers: [{ provide: NotificationSettings, useValue: settings }, Outbox, MailsToSend, ...PROVIDERS],
      exports: [NotificationSettings, ...PROVIDERS],
    };
  }
}
