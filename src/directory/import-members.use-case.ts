import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type DataSource } from 'typeorm';
import { Clock } from '../clock/clock.js';
import { newIds } from '../database/new-id.js';
import { type Actor } from '../timeline/actor.js';
import { Timeline } from '../timeline/timeline.js';
import { type MemberRecord } from './imports/member-record.js';
import { planMembers } from './imports/plan-members.js';
import { lockDirectory } from './imports/stored-directory.js';
import { historyOf, writeKind } from './imports/write-kind.js';

/** How many people an import of Members added and changed. */
export interface MembersImport {
  readonly added: number;
  readonly changed: number;
}

/**
 * Takes Members of both Houses over as people, by Parliament's ids. All or nothing; the same again changes nothing, and what a person
 * corrected stays until Parliament says something else. Nobody is removed: who has left the House still signed its letters.
 */
@Injectable()
export class ImportMembers {
  constructor(
    @InjectDataSource() private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly timeline: Timeline,
  ) {}

  async execute(
    actor: Actor,
    { members }: { readonly members: readonly MemberRecord[] },
  ): Promise<MembersImport> {
    return this.db.transaction(async (tx) => {
      const stored = await lockDirectory(tx, 'members');
      const ids = (await newIds(tx, members.length))[Symbol.iterator]();
      const { writes } = planMembers(members, stored, () => String(ids.next().value));
      await writeKind(tx, 'person', writes, { source: 'members', at: this.clock.timestamp() });
      await this.timeline.appendAll(tx, actor, historyOf('person', writes, this.clock.today()));
      return { added: writes.added.length, changed: writes.changed.length };
    });
  }
}
