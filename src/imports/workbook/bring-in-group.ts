import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { Clock } from '../../clock/clock.js';
import { runNamedIn } from '../../database/named-query.js';
import { Conflict, Forbidden } from '../../errors/kinds.js';
import { type Actor, groupOf } from '../../timeline/actor.js';
import { Timeline } from '../../timeline/timeline.js';
import { RowRefused } from '../row-refused.js';
import { SETTINGS } from '../../workbooks/fact-sheets.js';
import { IS_EMPTY, TELL } from './take-in.sql.js';

/** What happens to the group itself when a workbook is taken in. */
@Injectable()
export class BringInGroup {
  constructor(
    private readonly clock: Clock,
    private readonly timeline: Timeline,
  ) {}

  /**
   * Unless the actor may take in a workbook, and their group can.
   *
   * @throws Forbidden unless they are an administrator: the group's settings and its history come with it
   * @throws Conflict when the group is not empty
   */
  async admit(tx: EntityManager, actor: Actor): Promise<void> {
    if (actor.role !== 'admin')
      throw new Forbidden('Only an administrator of the group can take in a workbook of a whole group.');
    const [{ isEmpty }] = await runNamedIn<{ isEmpty: boolean }>(tx, IS_EMPTY, [groupOf(actor)]);
    if (!isEmpty) throw new Conflict('group-not-empty', NOT_EMPTY);
  }

  /** Holds the group for the transaction. @throws RowRefused when it is not empty any more */
  async claim(tx: EntityManager, groupId: string): Promise<void> {
    await tx.query('SELECT FROM appg WHERE id = $1 FOR UPDATE', [groupId]);
    const [{ isEmpty }] = await runNamedIn<{ isEmpty: boolean }>(tx, IS_EMPTY, [groupId]);
    if (!isEmpty) throw new RowRefused(NOT_EMPTY);
  }

  /** Its name and what its references begin with stay: they are the install's to give. */
  async settings(tx: EntityManager, actor: Actor, after: Readonly<Record<string, number>>): Promise<void> {
    const groupId = groupOf(actor);
    const columns = SETTINGS.map(([, column]) => column);
    const [before] = await tx.query<[Record<string, number>]>(
      `SELECT ${columns.join(', ')} FROM appg WHERE id = $1`,
      [groupId],
    );
    await tx.query(
      `UPDATE appg SET version = version + 1, ${columns.map((column, index) => `${column} = $${index + 2}`).join(', ')}
       WHERE id = $1`,
      [groupId, ...columns.map((column) => after[column])],
    );
    await this.timeline.appendChange(tx, actor, {
      groupId,
      subject: { kind: 'group', id: groupId },
      event: 'group-changed',
      on: this.clock.today(),
      before: inCamels(before),
      after: inCamels(after),
    });
  }

  /** Ends the history of each letter, which is as the workbook tells it, by saying so. */
  async tell(tx: EntityManager, { kind, id, name, door, groupId }: Actor, fileName: string): Promise<void> {
    const [on, at] = [this.clock.today(), this.clock.timestamp()];
    await runNamedIn(tx, TELL, [groupId, kind, id, name, door, on, at, fileName]);
  }
}

/** Why a group can't take in a workbook. */
const NOT_EMPTY =
  'This group has letters, mail, event windows or reports already. A workbook of a whole group can only be taken into one that is empty.';

function inCamels(columns: Readonly<Record<string, number>>): Record<string, number> {
  const camel = (name: string): string => name.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
  return Object.fromEntries(Object.entries(columns).map(([name, value]) => [camel(name), value]));
}
