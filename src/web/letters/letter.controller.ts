import { Get, Param, Query } from '@nestjs/common';
import { Access } from '../../accounts/access.js';
import { CurrentActor } from '../../accounts/current-actor.decorator.js';
import { type IsoDate } from '../../deadlines/iso-date.js';
import { DeadlinesQueries, type LetterDeadlines } from '../../letters/deadlines.queries.js';
import { LetterQueries } from '../../letters/letter.queries.js';
import { type Actor, groupOf } from '../../timeline/actor.js';
import { AsOf } from '../pages/as-of.js';
import { Page } from '../pages/page.js';
import { Pages } from '../pages/pages.decorator.js';
import { deadlineStrip } from './deadline-strip.js';
import { type LetterRead } from './letter-read.js';
import { spansOf } from './letter-spans.js';

/** The page of one letter: what it is, how it stands, and what can be done with it. */
@Pages('groups/:group/letters')
export class LetterController {
  constructor(
    private readonly letters: LetterQueries,
    private readonly deadlines: DeadlinesQueries,
    private readonly asOf: AsOf,
  ) {}

  @Get(':letter')
  @Access('viewer')
  async show(
    @CurrentActor() actor: Actor,
    @Param('letter') key: string,
    @Query() query: Record<string, string>,
  ): Promise<Page> {
    const { moment, chosen } = this.asOf.read(query);
    const groupId = groupOf(actor);
    const [{ text }, deadlines] = await Promise.all([
      this.letters.one(groupId, key, moment),
      this.deadlines.ofLetter(groupId, key, moment),
    ]);
    const letter = JSON.parse(text) as LetterRead;
    return new Page('letters/show', {
      pageTitle: `${letter.reference}: ${letter.subject}`,
      letter,
      asOf: chosen,
      deadlines: deadlines.items.filter(({ matters }) => matters),
      effective: deadlines.effective,
      strip: stripOf(letter, deadlines, moment.on),
    });
  }
}

/** Nothing is to be drawn before a letter is sent, unless an event already waits for it. */
function stripOf(letter: LetterRead, { items }: LetterDeadlines, on: IsoDate): object | null {
  const spans = spansOf(items);
  return spans.length > 0 ? deadlineStrip(letter.sentOn ?? letter.draftedOn, on, spans) : null;
}
