import { Injectable } from '@nestjs/common';
import { type Actor } from '../../timeline/actor.js';
import { RunImport } from '../run-import.use-case.js';
import { StartImport, type StartImportCommand } from '../start-import.use-case.js';
import { ConfirmWorkbook } from './confirm-workbook.use-case.js';

/** Takes in a workbook of a whole group without being asked twice: for programs, which have looked at it already. */
@Injectable()
export class TakeInGroup {
  constructor(
    private readonly startImport: StartImport,
    private readonly confirm: ConfirmWorkbook,
    private readonly runImport: RunImport,
  ) {}

  /**
   * @returns the id of the import, which goes on by itself
   * @throws InvalidInput when it is no such workbook, or a cell can't be taken
   * @throws Conflict when the group is not empty, or takes in something else
   */
  async execute(actor: Actor, workbook: StartImportCommand): Promise<string> {
    const id = await this.startImport.workbook(actor, workbook);
    await this.confirm.execute(actor, id);
    this.runImport.start(id);
    return id;
  }
}
