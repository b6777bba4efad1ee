import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type DataSource } from 'typeorm';
import { type Actor } from '../timeline/actor.js';
import { officeExists } from './add-office.use-case.js';
import { changeRow } from './change-row.js';
import { DirectoryHistory } from './directory-history.js';
import { Office } from './office.entity.js';
import { refuseDuplicate } from './refuse-duplicate.js';

/** What to change of an office. It stays with its organisation. */
export interface ChangeOfficeCommand {
  readonly officeId: string;
  readonly changes: Partial<Pick<Office, 'name' | 'salutation' | 'address' | 'email'>>;
  readonly version: number | null;
}

/** Changes an office. Letters keep the address they were sent to. */
@Injectable()
export class ChangeOffice {
  constructor(
    @InjectDataSource() private readonly db: DataSource,
    private readonly history: DirectoryHistory,
  ) {}

  /**
   * @throws Stale when `version` is not the current one
   * @throws Conflict when the organisation has another office of that name
   */
  async execute(actor: Actor, { officeId: id, changes, version }: ChangeOfficeCommand): Promise<void> {
    await this.db.transaction(async (tx) => {
      const change = await refuseDuplicate('office_name_key', officeExists(changes.name ?? ''), () =>
        changeRow(tx, Office, 'office', { id, changes, version }),
      );
      await this.history.changed(tx, actor, 'office', id, change);
    });
  }
}
