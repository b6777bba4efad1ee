import { Controller, Get } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { ApiOkResponse, ApiProperty, ApiTags } from '@nestjs/swagger';
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

  /** The process answers. */
  @Get('live')
  @ApiOkResponse({ type: HealthView })
  live(): HealthView {
    return { status: 'ok' };
  }

  /** The process answers and its database does too. */
  @Get('ready')
  @ApiOkResponse({ type: HealthView })
  async ready(): Promise<HealthView> {
    await this.db.query('SELECT 1');
    return { status: 'ok' };
  }
}
