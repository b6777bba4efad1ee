import { Body, Get, Post } from '@nestjs/common';
import { Access } from '../../accounts/access.js';
import { CurrentActor, CurrentSession } from '../../accounts/current-actor.decorator.js';
import { RenewRecoveryCodes } from '../../accounts/renew-recovery-codes.use-case.js';
import { type LiveSession } from '../../accounts/sessions.queries.js';
import { TurnOffTwoFactor } from '../../accounts/turn-off-two-factor.use-case.js';
import { type Actor } from '../../timeline/actor.js';
import { type FormBody } from '../forms/form.js';
import { FormErrors } from '../forms/form-errors.js';
import { Page, Redirect } from '../pages/page.js';
import { Pages } from '../pages/pages.decorator.js';
import { readCurrent, takePassword } from './current-password.js';
import { codesPage } from './two-factor-page.js';

const OFF = {
  pageTitle: 'Turn two-factor off?',
  says: 'From then on your password alone lets you in. Your recovery codes hold no longer.',
  button: 'Turn two-factor off',
  isLoss: true,
};
const CODES = {
  pageTitle: 'Make new recovery codes',
  says: 'You get ten new ones. Those you have hold no longer.',
  button: 'Make new recovery codes',
  isLoss: false,
};

/** What is done with two-factor once it is on. Each asks for the password again. */
@Pages('account/two-factor')
export class TwoFactorActsController {
  constructor(
    private readonly turnOff: TurnOffTwoFactor,
    private readonly renew: RenewRecoveryCodes,
  ) {}

  @Get('off')
  @Access('person')
  askOff(): Page {
    return askPage(OFF, new FormErrors());
  }

  @Post('off')
  @Access('person')
  async off(
    @CurrentActor() actor: Actor,
    @CurrentSession() session: LiveSession,
    @Body() body: FormBody,
  ): Promise<Page | Redirect> {
    return withPassword(body, OFF, async (current) => {
      await this.turnOff.execute(actor, { session, current });
      return new Redirect('/account', 'Two-factor is off. Remove Postbag from your authenticator app.');
    });
  }

  @Get('recovery-codes')
  @Access('person')
  askCodes(): Page {
    return askPage(CODES, new FormErrors());
  }

  @Post('recovery-codes')
  @Access('person')
  async codes(
    @CurrentActor() actor: Actor,
    @CurrentSession() session: LiveSession,
    @Body() body: FormBody,
  ): Promise<Page | Redirect> {
    return withPassword(body, CODES, async (current) =>
      codesPage('New recovery codes', await this.renew.execute(actor, { session, current })),
    );
  }
}

async function withPassword(
  body: FormBody,
  asked: typeof OFF,
  act: (current: string) => Promise<Page | Redirect>,
): Promise<Page | Redirect> {
  const errors = new FormErrors();
  const current = readCurrent(body, errors);
  if (!errors.isEmpty) return askPage(asked, errors);
  try {
    return await act(current);
  } catch (error) {
    return askPage(asked, errors, takePassword(error, errors));
  }
}

function askPage(asked: typeof OFF, errors: FormErrors, status = errors.isEmpty ? 200 : 422): Page {
  const model = { ...asked, errors: errors.summary, errorAt: errors.byField };
  return new Page('account/ask-password', model, status);
}
