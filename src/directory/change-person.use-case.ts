import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type DataSource } from 'typeorm';
import { type Actor } from '../timeline/actor.js';
import { parliamentIdTaken, type PersonDetails } from './add-person.use-case.js';
import { changeRow } from './change-row.js';
import { DirectoryHistory } from './directory-history.js';
import { Person } from './person.entity.js';
import { refuseDuplicate } from './refuse-duplicate.js';

/** What to change of a person. */
export interface ChangePersonCommand {
  readonly personId: string;
  readonly changes: Partial<PersonDetails>;
  readonly version: number | null;
}

/** Changes what is known of a person. What letters printed stays as printed. */
@Injectable()
export class ChangePerson {
  constructor(
    @InjectDataSource() private readonly db: DataSource,
    private readonly history: DirectoryHistory,
  ) {}

  /**
   * @throws Stale when `version` is not the current one
   * @throws Conflict when somebody else has that `parliamentId`
   */
  async execute(actor: Actor, { personId: id, changes, version }: ChangePersonCommand): Promise<void> {
    await this.db.transaction(async (tx) => {
      const change = await refuseDuplicate(
        'person_parliament_id_key',
        parliamentIdTaken(changes.parliamentId),
        () => changeRow(tx, Person, 'person', { id, changes, version }),
      );
      await this.history.changed(tx, actor, 'person', id, change);
    });
  }
}
