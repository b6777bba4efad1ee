import { Get, Param, Post } from '@nestjs/common';
import { Access } from '../../accounts/access.js';
import { CurrentActor } from '../../accounts/current-actor.decorator.js';
import { Conflict } from '../../errors/kinds.js';
import { type DeadLetter, DeadLettersQueries } from '../../notifications/dead-letters.queries.js';
import { NotificationSettings } from '../../notifications/notification-settings.js';
import {
  SettleDeadLetter,
  type SettleDeadLetterCommand,
} from '../../notifications/settle-dead-letter.use-case.js';
import { type Actor, groupOf } from '../../timeline/actor.js';
import { Page, Redirect } from '../pages/page.js';
import { PageId } from '../pages/page-id.js';
import { Pages } from '../pages/pages.decorator.js';

const KINDS: Readonly<Record<DeadLetter['kind'], string>> = {
  at_once: 'Mail at once',
  digest: 'Morning digest',
  weekly: 'Weekly summary',
  report: 'Status report',
};

/** Mails to members of the group that could not be delivered: why, and what is to be done about them. */
@Pages('groups/:group/undelivered')
@Access('staff')
export class UndeliveredController {
  constructor(
    private readonly deadLetters: DeadLettersQueries,
    private readonly settings: NotificationSettings,
    private readonly settle: SettleDeadLetter,
  ) {}

  @Get()
  list(@CurrentActor() actor: Actor): Promise<Page> {
    return this.page(actor);
  }

  @Post(':id/try-again')
  again(
    @CurrentActor() actor: Actor,
    @Param('group') group: string,
    @Param('id', new PageId('mail')) mailId: string,
  ): Promise<Redirect | Page> {
    return this.decided(actor, group, { mailId, to: 'waiting' });
  }

  @Post(':id/put-aside')
  aside(
    @CurrentActor() actor: Actor,
    @Param('group') group: string,
    @Param('id', new PageId('mail')) mailId: string,
  ): Promise<Redirect | Page> {
    return this.decided(actor, group, { mailId, to: 'aside' });
  }

  /** A button that was pressed twice, or by two people, is told what was decided before, as the problem that it is. */
  private async decided(
    actor: Actor,
    group: string,
    command: SettleDeadLetterCommand,
  ): Promise<Redirect | Page> {
    try {
      await this.settle.execute(actor, command);
    } catch (error) {
      if (!(error instanceof Conflict)) throw error;
      return this.page(actor, error.message);
    }
    return new Redirect(`/groups/${group}/undelivered`, SAID[command.to]);
  }

  private async page(actor: Actor, fault?: string): Promise<Page> {
    const { dead, waiting, problem } = await this.deadLetters.of(groupOf(actor));
    const model = {
      pageTitle: 'Mail that could not be delivered',
      isSending: this.settings.mailOut !== null,
      waiting,
      problem,
      rows: dead.map((one) => ({ ...one, what: KINDS[one.kind] })),
    };
    return fault === undefined
      ? new Page('notifications/undelivered', model)
      : new Page('notifications/undelivered', { ...model, errors: [{ text: fault }] }, 409);
  }
}

const SAID = {
  waiting: 'It is sent again within a minute.',
  aside: 'It is put aside and will not be sent.',
} as const;
