import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type DataSource } from 'typeorm';
import { Clock } from '../clock/clock.js';
import { invalid } from '../errors/kinds.js';
import { Unreadable } from '../intake/openers/refusals.js';
import { readSheets } from '../intake/sheet/read-sheets.js';
import { SheetRefusal } from '../intake/sheet/sheet-refusal.js';
import { type Actor, groupOf } from '../timeline/actor.js';
import { WorkbookFacts } from '../workbooks/workbook-facts.js';
import { importActor } from './import-actor.js';
import { isZip } from './whole-file.js';
import { StageWorkbook } from './workbook/stage-workbook.js';

/** A spreadsheet as it came. */
export interface StartImportCommand {
  readonly fileName: string;
  readonly content: Buffer;
}

/** Reads a spreadsheet of past letters and keeps what is in it. Nothing is logged yet. */
@Injectable()
export class StartImport {
  constructor(
    @InjectDataSource() private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly stage: StageWorkbook,
  ) {}

  /**
   * @returns the id of the import
   * @throws InvalidInput at /file saying why the file can't be read
   */
  async execute(actor: Actor, { fileName, content }: StartImportCommand): Promise<string> {
    const workbook = await openWorkbook(content);
    if (workbook) return this.keep(actor, fileName, workbook);
    const sheets = await refusing(() => readSheets(content));
    const [{ id }] = await this.db.query<[{ id: string }]>(
      `INSERT INTO letter_import (group_id, file_name, sheets, actor, created_at)
       VALUES ($1, $2, $3, $4, $5) RETURNING id`,
      [
        groupOf(actor),
        nameOf(fileName),
        JSON.stringify(sheets),
        JSON.stringify(importActor(actor)),
        this.clock.timestamp(),
      ],
    );
    return id;
  }

  /**
   * The same of a workbook of a whole group, and of nothing else.
   *
   * @throws InvalidInput as `execute` does
   */
  async workbook(actor: Actor, { fileName, content }: StartImportCommand): Promise<string> {
    const workbook = await openWorkbook(content);
    if (!workbook) throw invalid('/file', 'not-a-workbook', 'This is no workbook that Postbag has exported.');
    return this.keep(actor, fileName, workbook);
  }

  private async keep(actor: Actor, fileName: string, workbook: WorkbookFacts): Promise<string> {
    return refusing(() => this.stage.execute(actor, nameOf(fileName), workbook));
  }
}

/** As people see it on the pages: without what can't be kept, and not too long. */
function nameOf(fileName: string): string {
  return fileName.toWellFormed().replaceAll('\0', '').slice(-200) || 'Without a name';
}

/** A workbook of a whole group, told by its first sheet; null when it is another file. */
async function openWorkbook(content: Buffer): Promise<WorkbookFacts | null> {
  if (!isZip(content)) return null;
  return refusing(() => WorkbookFacts.open(content)).catch((error: unknown) => {
    if (error instanceof Unreadable) return null;
    throw error;
  });
}

async function refusing<T>(read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof SheetRefusal) throw invalid('/file', error.code, error.message);
    throw error;
  }
}
