import { type DynamicModule, Module } from '@nestjs/common';
import { CalendarsModule } from '../calendars/calendars.module.js';
import { FileOpener } from './openers/file-opener.js';
import { OPENING_LIMITS } from './openers/opening-limits.js';
import { ReadIncoming } from './read-incoming.use-case.js';

/** Letters and replies read from texts and files, as proposals. */
@Module({})
export class IntakeModule {
  /** @param largest most bytes that an attachment may have; a file to be read has to fit into memory too */
  static with({ largest }: { readonly largest: number }): DynamicModule {
    const limits = { ...OPENING_LIMITS, fileBytes: Math.min(largest, OPENING_LIMITS.fileBytes) };
    return {
      module: IntakeModule,
      global: true,
      imports: [CalendarsModule],
      providers: [{ provide: FileOpener, useFactory: () => new FileOpener(limits) }, ReadIncoming],
      exports: [FileOpener, ReadIncoming],
    };
  }
}
