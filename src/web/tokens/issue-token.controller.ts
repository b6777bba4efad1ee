import { Body, Get, Param, Post } from '@nestjs/common';
import { Access } from '../../accounts/access.js';
import { CurrentActor } from '../../accounts/current-actor.decorator.js';
import { IssueToken } from '../../accounts/issue-token.use-case.js';
import { Clock } from '../../clock/clock.js';
import { type Actor, groupOf } from '../../timeline/actor.js';
import { dayParts } from '../forms/day-input.js';
import { type FormBody } from '../forms/form.js';
import { FormErrors } from '../forms/form-errors.js';
import { newOnce } from '../forms/once.js';
import { Page } from '../pages/page.js';
import { Pages } from '../pages/pages.decorator.js';
import { ROLE_CHOICES } from '../people/account-fields.js';
import { MadeOnce } from '../people/made-once.js';
import { ReadPeople, type ShownMember } from '../people/read-people.js';
import { secretPage, shownBeforePage } from '../people/secret-page.js';
import { fieldOfToken, readToken } from './issue-token.form.js';

/** Issuing a token: for a program of its own, or in a member's name. */
@Pages('groups/:group/settings/tokens/issue')
export class IssueTokenController {
  constructor(
    private readonly people: ReadPeople,
    private readonly issueToken: IssueToken,
    private readonly once: MadeOnce,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Access('admin', 'or-operator')
  async form(@CurrentActor() actor: Actor, @Param('group') group: string): Promise<Page> {
    return formPage(group, await this.people.all(groupOf(actor)), {}, new FormErrors());
  }

  @Post()
  @Access('admin', 'or-operator')
  async issue(
    @CurrentActor() actor: Actor,
    @Param('group') group: string,
    @Body() body: FormBody,
  ): Promise<Page> {
    const groupId = groupOf(actor);
    const members = await this.people.all(groupId);
    const errors = new FormErrors();
    const command = readToken(body, { members, today: this.clock.today() }, errors);
    if (!errors.isEmpty) return formPage(group, members, body, errors);
    try {
      const made = await this.once.make(actor, body, (as) =>
        this.issueToken.execute(as, { groupId, ...command }),
      );
      return made ? tokenPage(group, { ...command, ...made }) : shownBeforePage(placeOf(group));
    } catch (error) {
      errors.take(error, fieldOfToken);
      return formPage(group, members, body, errors);
    }
  }
}

function tokenPage(
  group: string,
  { name, secret, expiresAt }: { name: string; secret: string; expiresAt: string | null },
): Page {
  return secretPage({
    pageTitle: 'Copy this token',
    says: [
      `This is the token “${name}”. Whoever has it can do what it may do: keep it as you keep a password.`,
      'Programs send it in the header Authorization, after the word Bearer.',
    ],
    label: 'Token',
    value: secret,
    holds: expiresAt === null ? null : { words: 'Holds until', until: expiresAt },
    ...placeOf(group),
  });
}

function placeOf(groupSlug: string): { groupSlug: string; back: { href: string; text: string } } {
  return { groupSlug, back: { href: `/groups/${groupSlug}/settings/tokens`, text: 'Back to tokens' } };
}

function formPage(
  groupSlug: string,
  members: readonly ShownMember[],
  values: FormBody,
  errors: FormErrors,
): Page {
  const model = {
    groupSlug,
    members,
    values,
    roles: ROLE_CHOICES,
    lastOn: dayParts(values, 'lastOn'),
    once: newOnce(),
    errors: errors.summary,
    errorAt: errors.byField,
  };
  return new Page('tokens/issue', { pageTitle: 'Issue a token', ...model }, errors.isEmpty ? 200 : 422);
}
