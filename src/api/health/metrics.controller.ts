import { Controller, Get, Header, Headers } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Access } from '../../accounts/access.js';
import { Metrics } from '../../metrics/metrics.js';

const FORMAT = 'text/plain; version=0.0.4; charset=utf-8';

/** For Prometheus. */
@ApiTags('health')
@Controller('metrics')
@Access('public')
export class MetricsController {
  constructor(private readonly metrics: Metrics) {}

  /** What is measured of this copy, as Prometheus reads it. With METRICS_TOKEN set it needs that as a bearer token. */
  @Get()
  @Header('content-type', FORMAT)
  @Header('cache-control', 'no-store')
  @ApiOkResponse({ content: { [FORMAT]: { schema: { type: 'string' } } } })
  text(@Headers('authorization') authorization: string | undefined): Promise<string> {
    return this.metrics.text(/^Bearer +(\S+)$/i.exec(authorization ?? '')?.[1]);
  }
}
