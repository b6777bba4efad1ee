import { Get, Param, Query } from '@nestjs/common';
import { Access } from '../../accounts/access.js';
import { CurrentActor } from '../../accounts/current-actor.decorator.js';
import { LookUpQuestion } from '../../chasers/look-up/look-up-question.js';
import { Clock } from '../../clock/clock.js';
import { NotFound } from '../../errors/kinds.js';
import { type Actor, groupOf } from '../../timeline/actor.js';
import { timelineItems } from '../history/timeline-items.js';
import { AsOf, type ChosenMoment } from '../pages/as-of.js';
import { mayChange } from '../pages/may-change.js';
import { Page } from '../pages/page.js';
import { Pages } from '../pages/pages.decorator.js';
import { letterPage } from './letter-page.js';
import { ReadLetter } from './read-letter.js';
import { ReadLetterPage } from './read-letter-page.js';

interface LetterParams {
  readonly group: string;
  readonly letter: string;
}

/** How many lines of history a page has. */
const PAGE_OF_HISTORY = 50;

/** The page of one letter: what it is, how it stands or stood, and what can be done with it. */
@Pages('groups/:group/letters/:letter')
export class LetterController {
  constructor(
    private readonly letterPages: ReadLetterPage,
    private readonly letters: ReadLetter,
    private readonly asOf: AsOf,
    private readonly lookUp: LookUpQuestion,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Access('viewer')
  async show(
    @CurrentActor() actor: Actor,
    @Param() { group, letter: key }: LetterParams,
    @Query() query: Record<string, string>,
  ): Promise<Page> {
    const { moment, chosen } = this.asOf.read(query);
    const groupPath = `/groups/${group}`;
    try {
      const read = await this.letterPages.read(groupOf(actor), key, moment);
      const view = { groupPath, mayChange: mayChange(actor), today: this.clock.today(), chosen };
      const model = { ...letterPage(read, view), canLookUp: this.lookUp.isOn };
      return new Page('letters/show', model, 200, read.mail.count);
    } catch (error) {
      if (chosen !== null && error instanceof NotFound) return this.notYet(actor, key, { moment, chosen });
      throw error;
    }
  }

  @Get('history')
  @Access('viewer')
  async history(
    @CurrentActor() actor: Actor,
    @Param('letter') key: string,
    @Query() query: Record<string, string | undefined>,
  ): Promise<Page> {
    const { moment, chosen } = this.asOf.read(query);
    const page = { limit: PAGE_OF_HISTORY, cursor: query.cursor };
    const [letter, { items, nextCursor }] = await Promise.all([
      this.letters.now(actor, key),
      this.letterPages.olderHistory(groupOf(actor), key, moment, page),
    ]);
    return new Page('letters/history', {
      pageTitle: `History of ${letter.reference}`,
      letter,
      asOf: chosen,
      history: timelineItems(items),
      nextCursor,
      isFirst: query.cursor === undefined,
    });
  }

  /** A letter that there is now, on a day before there was. @throws NotFound when there is none now either */
  private async notYet(actor: Actor, key: string, { chosen }: ChosenMoment): Promise<Page> {
    const letter = await this.letters.now(actor, key);
    const pageTitle = `${letter.reference} did not exist yet`;
    return new Page('letters/not-yet', { pageTitle, letter, asOf: chosen }, 404);
  }
}
