import { Body, Get, Param, Post, Req } from '@nestjs/common';
import { Access } from '../../accounts/access.js';
import { CurrentActor } from '../../accounts/current-actor.decorator.js';
import { MakePasswordReset } from '../../accounts/make-password-reset.use-case.js';
import { TurnOffTwoFactorOf } from '../../accounts/turn-off-two-factor-of.use-case.js';
import { type Actor, groupOf } from '../../timeline/actor.js';
import { type FormBody } from '../forms/form.js';
import { IdPipe } from '../pages/id.pipe.js';
import { type AddressedRequest, OwnAddress } from '../pages/own-address.js';
import { type Page, Redirect } from '../pages/page.js';
import { Pages } from '../pages/pages.decorator.js';
import { confirmPage } from './confirm-page.js';
import { MadeOnce } from './made-once.js';
import { ReadPeople } from './read-people.js';
import { secretPage, shownBeforePage } from './secret-page.js';

const MEMBER = new IdPipe('member');

/** Help for a member who can't sign in. */
@Pages('groups/:group/settings/people/:member')
export class MemberHelpController {
  constructor(
    private readonly people: ReadPeople,
    private readonly makeReset: MakePasswordReset,
    private readonly turnOff: TurnOffTwoFactorOf,
    private readonly once: MadeOnce,
    private readonly address: OwnAddress,
  ) {}

  @Get('password-reset')
  @Access('admin', 'or-operator')
  async askReset(
    @CurrentActor() actor: Actor,
    @Param('group') groupSlug: string,
    @Param('member', MEMBER) id: string,
  ): Promise<Page> {
    const { name } = await this.people.member(groupOf(actor), id);
    return confirmPage({
      title: `Make a link with which ${name} sets a new password?`,
      says: [
        'Whoever has the link becomes that person. Pass it on safely, and only to them.',
        'Their password goes on working until the link is used; then they are signed out everywhere.',
      ],
      button: 'Make the link',
      backHref: memberPath(groupSlug, id),
      groupSlug,
    });
  }

  @Post('password-reset')
  @Access('admin', 'or-operator')
  async reset(
    @CurrentActor() actor: Actor,
    @Param('group') groupSlug: string,
    @Param('member', MEMBER) accountId: string,
    @Req() request: AddressedRequest,
    @Body() body: FormBody,
  ): Promise<Page> {
    const groupId = groupOf(actor);
    const { name } = await this.people.member(groupId, accountId);
    const place = { groupSlug, back: { href: memberPath(groupSlug, accountId), text: `Back to ${name}` } };
    const command = { groupId, accountId };
    const made = await this.once.make(actor, body, (as) => this.makeReset.execute(as, command));
    if (!made) return shownBeforePage(place);
    return secretPage({
      pageTitle: 'Pass this link on',
      says: [`Give it to ${name} yourself, in a way that nobody else reads: Postbag sends nothing.`],
      label: 'Link for a new password',
      value: this.address.of(request, `/password-resets/accept?secret=${made.secret}`),
      holds: { words: 'Holds once, until', until: made.expiresAt },
      ...place,
    });
  }

  @Get('two-factor-off')
  @Access('admin', 'or-operator')
  async askTwoFactorOff(
    @CurrentActor() actor: Actor,
    @Param('group') groupSlug: string,
    @Param('member', MEMBER) id: string,
  ): Promise<Page> {
    const { name } = await this.people.member(groupOf(actor), id);
    return confirmPage({
      title: `Turn two-factor off for ${name}?`,
      says: [
        'For somebody who has lost their telephone and their recovery codes. Make sure that it is they who ask.',
        'From then on their password alone lets them in. They can turn it on again on the page of their account.',
      ],
      button: 'Turn two-factor off',
      backHref: memberPath(groupSlug, id),
      isLoss: true,
      groupSlug,
    });
  }

  @Post('two-factor-off')
  @Access('admin', 'or-operator')
  async twoFactorOff(
    @CurrentActor() actor: Actor,
    @Param('group') groupSlug: string,
    @Param('member', MEMBER) accountId: string,
  ): Promise<Redirect> {
    await this.turnOff.execute(actor, { groupId: groupOf(actor), accountId });
    return new Redirect(memberPath(groupSlug, accountId), 'Two-factor is off for this person.');
  }
}

function memberPath(group: string, id: string): string {
  return `/groups/${group}/settings/people/${id}`;
}
