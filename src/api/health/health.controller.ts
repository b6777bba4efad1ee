import { Controller, Get } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { ApiOkResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import { type DataSource } from 'typeorm';
import { Access } from '../../accounts/access.js';

/** Whether Postbag is well. */
export class HealthView {
  @ApiProperty({ enum: ['ok'], example: 'ok' })
  status!: 'ok';
}

/** For load balancers and container engines. */
@ApiTags('health')
@Controller('health')
@Access('public')
export class HealthController {
  constructor(@InjectDataSource() private readonly db: DataSource) {}

  @Get('live')
  @ApiOperation({ summary: 'Whether the process answers' })
  @ApiOkResponse({ type: HealthView })
  live(): HealthView {
    return { status: 'ok' };
  }

  @Get('ready')
  @ApiOperation({ summary: 'Whether the process and its database answer' })
  @ApiOkResponse({ type: HealthView })
  async ready(): Promise<HealthView> {
    await this.db.query('SELECT 1');
    return { status: 'ok' };
  }
}
