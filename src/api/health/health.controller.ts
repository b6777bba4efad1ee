import { Controller, Get, Header, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiServiceUnavailableResponse, ApiTags } from '@nestjs/swagger';
import { Access } from '../../accounts/access.js';
import { Readiness } from '../../health/readiness.js';
import { LiveView, ReadyView, readyView } from './health.view.js';

/** For load balancers, container engines and whoever looks after the install. */
@ApiTags('health')
@Controller('health')
@Access('public')
export class HealthController {
  constructor(private readonly readiness: Readiness) {}

  @Get('live')
  @ApiOperation({ summary: 'Whether the process answers', description: 'It does not ask the database.' })
  @Header('cache-control', 'no-store')
  @ApiOkResponse({ type: LiveView })
  live(): LiveView {
    return { status: 'ok' };
  }

  @Get('ready')
  @ApiOperation({
    summary: 'Whether Postbag is ready for work',
    description:
      'Whether the database answers and fits this version, bank holidays are known far enough, and the sweep runs.',
  })
  @Header('cache-control', 'no-store')
  @ApiOkResponse({ type: ReadyView })
  @ApiServiceUnavailableResponse({ type: ReadyView, description: 'At least one check fails.' })
  async ready(@Res({ passthrough: true }) reply: { status(code: number): unknown }): Promise<ReadyView> {
    const view = readyView(await this.readiness.checks());
    if (view.status === 'failing') reply.status(503);
    return view;
  }
}
