import { Global, Module } from '@nestjs/common';
import { Timeline } from './timeline.js';

/** History, available to every noun. */
@Global()
@Module({ providers: [Timeline], exports: [Timeline] })
export class TimelineModule {}
