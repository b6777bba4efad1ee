import { Body, Controller, Delete, Get, Header, HttpCode, Post, Put, Req, Res } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Access } from '../../accounts/access.js';
import { ChangePassword } from '../../accounts/change-password.use-case.js';
import { CurrentActor, CurrentSession } from '../../accounts/current-actor.decorator.js';
import { type LiveSession } from '../../accounts/sessions.queries.js';
import { SignIn } from '../../accounts/sign-in.use-case.js';
import { SignOut } from '../../accounts/sign-out.use-case.js';
import { type Actor } from '../../timeline/actor.js';
import { MayRefuse } from '../openapi/may-refuse.decorator.js';
import { SessionView } from './account.view.js';
import { type ReplyHeaders, sendCookies } from './reply-headers.js';
import { ChangePasswordDto, SignInDto } from './session.dto.js';

interface SignInRequest {
  readonly ip: string;
  readonly headers: { readonly 'user-agent'?: string; readonly cookie?: string };
}

/** The session of a person who signs in with a password. */
@ApiTags('people and rights')
@Controller('api/v1/session')
export class SessionController {
  constructor(
    private readonly signIn: SignIn,
    private readonly signOut: SignOut,
    private readonly changePassword: ChangePassword,
  ) {}

  @Post()
  @ApiOperation({
    summary: 'Signs in with a password',
    description:
      'The cookie that is set opens the API to the browser that has it, for a week. An address that nobody has and a wrong password are answered alike.',
  })
  @MayRefuse(429, { 401: ['sign-in-refused', 'This address and this password don’t belong together.'] })
  @HttpCode(200)
  @Access('public')
  @ApiOkResponse({
    type: SessionView,
    headers: { 'Set-Cookie': { description: 'The session’s cookie.', schema: { type: 'string' } } },
  })
  async create(
    @Req() { ip, headers }: SignInRequest,
    @Body() { email, password, code }: SignInDto,
    @Res({ passthrough: true }) reply: ReplyHeaders,
  ): Promise<SessionView> {
    const { session, setCookies } = await this.signIn.execute({
      email,
      password,
      code,
      address: ip,
      userAgent: headers['user-agent'],
      cookies: headers.cookie,
    });
    sendCookies(reply, setCookies);
    return sessionView(session);
  }

  @Get()
  @ApiOperation({
    summary: 'Who has signed in',
    description: 'With the groups they belong to, their role in each, and when the session ends.',
  })
  @Header('cache-control', 'no-store')
  @Access('person')
  @ApiOkResponse({ type: SessionView })
  one(@CurrentSession() session: LiveSession): SessionView {
    return sessionView(session);
  }

  @Delete()
  @ApiOperation({ summary: 'Signs out', description: 'Ends this session. Others go on.' })
  @HttpCode(204)
  @Access('person')
  @ApiNoContentResponse()
  async end(
    @CurrentSession() session: LiveSession,
    @Res({ passthrough: true }) reply: ReplyHeaders,
  ): Promise<void> {
    sendCookies(reply, [await this.signOut.execute(session)]);
  }

  @Put('password')
  @ApiOperation({
    summary: 'Changes one’s own password',
    description: 'Ends every other session of the person.',
  })
  @MayRefuse(409, 429)
  @HttpCode(204)
  @Access('person')
  @ApiNoContentResponse()
  async password(
    @CurrentActor() actor: Actor,
    @CurrentSession() session: LiveSession,
    @Body() { current, password }: ChangePasswordDto,
  ): Promise<void> {
    await this.changePassword.execute(actor, { session, current, password });
  }
}

function sessionView({
  accountId,
  name,
  email,
  isOperator,
  memberships,
  expiresAt,
}: LiveSession): SessionView {
  const groups = memberships.map(({ slug, groupName, role }) => ({ slug, name: groupName, role }));
  return { id: accountId, name, email, isOperator, groups, expiresAt };
}
