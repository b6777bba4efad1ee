import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type DataSource } from 'typeorm';
import { Clock } from '../clock/clock.js';
import { newId } from '../database/new-id.js';
import { type Division } from '../deadlines/calendar.js';
import { Conflict } from '../errors/kinds.js';
import { type Actor } from '../timeline/actor.js';
import { DirectoryHistory } from './directory-history.js';
import { Organisation, type OrganisationKind } from './organisation.entity.js';
import { refuseDuplicate } from './refuse-duplicate.js';

/** A new organisation. Without a division, England and Wales. */
export interface AddOrganisationCommand {
  readonly slug: string;
  readonly name: string;
  readonly kind: OrganisationKind;
  readonly division?: Division;
}

/** Adds an organisation to the directory, without targets: until it has one, the common ceiling applies. */
@Injectable()
export class AddOrganisation {
  constructor(
    @InjectDataSource() private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly history: DirectoryHistory,
  ) {}

  /**
   * @returns its id
   * @throws Conflict when the slug is taken
   */
  async execute(actor: Actor, command: AddOrganisationCommand): Promise<string> {
    const { slug, name, kind, division = 'england-and-wales' } = command;
    const taken = new Conflict(
      'organisation-exists',
      `There is already an organisation “${slug}”. Choose another slug.`,
    );
    return this.db.transaction(async (tx) => {
      const id = await newId(tx);
      const row = { id, slug, name, kind, division, version: 1, createdAt: this.clock.timestamp() };
      await refuseDuplicate('organisation_slug_key', taken, () => tx.insert(Organisation, row));
      await this.history.added(tx, actor, 'organisation', id, { slug, name, kind, division });
      return id;
    });
  }
}
