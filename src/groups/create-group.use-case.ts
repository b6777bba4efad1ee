import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type DataSource, type EntityManager } from 'typeorm';
import { Clock } from '../clock/clock.js';
import { Conflict } from '../errors/kinds.js';
import { type Actor } from '../timeline/actor.js';
import { Timeline } from '../timeline/timeline.js';

/** A new group. The prefix begins its references; without one, the slug in capitals does. */
export interface CreateGroupCommand {
  readonly slug: string;
  readonly name: string;
  readonly referencePrefix?: string;
}

/** Adds a group to the install. */
@Injectable()
export class CreateGroup {
  constructor(
    @InjectDataSource() private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly timeline: Timeline,
  ) {}

  /** @throws Conflict when the slug or the prefix is taken */
  async execute(actor: Actor, command: CreateGroupCommand): Promise<string> {
    return this.db.transaction((tx) => this.executeIn(tx, actor, command));
  }

  /** The same within a transaction that does more. */
  async executeIn(tx: EntityManager, actor: Actor, command: CreateGroupCommand): Promise<string> {
    const { slug, name, referencePrefix = slug.toUpperCase() } = command;
    const [created] = await tx.query<{ id: string }[]>(
      `INSERT INTO appg (slug, name, reference_prefix, created_at) VALUES ($1, $2, $3, $4)
       ON CONFLICT DO NOTHING RETURNING id`,
      [slug, name, referencePrefix, this.clock.timestamp()],
    );
    if (!created) {
      throw new Conflict(
        'group-exists',
        `There is already a group “${slug}”, or one with the prefix ${referencePrefix}. Choose another.`,
      );
    }
    await this.timeline.append(tx, actor, {
      groupId: created.id,
      subject: { kind: 'group', id: created.id },
      event: 'group-created',
      on: this.clock.today(),
      after: { slug, name, referencePrefix },
    });
    return created.id;
  }
}
