import { type DynamicModule, Module } from '@nestjs/common';
import { MatchingModule } from '../intake/matching.module.js';
import { RepliesModule } from '../replies/replies.module.js';
import { FileByItself } from './file-by-itself.js';
import { FileMessage } from './file-message.use-case.js';
import { InboxSettings } from './inbox-settings.js';
import { InboxQueries } from './inbox.queries.js';
import { KeepMessage } from './keep-message.use-case.js';
import { MailboxStates } from './mailbox/mailbox-state.js';
import { ReadMailbox } from './mailbox/read-mailbox.js';
import { ReadMail } from './read-mail.use-case.js';
import { ReadMessage } from './read-message.use-case.js';
import { SetMessageAside } from './set-message-aside.use-case.js';
import { TakeMessageBack } from './take-message-back.use-case.js';

const PROVIDERS = [
  KeepMessage,
  ReadMessage,
  FileMessage,
  SetMessageAside,
  TakeMessageBack,
  ReadMail,
  InboxQueries,
];

/** Mail on its way to the letters that it answers. */
@Module({})
export class InboxModule {
  static with(settings: InboxSettings): DynamicModule {
    return {
      module: InboxModule,
      global: true,
      imports: [RepliesModule, MatchingModule],
      providers: [
        { provide: InboxSettings, useValue: settings },
        FileByItself,
        MailboxStates,
        ReadMailbox,
        ...PROVIDERS,
      ],
      exports: PROVIDERS,
    };
  }
}
