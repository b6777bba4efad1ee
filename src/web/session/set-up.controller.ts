import { Body, Get, Post, Query, Req, Res } from '@nestjs/common';
import { Access } from '../../accounts/access.js';
import { SetUp } from '../../accounts/set-up.use-case.js';
import { SetupCodes } from '../../accounts/setup-codes.js';
import { DomainError } from '../../errors/domain-error.js';
import { type CreateGroupCommand } from '../../groups/create-group.use-case.js';
import { type FormBody, isTicked, textOf } from '../forms/form.js';
import { FormErrors } from '../forms/form-errors.js';
import { readGroup } from '../install/group-fields.js';
import { Page, Redirect } from '../pages/page.js';
import { Pages } from '../pages/pages.decorator.js';
import { readEmail, readName, readNewPassword } from '../people/account-fields.js';
import { Enter } from './enter.js';
import { type CookieReply, type SignInRequest } from './sign-in-request.js';

/** The first person of an install, and the first group if there is to be one. */
@Pages('set-up')
export class SetUpController {
  constructor(
    private readonly codes: SetupCodes,
    private readonly setUp: SetUp,
    private readonly enter: Enter,
  ) {}

  @Get()
  @Access('public')
  async form(@Query('code') code = ''): Promise<Page | Redirect> {
    if (await this.codes.isSetUp()) return done();
    return formPage({ code, withGroup: 'yes' }, new FormErrors());
  }

  @Post()
  @Access('public')
  async send(
    @Req() request: SignInRequest,
    @Body() body: FormBody,
    @Res({ passthrough: true }) reply: CookieReply,
  ): Promise<Page | Redirect> {
    const errors = new FormErrors();
    const code = textOf(body, 'code');
    if (!code) errors.add('code', 'Enter the code that Postbag printed when it was started');
    const person = {
      name: readName(body, errors),
      email: readEmail(body, errors),
      password: readNewPassword(body, errors),
    };
    const group = isTicked(body, 'withGroup') ? readGroup(body, errors) : null;
    if (!errors.isEmpty) return formPage(body, errors);
    try {
      await this.setUp.execute(null, { code, ...person, group, door: 'web' });
    } catch (error) {
      return refused(error, body, errors);
    }
    return this.enter.after(request, reply, { ...person, ...welcome(group) });
  }
}

function welcome(group: CreateGroupCommand | null): { next: string; said: string } {
  if (!group) return { next: '/install/groups', said: 'Postbag is set up. Add a group next.' };
  const next = `/groups/${group.slug}/settings/people`;
  return { next, said: 'Postbag is set up. Invite the people who will work with you.' };
}

function refused(error: unknown, body: FormBody, errors: FormErrors): Page | Redirect {
  const code = error instanceof DomainError ? error.code : null;
  if (code === 'already-set-up') return done();
  if (code === 'setup-code-wrong')
    errors.add(
      'code',
      'This is not the code that the last start of Postbag printed. Start it again for a new one.',
    );
  else if (code === 'group-exists') errors.take(error, undefined, 'slug');
  else errors.take(error);
  return formPage(body, errors);
}

function done(): Redirect {
  return new Redirect(
    '/sign-in',
    'Postbag is set up already: sign in. If you can’t, ask an administrator for an invitation.',
  );
}

function formPage(values: FormBody, errors: FormErrors): Page {
  const { password: _never, ...shown } = values;
  const model = { values: shown, errors: errors.summary, errorAt: errors.byField };
  return new Page('session/set-up', { pageTitle: 'Set up Postbag', ...model }, errors.isEmpty ? 200 : 422);
}
