import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { Clock } from '../clock/clock.js';
import { type IsoDate } from '../deadlines/iso-date.js';
import { londonDayOf } from '../deadlines/zoned-days.js';
import { type FoundLetter } from '../intake/match-letter.js';
import { systemActor } from '../timeline/actor.js';
import { FileMessage } from './file-message.use-case.js';
import { type LockedMessage } from './lock-message.js';
import { type MessageReading } from './store-reading.js';

const SETTING = `
  SELECT g.files_mail_by_itself AS "isAllowed", rfc3339(m.received_at) AS "receivedAt"
  FROM mail_message m JOIN appg g ON g.id = m.group_id WHERE m.id = $1`;

/**
 * Files a message without a person, where its group allows that, when it names one letter beyond doubt: it quotes the reference, or
 * says that it answers a message that is filed there. It never says what the reply is worth: what no machine sent is left unclassified,
 * which hides no lateness. A report that a letter did not arrive is left to a person, who has to send it again.
 */
@Injectable()
export class FileByItself {
  constructor(
    private readonly clock: Clock,
    private readonly fileMessage: FileMessage,
  ) {}

  /** @throws DomainError when the letter can't have the reply after all; the transaction must then be rolled back */
  async within(tx: EntityManager, message: LockedMessage, reading: MessageReading): Promise<void> {
    const letter = onlyExact(reading);
    if (!letter || reading.kind === 'undelivered') return;
    const [{ isAllowed, receivedAt }] = await tx.query<[{ isAllowed: boolean; receivedAt: string | null }]>(
      SETTING,
      [message.id],
    );
    if (!isAllowed) return;
    const receivedOn = this.dayOf(receivedAt ?? reading.sentAt);
    const { letterId, recipientId } = letter;
    await this.fileMessage.within(
      tx,
      systemActor('Postbag', 'mail', message.groupId),
      { ...message, subject: reading.subject },
      {
        version: null,
        letters: [{ letterId, recipientId }],
        reply: { class: reading.kind === 'reply' ? 'unclassified' : 'automatic', receivedOn },
      },
    );
  }

  /** The day in London; today where the message says none, or one that has not come. */
  private dayOf(instant: string | null): IsoDate {
    const today = this.clock.today();
    if (instant === null) return today;
    const day = londonDayOf(instant);
    return day > today ? today : day;
  }
}

/** The one letter that is named beyond doubt, with the one addressee whose answer it must be; null when there is any choice. */
function onlyExact({ matches }: MessageReading): FoundLetter | null {
  const exact = (matches?.letters ?? []).filter(({ found }) => found.isExact);
  const [only] = exact;
  return exact.length === 1 && only.found.recipientId !== null ? only.found : null;
}
