import { Body, Get, Param, Post, Req } from '@nestjs/common';
import { Access } from '../../accounts/access.js';
import { CurrentActor } from '../../accounts/current-actor.decorator.js';
import { InvitePerson, type MadeInvitation } from '../../accounts/invite-person.use-case.js';
import { type Actor, groupOf } from '../../timeline/actor.js';
import { type FormBody } from '../forms/form.js';
import { FormErrors } from '../forms/form-errors.js';
import { newOnce } from '../forms/once.js';
import { type AddressedRequest, OwnAddress } from '../pages/own-address.js';
import { Page } from '../pages/page.js';
import { Pages } from '../pages/pages.decorator.js';
import { readEmail, readRole, ROLE_CHOICES } from './account-fields.js';
import { MadeOnce } from './made-once.js';
import { secretPage, shownBeforePage } from './secret-page.js';

/** Inviting a person into a group. */
@Pages('groups/:group/settings/people/invite')
export class InviteController {
  constructor(
    private readonly invitePerson: InvitePerson,
    private readonly once: MadeOnce,
    private readonly address: OwnAddress,
  ) {}

  @Get()
  @Access('admin', 'or-operator')
  form(@Param('group') group: string): Page {
    return formPage(group, {}, new FormErrors());
  }

  @Post()
  @Access('admin', 'or-operator')
  async invite(
    @CurrentActor() actor: Actor,
    @Param('group') group: string,
    @Req() request: AddressedRequest,
    @Body() body: FormBody,
  ): Promise<Page> {
    const errors = new FormErrors();
    const [email, role] = [readEmail(body, errors), readRole(body, errors)];
    if (!errors.isEmpty) return formPage(group, body, errors);
    try {
      const command = { groupId: groupOf(actor), email, role };
      const made = await this.once.make(actor, body, (as) => this.invitePerson.execute(as, command));
      return made ? this.linkPage(request, group, email, made) : shownBeforePage(placeOf(group));
    } catch (error) {
      errors.take(error, undefined, 'email');
      return formPage(group, body, errors);
    }
  }

  private linkPage(request: AddressedRequest, group: string, email: string, made: MadeInvitation): Page {
    return secretPage({
      pageTitle: 'Pass this link on',
      says: [
        `Send it to ${email} yourself: Postbag sends nothing. Whoever opens it first can join the group as that person.`,
      ],
      label: 'Link of the invitation',
      value: this.address.of(request, `/invitations/accept?secret=${made.secret}`),
      holds: { words: 'Holds once, until', until: made.expiresAt },
      ...placeOf(group),
    });
  }
}

function placeOf(groupSlug: string): { groupSlug: string; back: { href: string; text: string } } {
  return { groupSlug, back: { href: `/groups/${groupSlug}/settings/people`, text: 'Back to people' } };
}

function formPage(groupSlug: string, values: FormBody, errors: FormErrors): Page {
  const model = {
    groupSlug,
    values,
    roles: ROLE_CHOICES,
    once: newOnce(),
    errors: errors.summary,
    errorAt: errors.byField,
  };
  return new Page('people/invite', { pageTitle: 'Invite a person', ...model }, errors.isEmpty ? 200 : 422);
}
