import { Controller, Get, Headers, Param, Req, Res } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiOperation, ApiParam, ApiResponse, ApiTags } from '@nestjs/swagger';
import { Access } from '../../accounts/access.js';
import { AccountSettings } from '../../accounts/account-settings.js';
import { isKnown } from '../../attachments/content-answer.js';
import { ReadFeed } from '../../feeds/read-feed.use-case.js';
import { MayRefuse } from '../openapi/may-refuse.decorator.js';

interface Request {
  readonly protocol: string;
  readonly host: string;
}

interface Reply {
  status(code: number): unknown;
  header(name: string, value: string): unknown;
}

const TYPE = 'text/calendar; charset=utf-8';

const EXAMPLE = 'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Postbag//Postbag//EN\r\nEND:VCALENDAR\r\n';

/** For calendar programs, which send neither a token nor a cookie: the secret in the address is all they have. */
@ApiTags('calendar feed')
@Controller('calendar')
@Access('public')
export class CalendarFeedController {
  constructor(
    private readonly readFeed: ReadFeed,
    private readonly settings: AccountSettings,
  ) {}

  @Get(':token.ics')
  @ApiOperation({
    summary: 'A person’s calendar of deadlines and event windows, to subscribe to',
    description:
      'Whoever has the address can read it; its person makes, renews and revokes it on the page of their account. It has what ' +
      'the groups that they belong to at the time wait for: deadlines as whole days, windows as UTC instants. What was met or ' +
      'matters no longer is there as cancelled for 90 days.',
  })
  @ApiParam({
    name: 'token',
    description: 'The secret of the calendar.',
    schema: {
      type: 'string',
      minLength: 1,
      maxLength: 100,
      example: 'calendar_9jKx0aDkq2VvHq7bYt3mW1nZc8RfLs5uEoPg4iTh6Xw',
    },
  })
  @ApiOkResponse({ content: { 'text/calendar': { schema: { type: 'string' }, example: EXAMPLE } } })
  @ApiResponse({ status: 304, description: 'The caller has it: If-None-Match names its ETag.' })
  @ApiHeader({ name: 'If-None-Match', required: false, description: 'The ETag of what the caller has.' })
  @MayRefuse({ 404: ['calendar-not-found', 'There is no such calendar, or no longer.'] })
  async read(
    @Param('token') token: string,
    @Headers('if-none-match') known: string | undefined,
    @Req() { protocol, host }: Request,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<string | undefined> {
    reply.header('cache-control', 'private, no-cache');
    reply.header('referrer-policy', 'no-referrer');
    reply.header('x-robots-tag', 'noindex');
    const base = this.settings.publicUrl ?? `${protocol}://${host}`;
    const { tag, write } = await this.readFeed.execute({ secret: token, base });
    reply.header('etag', `"${tag}"`);
    if (isKnown(known, `"${tag}"`)) {
      reply.status(304);
      return undefined;
    }
    reply.header('content-type', TYPE);
    reply.header('content-disposition', 'inline; filename="postbag.ics"');
    return write();
  }
}
