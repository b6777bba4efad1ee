import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type DataSource } from 'typeorm';
import { Clock } from '../clock/clock.js';
import { invalid } from '../errors/kinds.js';
import { readSheets } from '../intake/sheet/read-sheets.js';
import { type Sheet } from '../intake/sheet/sheet.js';
import { SheetRefusal } from '../intake/sheet/sheet-refusal.js';
import { type Actor, groupOf } from '../timeline/actor.js';
import { importActor } from './import-actor.js';

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
  ) {}

  /**
   * @returns the id of the import
   * @throws InvalidInput at /file saying why the file can't be read
   */
  async execute(actor: Actor, { fileName, content }: StartImportCommand): Promise<string> {
    const sheets = await read(content);
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
}

/** As people see it on the pages: without what can't be kept, and not too long. */
function nameOf(fileName: string): string {
  return fileName.toWellFormed().replaceAll('\0', '').slice(-200) || 'Without a name';
}

async function read(content: Buffer): Promise<Sheet[]> {
  try {
    return await readSheets(content);
  } catch (error) {
    if (error instanceof SheetRefusal) throw invalid('/file', error.code, error.message);
    throw error;
  }
}
