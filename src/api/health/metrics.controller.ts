import { Controller, Get, Header, Headers } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Access } from '../../accounts/access.js';
import { Metrics } from '../../metrics/metrics.js';

const FORMAT = 'text/plain; version=0.0.4; charset=utf-8';

const EXAMPLE = '# TYPE postbag_flags_open gauge\npostbag_flags_open{kind="reply_overdue"} 11\n';

/** For Prometheus. */
@ApiTags('health')
@Controller('metrics')
@Access('public')
export class MetricsController {
  constructor(private readonly metrics: Metrics) {}

  @Get()
  @ApiOperation({
    summary: 'What is measured of this copy, as Prometheus reads it',
    description: 'With METRICS_TOKEN set it needs that as a bearer token.',
  })
  @Header('content-type', FORMAT)
  @Header('cache-control', 'no-store')
  @ApiOkResponse({ content: { 'text/plain': { schema: { type: 'string' }, example: EXAMPLE } } })
  text(@Headers('authorization') authorization: string | undefined): Promise<string> {
    return this.metrics.text(/^Bearer +(\S+)$/i.exec(authorization ?? '')?.[1]);
  }
}
