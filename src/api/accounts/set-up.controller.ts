import { Body, Controller, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Access } from '../../accounts/access.js';
import { type Caller } from '../../accounts/caller.js';
import { CurrentCaller } from '../../accounts/current-actor.decorator.js';
import { SetUp } from '../../accounts/set-up.use-case.js';
import { MayRefuse } from '../openapi/may-refuse.decorator.js';
import { AccountView } from './account.view.js';
import { SetUpDto } from './set-up.dto.js';

/** The first person of an install. */
@ApiTags('people and rights')
@Controller('api/v1/setup')
export class SetUpController {
  constructor(private readonly setUp: SetUp) {}

  @Post()
  @ApiOperation({
    summary: 'Makes the first person who can sign in',
    description:
      'They become operator of the install and, with `group`, administrator of a first group. Needs the code that the start printed, or the operator’s token. Done once: afterwards people are invited.',
  })
  @MayRefuse(409, { 403: ['setup-code-wrong', 'No code that a start printed, nor the operator’s token.'] })
  @Access('public', 'knows-caller')
  @ApiCreatedResponse({ type: AccountView })
  async create(@CurrentCaller() caller: Caller | null, @Body() body: SetUpDto): Promise<AccountView> {
    const { code = null, email, name, password, group = null } = body;
    const command = { code, email, name, password, group, door: 'api' } as const;
    return { id: await this.setUp.execute(caller, command), email };
  }
}
