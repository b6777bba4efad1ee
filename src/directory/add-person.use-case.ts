import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type DataSource, type EntityManager } from 'typeorm';
import { Clock } from '../clock/clock.js';
import { newId } from '../database/new-id.js';
import { Conflict } from '../errors/kinds.js';
import { type Actor } from '../timeline/actor.js';
import { DirectoryHistory } from './directory-history.js';
import { Person } from './person.entity.js';
import { refuseDuplicate } from './refuse-duplicate.js';

/** What is known of a person; null for what is not. */
export type PersonDetails = Omit<Person, 'id' | 'version' | 'createdAt'>;

/** Adds a person. Two people may have the same name, but not the same id of Parliament. */
@Injectable()
export class AddPerson {
  constructor(
    @InjectDataSource() private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly history: DirectoryHistory,
  ) {}

  /**
   * @returns the person's id
   * @throws Conflict when somebody has that `parliamentId`
   */
  async execute(actor: Actor, details: PersonDetails): Promise<string> {
    return this.db.transaction((tx) => this.executeIn(tx, actor, details));
  }

  /** The same within a transaction that does more. */
  async executeIn(tx: EntityManager, actor: Actor, details: PersonDetails): Promise<string> {
    const id = await newId(tx);
    const row = { ...details, id, version: 1, createdAt: this.clock.timestamp() };
    await refuseDuplicate('person_parliament_id_key', parliamentIdTaken(details.parliamentId), () =>
      tx.insert(Person, row),
    );
    await this.history.added(tx, actor, 'person', id, { ...details });
    return id;
  }
}

/** The refusal of a second person with one id of Parliament. */
export function parliamentIdTaken(parliamentId: number | null | undefined): Conflict {
  return new Conflict(
    'person-exists',
    `There is already a person with the Parliament id ${parliamentId}. Use that one, or correct the number.`,
  );
}
