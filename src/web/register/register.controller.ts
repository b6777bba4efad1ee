import { Get, Headers, Param, Query, Req, Res } from '@nestjs/common';
import { Access } from '../../accounts/access.js';
import { publicAnswer } from '../../register/public-answer.js';
import { type PublicLetter, type PublicRegister } from '../../register/register-read.js';
import { RegisterQueries } from '../../register/register.queries.js';
import { STANDINGS } from '../../register/register.sql.js';
import { type AddressedRequest, OwnAddress } from '../pages/own-address.js';
import { type Page } from '../pages/page.js';
import { Pages } from '../pages/pages.decorator.js';
import { Views } from '../pages/views.js';
import { type WebReply } from '../pages/web-http.js';
import { feedModel, withinXml } from './feed-entries.js';
import { publicLetterPage } from './public-letter-page.js';
import { registerPage } from './register-page.js';

/** Letters on a page, and entries in the feed. */
const PAGE = 25;
const ENTRIES = 100;

const ATOM = 'application/atom+xml; charset=utf-8';

type Asked = Readonly<Record<string, string | undefined>>;

/** For everyone, without signing in: the letters that a group shows to the public. */
@Pages('register/:group')
@Access('public')
export class RegisterController {
  constructor(
    private readonly register: RegisterQueries,
    private readonly views: Views,
    private readonly address: OwnAddress,
  ) {}

  @Get()
  async list(@Param('group') slug: string, @Query() query: Asked): Promise<Page> {
    const standing = STANDINGS.find((each) => each === query.standing) ?? 'all';
    const cursor = query.cursor || undefined;
    const text = await this.register.page(slug, standing, { limit: PAGE, cursor });
    return registerPage(JSON.parse(text) as PublicRegister, standing, cursor === undefined);
  }

  @Get('letters/:reference')
  async letter(@Param('group') slug: string, @Param('reference') reference: string): Promise<Page> {
    return publicLetterPage(JSON.parse(await this.register.letter(slug, reference)) as PublicLetter);
  }

  /** The letters sent last, as an Atom feed. */
  @Get('feed.atom')
  async feed(
    @Param('group') slug: string,
    @Headers('if-none-match') known: string | undefined,
    @Req() request: AddressedRequest,
    @Res({ passthrough: true }) reply: WebReply,
  ): Promise<string | undefined> {
    const text = await this.register.page(slug, 'all', { limit: ENTRIES });
    const model = feedModel(JSON.parse(text) as PublicRegister, this.address.of(request, ''));
    reply.header('content-type', ATOM);
    return publicAnswer(withinXml(this.views.render('register/feed', model)), known, reply);
  }
}
