import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type DataSource } from 'typeorm';
import { Clock } from '../clock/clock.js';
import { takeBack } from '../database/take-back.js';
import { type Actor } from '../timeline/actor.js';
import { letterPreview, type LetterPreview } from './letter-preview.js';
import { type LogLetterCommand } from './log-letter.command.js';
import { LogLetter } from './log-letter.use-case.js';

/** Tells what logging a letter would lead to. Nothing is saved: the letter is logged and taken back. */
@Injectable()
export class PreviewLetter {
  constructor(
    @InjectDataSource() private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly logLetter: LogLetter,
  ) {}

  /** @throws what LogLetter throws */
  async execute(actor: Actor, command: LogLetterCommand): Promise<LetterPreview> {
    const moment = { on: this.clock.today(), at: this.clock.timestamp() };
    return takeBack(this.db, async (tx) =>
      letterPreview(await this.logLetter.within(tx, { ...actor, retryKey: undefined }, command), moment),
    );
  }
}
