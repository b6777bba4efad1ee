import { open } from 'node:fs/promises';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type DataSource } from 'typeorm';
import { inOneSnapshot, type ReadRows } from '../database/one-snapshot.js';
import { NotFound } from '../errors/kinds.js';
import { type FactSheet } from './fact-sheet.js';
import { COVER, FACT_SHEETS, FORMAT } from './fact-sheets.js';
import { CLOSE_ROWS, COVER_ROWS, NEXT_FILES, NEXT_ROWS, openRows } from './facts.sql.js';
import { type CellValue, type SheetToWrite, writeWorkbook } from './workbook-writer.js';

/** Which group is exported, and into which file, which must not be there yet. */
export interface ExportGroupCommand {
  readonly groupId: string;
  readonly path: string;
}

type Row = readonly CellValue[];

/** Widths of columns, in characters. */
const WIDTHS: Readonly<Record<string, number>> = { id: 10, text: 24, json: 40, base64: 40 };

/**
 * Writes everything that a group has recorded into an Excel workbook, which the import takes in again. All of it is of one
 * moment, whatever is logged meanwhile; it is read and written row by row.
 */
@Injectable()
export class ExportGroup {
  constructor(@InjectDataSource() private readonly db: DataSource) {}

  /**
   * @returns the slug of the group
   * @throws NotFound when there is no such group
   */
  async execute({ groupId, path }: ExportGroupCommand): Promise<string> {
    return inOneSnapshot(this.db, async (read) => {
      const [cover] = await read<{ slug: string; rows: Row[] }>(COVER_ROWS, [groupId]);
      if (!cover) throw new NotFound('group', groupId);
      const file = await open(path, 'wx', 0o600);
      try {
        const sheets = [coverSheet(cover.rows), ...FACT_SHEETS.map((sheet) => rowsOf(read, sheet, groupId))];
        await writeWorkbook(sheets, async (bytes) => void (await file.writeFile(bytes)));
      } finally {
        await file.close();
      }
      return cover.slug;
    });
  }
}

function coverSheet(rows: readonly Row[]): SheetToWrite {
  return {
    name: COVER,
    headings: ['What', 'Value'],
    widths: [32, 48],
    rows: [['Format', FORMAT], ...rows],
  };
}

function rowsOf(read: ReadRows, sheet: FactSheet, groupId: string): SheetToWrite {
  const next = sheet.isLarge ? NEXT_FILES : NEXT_ROWS;
  return {
    name: sheet.name,
    headings: sheet.columns.map(({ heading }) => heading),
    widths: sheet.columns.map(({ kind }) => WIDTHS[kind] ?? 14),
    rows: (async function* () {
      await read(openRows(sheet), [groupId]);
      for (;;) {
        const rows = await read<{ cells: Row }>(next, []);
        for (const { cells } of rows) yield cells;
        if (rows.length === 0) break;
      }
      await read(CLOSE_ROWS, []);
    })(),
  };
}
