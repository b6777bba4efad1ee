import { Controller, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { Access } from '../../accounts/access.js';
import { CurrentActor } from '../../accounts/current-actor.decorator.js';
import { isoDate } from '../../deadlines/iso-date.js';
import { JOB_NAMES, RunJob } from '../../job-runs/run-job.use-case.js';
import { type Actor } from '../../timeline/actor.js';
import { JobRunView } from './job-run.view.js';
import { RunJobQuery } from './run-job.dto.js';

/** Scheduled jobs, run by hand. */
@ApiTags('jobs')
@Controller('api/v1/jobs')
export class JobsController {
  constructor(private readonly runJob: RunJob) {}

  @Post(':name/run')
  @ApiOperation({
    summary: 'Runs a job now and answers when it has ended',
    description: 'A job works for every group of the install.',
  })
  @HttpCode(200)
  @Access('admin', 'or-operator')
  @ApiParam({ name: 'name', enum: [...JOB_NAMES], description: 'Which job.' })
  @ApiOkResponse({ type: JobRunView })
  async run(
    @CurrentActor() actor: Actor,
    @Param('name') name: string,
    @Query() { asOf }: RunJobQuery,
  ): Promise<JobRunView> {
    return this.runJob.execute(actor, { name, asOf: asOf === undefined ? undefined : isoDate(asOf) });
  }
}
