import { Injectable } from '@nestjs/common';
import { Clock } from '../clock/clock.js';
import { formatDay, type IsoDate } from '../deadlines/iso-date.js';
import { type Channel } from '../deadlines/receipt.js';
import { Conflict, invalid } from '../errors/kinds.js';
import { refuseFuture } from '../errors/refuse-future.js';
import { type Actor } from '../timeline/actor.js';
import { given, LetterEdit, type LetterTarget, type OpenLetter } from './letter-edit.js';
import { loadLetterFacts } from './letter-facts.queries.js';
import { Letter } from './letter.entity.js';
import { sentDay } from './sent-letter.js';
import { sinceSending } from './since-sending.js';

/** What is to change of a sending: only what is given. `sentOn: null` says that it was not sent after all. */
export interface SendingChange {
  readonly sentOn?: IsoDate | null;
  readonly channel?: Channel;
  readonly datedOn?: IsoDate;
}

/** A correction of how or when a letter went, and why. */
export interface CorrectSendingCommand extends LetterTarget {
  readonly change: SendingChange;
  readonly reason: string;
}

/**
 * Corrects the day, the channel or the printed date of a letter that was sent, or takes its sending back. The clocks
 * run from the corrected day; what its signatories agreed to on which day stays.
 */
@Injectable()
export class CorrectSending {
  constructor(
    private readonly edit: LetterEdit,
    private readonly clock: Clock,
  ) {}

  /**
   * @throws Stale when `version` is not the current one
   * @throws Conflict when it was not sent, or is to be a draft again although something rests on its sending
   * @throws InvalidInput when the day is to come, or later than something that rests on the sending
   */
  async execute(actor: Actor, command: CorrectSendingCommand): Promise<string> {
    const { reason } = command;
    const change = given(command.change);
    refuseFuture('/sentOn', change.sentOn, this.clock.today());
    return this.edit.run(actor, command, async (open) => {
      const { tx, letter, record } = open;
      sentDay(letter, 'have its sending corrected');
      if (change.sentOn !== undefined) await refuseInTheWay(open, change.sentOn);
      const before = { sentOn: letter.sentOn, channel: letter.channel, datedOn: letter.datedOn };
      const after = { ...before, ...change };
      const draftedOn = earlier(letter.draftedOn, after.sentOn);
      await tx.update(Letter, { id: letter.id }, { ...after, draftedOn });
      await record({ event: 'sending-corrected', before, after, reason });
      return letter.id;
    });
  }
}

async function refuseInTheWay({ tx, letter }: OpenLetter, sentOn: IsoDate | null): Promise<void> {
  const [first] = sinceSending(await loadLetterFacts(tx, letter.id));
  if (!first) return;
  const fact = `${first.what} on ${formatDay(first.on)}`;
  if (sentOn === null) {
    const words = `${letter.reference} can’t become a draft again: ${fact}. Take that back first.`;
    throw new Conflict('recorded-since-sending', words);
  }
  if (sentOn <= first.on) return;
  const detail = `It can’t have been sent as late as ${formatDay(sentOn)}: ${fact}. Correct that first.`;
  throw invalid('/sentOn', 'sent-after-recorded-fact', detail);
}

function earlier(day: IsoDate, other: IsoDate | null): IsoDate {
  return other !== null && other < day ? other : day;
}
