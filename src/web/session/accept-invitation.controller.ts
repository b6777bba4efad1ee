import { Body, Get, Post, Query, Req, Res } from '@nestjs/common';
import { AcceptInvitation } from '../../accounts/accept-invitation.use-case.js';
import { Access } from '../../accounts/access.js';
import { type Caller } from '../../accounts/caller.js';
import { CurrentCaller } from '../../accounts/current-actor.decorator.js';
import { type Invited, InvitedQueries } from '../../accounts/invited.queries.js';
import { KnownDevice } from '../../accounts/known-device.js';
import { type FormBody, textOf } from '../forms/form.js';
import { FormErrors } from '../forms/form-errors.js';
import { Page, Redirect } from '../pages/page.js';
import { Pages } from '../pages/pages.decorator.js';
import { readName, readNewPassword, roleWord } from '../people/account-fields.js';
import { Enter } from './enter.js';
import { type CookieReply, type SignInRequest } from './sign-in-request.js';

/** The page behind an invitation's link: somebody new says who they are, somebody known signs in and agrees. */
@Pages('invitations/accept')
export class AcceptInvitationController {
  constructor(
    private readonly invitations: InvitedQueries,
    private readonly acceptInvitation: AcceptInvitation,
    private readonly device: KnownDevice,
    private readonly enter: Enter,
  ) {}

  @Get()
  @Access('public', 'knows-caller')
  async form(@CurrentCaller() caller: Caller | null, @Query('secret') secret = ''): Promise<Page> {
    return formPage(await this.invitations.bySecret(secret), caller, { secret }, new FormErrors());
  }

  @Post()
  @Access('public', 'knows-caller')
  async accept(
    @CurrentCaller() caller: Caller | null,
    @Req() request: SignInRequest,
    @Body() body: FormBody,
    @Res({ passthrough: true }) reply: CookieReply,
  ): Promise<Page | Redirect> {
    const secret = textOf(body, 'secret');
    const invited = await this.invitations.bySecret(secret);
    const errors = new FormErrors();
    const fresh = invited.isKnown
      ? null
      : { name: readName(body, errors), password: readNewPassword(body, errors) };
    if (!errors.isEmpty) return formPage(invited, caller, body, errors);
    try {
      await this.acceptInvitation.execute(caller, { secret, ...fresh, door: 'web' });
    } catch (error) {
      errors.take(error);
      return formPage(invited, caller, body, errors);
    }
    const joined = {
      next: `/groups/${invited.groupSlug}/today`,
      said: `You belong to ${invited.groupName} now.`,
    };
    reply.header('set-cookie', [await this.device.remember(invited.email)]);
    if (!fresh) return new Redirect(joined.next, joined.said);
    return this.enter.after(request, reply, { email: invited.email, password: fresh.password, ...joined });
  }
}

/** What is asked of whoever opened the link. */
function stepOf({ email, isKnown }: Invited, caller: Caller | null): 'join' | 'sign-out' | 'sign-in' | 'new' {
  if (caller?.kind === 'person') return caller.session.email === email ? 'join' : 'sign-out';
  return isKnown ? 'sign-in' : 'new';
}

function formPage(invited: Invited, caller: Caller | null, values: FormBody, errors: FormErrors): Page {
  const { password: _never, ...shown } = values;
  const address = `/invitations/accept?secret=${encodeURIComponent(textOf(values, 'secret'))}`;
  const model = {
    invited: { ...invited, roleWord: roleWord(invited.role) },
    step: stepOf(invited, caller),
    signInHref: `/sign-in?next=${encodeURIComponent(address)}`,
    values: shown,
    errors: errors.summary,
    errorAt: errors.byField,
  };
  const pageTitle = `Join ${invited.groupName}`;
  return new Page('session/accept-invitation', { pageTitle, ...model }, errors.isEmpty ? 200 : 422);
}
