import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type DataSource, In } from 'typeorm';
import { invalid, type InvalidInput } from '../errors/kinds.js';
import { type Actor } from '../timeline/actor.js';
import { AddPerson, type PersonDetails } from './add-person.use-case.js';
import { AddTenure, type AddTenureCommand } from './add-tenure.use-case.js';
import { ChangeTenure } from './change-tenure.use-case.js';
import { Tenure } from './tenure.entity.js';

/** Who comes to hold an office: somebody of the directory, or somebody new. */
export interface AppointHolderCommand extends Omit<AddTenureCommand, 'personId'> {
  readonly person: { readonly id: string } | PersonDetails;
  /** Tenures that end on the first day of the new one. */
  readonly endsTenureIds: readonly string[];
}

/** Records a new holder of an office, all or nothing: adds the person if new, and ends who held it before. */
@Injectable()
export class AppointHolder {
  constructor(
    @InjectDataSource() private readonly db: DataSource,
    private readonly addPerson: AddPerson,
    private readonly addTenure: AddTenure,
    private readonly changeTenure: ChangeTenure,
  ) {}

  /**
   * @returns the id of the new tenure
   * @throws Conflict when the person holds the office on one of these days already
   * @throws InvalidInput when one of the days is before the one that it has to follow
   */
  async execute(actor: Actor, command: AppointHolderCommand): Promise<string> {
    const { person, endsTenureIds, ...tenure } = command;
    return this.db.transaction(async (tx) => {
      const known = await tx.countBy(Tenure, { id: In(endsTenureIds), officeId: tenure.officeId });
      if (known < endsTenureIds.length) throw tenureElsewhere();
      for (const tenureId of endsTenureIds) {
        await this.changeTenure.executeIn(tx, actor, { tenureId, changes: { toOn: tenure.fromOn } });
      }
      const personId = 'id' in person ? person.id : await this.addPerson.executeIn(tx, actor, person);
      return this.addTenure.executeIn(tx, actor, { ...tenure, personId });
    });
  }
}

function tenureElsewhere(): InvalidInput {
  return invalid('/endsTenureIds', 'tenure-unknown', 'One of the tenures to end is not of this office.');
}
