import { Body, Get, Post, Req } from '@nestjs/common';
import { Access } from '../../accounts/access.js';
import { CurrentActor, CurrentSession } from '../../accounts/current-actor.decorator.js';
import { type LiveSession } from '../../accounts/sessions.queries.js';
import { MakeFeed } from '../../feeds/make-feed.use-case.js';
import { OwnFeedQueries } from '../../feeds/own-feed.queries.js';
import { RevokeFeed } from '../../feeds/revoke-feed.use-case.js';
import { type Actor } from '../../timeline/actor.js';
import { type FormBody } from '../forms/form.js';
import { newOnce } from '../forms/once.js';
import { type AddressedRequest, OwnAddress } from '../pages/own-address.js';
import { Page, Redirect } from '../pages/page.js';
import { Pages } from '../pages/pages.decorator.js';
import { confirmPage } from '../people/confirm-page.js';
import { MadeOnce } from '../people/made-once.js';
import { shownBeforePage } from '../people/secret-page.js';

const BACK = { href: '/account/calendar', text: 'Back to your calendar' };

/** The secret address of one's own calendar: made, renewed and revoked. */
@Pages('account/calendar')
export class AccountCalendarController {
  constructor(
    private readonly feeds: OwnFeedQueries,
    private readonly makeFeed: MakeFeed,
    private readonly revokeFeed: RevokeFeed,
    private readonly once: MadeOnce,
    private readonly addresses: OwnAddress,
  ) {}

  @Get()
  @Access('person')
  async show(@CurrentSession() { accountId }: LiveSession): Promise<Page> {
    const calendar = await this.feeds.of(accountId);
    return new Page('account/calendar', { pageTitle: 'Your calendar', calendar, once: newOnce() });
  }

  @Post()
  @Access('person')
  async make(
    @CurrentActor() actor: Actor,
    @CurrentSession() { accountId }: LiveSession,
    @Body() body: FormBody,
    @Req() request: AddressedRequest,
  ): Promise<Page> {
    const made = await this.once.make(actor, body, (as) => this.makeFeed.execute(as, { accountId }));
    if (!made) return shownBeforePage({ back: BACK });
    const address = this.addresses.of(request, `/calendar/${made.secret}.ics`);
    const model = { address, opens: address.replace(/^https?:/, 'webcal:'), back: BACK };
    return new Page('account/calendar-made', { pageTitle: 'The address of your calendar', ...model }, 201);
  }

  @Get('revoke')
  @Access('person')
  ask(): Page {
    return confirmPage({
      title: 'Revoke the address of your calendar?',
      says: [
        'Calendars that use it get nothing from then on. Most keep what they have until you take the calendar out of them.',
        'This can’t be undone, but you can make another address.',
      ],
      button: 'Revoke the address',
      backHref: BACK.href,
      isLoss: true,
    });
  }

  @Post('revoke')
  @Access('person')
  async revoke(
    @CurrentActor() actor: Actor,
    @CurrentSession() { accountId }: LiveSession,
  ): Promise<Redirect> {
    await this.revokeFeed.execute(actor, { accountId });
    return new Redirect('/account', 'The address of your calendar is revoked.');
  }
}
