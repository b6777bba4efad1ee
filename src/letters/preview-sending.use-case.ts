import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type DataSource } from 'typeorm';
import { Clock } from '../clock/clock.js';
import { takeBack } from '../database/take-back.js';
import { type Actor } from '../timeline/actor.js';
import { letterPreview, type LetterPreview } from './letter-preview.js';
import { SendLetter, type SendLetterCommand } from './send-letter.use-case.js';

/** Tells what sending a draft would lead to. Nothing is saved: it is recorded as sent and taken back. */
@Injectable()
export class PreviewSending {
  constructor(
    @InjectDataSource() private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly sendLetter: SendLetter,
  ) {}

  /** @throws what SendLetter throws */
  async execute(actor: Actor, command: SendLetterCommand): Promise<LetterPreview> {
    const moment = { on: this.clock.today(), at: this.clock.timestamp() };
    return takeBack(this.db, async (tx) =>
      letterPreview(await this.sendLetter.within(tx, { ...actor, retryKey: undefined }, command), moment),
    );
  }
}
