import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ChangeGroup } from './change-group.use-case.js';
import { CreateGroup } from './create-group.use-case.js';
import { Group } from './group.entity.js';
import { GroupsQueries } from './groups.queries.js';

/** Groups and their settings. */
@Module({
  imports: [TypeOrmModule.forFeature([Group])],
  providers: [CreateGroup, ChangeGroup, GroupsQueries],
  exports: [CreateGroup, ChangeGroup, GroupsQueries],
})
export class GroupsModule {}
