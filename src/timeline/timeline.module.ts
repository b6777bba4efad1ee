import { Global, Module } from '@nestjs/common';
import { Retries } from './retries.js';
import { Timeline } from './timeline.js';

/** History, and what keeps a repeated request from being done twice, available to every noun. */
@Global()
@Module({ providers: [Timeline, Retries], exports: [Timeline, Retries] })
export class TimelineModule {}
