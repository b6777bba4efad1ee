import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type DataSource } from 'typeorm';
import { Clock } from '../clock/clock.js';
import { newId } from '../database/new-id.js';
import { Conflict } from '../errors/kinds.js';
import { type Actor } from '../timeline/actor.js';
import { DirectoryHistory } from './directory-history.js';
import { refuseUnknown } from './directory-key.js';
import { Office } from './office.entity.js';
import { refuseDuplicate } from './refuse-duplicate.js';

/** A new office of an organisation. */
export interface AddOfficeCommand {
  readonly organisationId: string;
  readonly name: string;
  readonly salutation: string | null;
  readonly address: string | null;
  readonly email: string | null;
}

/** Adds an office. */
@Injectable()
export class AddOffice {
  constructor(
    @InjectDataSource() private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly history: DirectoryHistory,
  ) {}

  /**
   * @returns its id
   * @throws Conflict when the organisation has an office of that name
   */
  async execute(actor: Actor, command: AddOfficeCommand): Promise<string> {
    const { organisationId, name, salutation, address, email } = command;
    const fields = { organisationId, name, salutation, address, email };
    return this.db.transaction(async (tx) => {
      await refuseUnknown(tx, 'organisation', '/organisationId', organisationId);
      const id = await newId(tx);
      const row = { ...fields, id, version: 1, createdAt: this.clock.timestamp() };
      await refuseDuplicate('office_name_key', officeExists(name), () => tx.insert(Office, row));
      await this.history.added(tx, actor, 'office', id, fields);
      return id;
    });
  }
}

/** The refusal of a second office of one name. */
export function officeExists(name: string): Conflict {
  return new Conflict(
    'office-exists',
    `The organisation already has an office “${name}”. Use that one, or another name.`,
  );
}
