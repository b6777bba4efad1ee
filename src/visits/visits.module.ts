import { Module } from '@nestjs/common';
import { LookAtGroup } from './look-at-group.use-case.js';

/** What people have seen of a group, and what is new to them. */
@Module({ providers: [LookAtGroup], exports: [LookAtGroup] })
export class VisitsModule {}
