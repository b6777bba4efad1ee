import { Body, Get, Param, Post } from '@nestjs/common';
import { Access } from '../../accounts/access.js';
import { CurrentActor, CurrentSession } from '../../accounts/current-actor.decorator.js';
import { type LiveSession } from '../../accounts/sessions.queries.js';
import { NotFound, Stale } from '../../errors/kinds.js';
import { ChangeChoices } from '../../notifications/change-choices.use-case.js';
import { ChoicesQueries } from '../../notifications/choices.queries.js';
import { NotificationSettings } from '../../notifications/notification-settings.js';
import { type Actor } from '../../timeline/actor.js';
import { type FormBody, isTicked } from '../forms/form.js';
import { FormErrors } from '../forms/form-errors.js';
import { readWhole } from '../forms/text-rule.js';
import { readVersion } from '../forms/version-input.js';
import { Page, Redirect } from '../pages/page.js';
import { Pages } from '../pages/pages.decorator.js';

const HOURS = Array.from({ length: 24 }, (_, hour) => ({ value: hour, text: `${hour}:00` }));

/** What a person is sent from each of their groups. */
@Pages('account/notifications')
export class ChoicesController {
  constructor(
    private readonly choices: ChoicesQueries,
    private readonly changeChoices: ChangeChoices,
    private readonly settings: NotificationSettings,
  ) {}

  @Get()
  @Access('person')
  async show(@CurrentSession() session: LiveSession): Promise<Page> {
    return this.page(session, new FormErrors());
  }

  @Post(':membership')
  @Access('person')
  async save(
    @CurrentActor() actor: Actor,
    @CurrentSession() session: LiveSession,
    @Param('membership') slug: string,
    @Body() body: FormBody,
  ): Promise<Page | Redirect> {
    const group = session.memberships.find((each) => each.slug === slug);
    if (!group) throw new NotFound('group', slug);
    const errors = new FormErrors();
    const hour = readWhole(body, 'hour', { label: 'The hour', min: 0, max: 23 }, errors);
    if (hour === null) return this.page(session, errors);
    try {
      await this.changeChoices.execute(actor, {
        accountId: session.accountId,
        groupId: group.groupId,
        version: readVersion(body),
        changes: {
          ...{
            atOnce: isTicked(body, 'atOnce'),
            digest: isTicked(body, 'digest'),
            weekly: isTicked(body, 'weekly'),
            reports: isTicked(body, 'reports'),
          },
          hour,
        },
      });
    } catch (error) {
      if (!(error instanceof Stale)) throw error;
      errors.add(
        'choices',
        'These choices were changed meanwhile, in another window or by a link in a mail. Look at what they are now.',
      );
      return this.page(session, errors);
    }
    return new Redirect('/account/notifications', `Saved what you are sent from ${group.groupName}.`);
  }

  private async page({ accountId, email }: LiveSession, errors: FormErrors): Promise<Page> {
    const model = {
      email,
      groups: await this.choices.of(accountId),
      hours: HOURS,
      isSending: this.settings.mailOut !== null,
      errors: errors.summary,
      errorAt: errors.byField,
    };
    const status = errors.isEmpty ? 200 : 422;
    return new Page('notifications/choices', { pageTitle: 'What you are sent', ...model }, status);
  }
}
