import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type DataSource } from 'typeorm';
import { type Actor } from '../timeline/actor.js';
import { changeRow } from './change-row.js';
import { DirectoryHistory } from './directory-history.js';
import { lockOrganisation } from './directory-key.js';
import { Organisation } from './organisation.entity.js';

/** The parts of an organisation that can be changed. Its slug stays. */
export type OrganisationChanges = Partial<Pick<Organisation, 'name' | 'kind' | 'division'>>;

/** What to change, of the organisation with this id or slug. */
export interface ChangeOrganisationCommand {
  readonly organisation: string;
  readonly changes: OrganisationChanges;
  readonly version: number | null;
}

/** Changes an organisation. Due days worked out before stay as they are until their letter changes. */
@Injectable()
export class ChangeOrganisation {
  constructor(
    @InjectDataSource() private readonly db: DataSource,
    private readonly history: DirectoryHistory,
  ) {}

  /** @throws Stale when `version` is not the current one */
  async execute(actor: Actor, { organisation, changes, version }: ChangeOrganisationCommand): Promise<void> {
    await this.db.transaction(async (tx) => {
      const { id } = await lockOrganisation(tx, organisation);
      const change = await changeRow(tx, Organisation, 'organisation', { id, changes, version });
      await this.history.changed(tx, actor, 'organisation', id, change);
    });
  }
}
