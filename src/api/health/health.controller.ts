import { Controller, Get, Header, Res } from '@nestjs/common';
import { ApiOkResponse, ApiServiceUnavailableResponse, ApiTags } from '@nestjs/swagger';
import { Access } from '../../accounts/access.js';
import { Readiness } from '../../health/readiness.js';
import { LiveView, ReadyView, readyView } from './health.view.js';

/** For load balancers, container engines and whoever looks after the install. */
@ApiTags('health')
@Controller('health')
@Access('public')
export class HealthController {
  constructor(private readonly readiness: Readiness) {}

  /** The process answers. It does not ask the database. */
  @Get('live')
  @Header('cache-control', 'no-store')
  @ApiOkResponse({ type: LiveView })
  live(): LiveView {
    return { status: 'ok' };
  }

  /** Whether the database answers and fits this version, bank holidays are known far enough, and the sweep runs. */
  @Get('ready')
  @Header('cache-control', 'no-store')
  @ApiOkResponse({ type: ReadyView })
  @ApiServiceUnavailableResponse({ type: ReadyView, description: 'At least one check fails.' })
  async ready(@Res({ passthrough: true }) reply: { status(code: number): unknown }): Promise<ReadyView> {
    const view = readyView(await this.readiness.checks());
    if (view.status === 'failing') reply.status(503);
    return view;
  }
}
