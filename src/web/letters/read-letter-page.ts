import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type DataSource } from 'typeorm';
import { AttachmentsQueries } from '../../attachments/attachments.queries.js';
import { type NextChaser } from '../../chasers/next-chaser.js';
import { OwedAnswersQueries } from '../../chasers/owed-answers.queries.js';
import { ReadNextChasers } from '../../chasers/read-next-chasers.js';
import { RecitalQueries, type Recital } from '../../chasers/recital.queries.js';
import { runTogether } from '../../database/read.js';
import { type Moment } from '../../deadlines/windows.js';
import { FlagsQueries, type ShownFlag } from '../../flags/flags.queries.js';
import { DeadlinesQueries, type LetterDeadlines } from '../../letters/deadlines.queries.js';
import { LetterHistoryQueries } from '../../letters/letter-history.queries.js';
import { letterColumn } from '../../letters/letter-key.js';
import { LetterQueries } from '../../letters/letter.queries.js';
import { type FileRead } from '../attachments/file-rows.js';
import { type HistoryEntry } from '../history/history-entry.js';
import { type LetterRead } from './letter-read.js';

/** History as it was read: what was recorded last first. */
export interface HistoryPage {
  readonly items: readonly HistoryEntry[];
  readonly nextCursor: string | null;
}

/** Everything that the page of one letter shows. */
export interface LetterPageRead {
  readonly letter: LetterRead;
  readonly deadlines: LetterDeadlines;
  readonly history: HistoryPage;
  readonly files: readonly FileRead[];
  readonly flags: readonly ShownFlag[];
  /** What comes next for each who owes an answer. */
  readonly next: readonly NextChaser[];
  /** Null while it was not sent. */
  readonly recital: Recital | null;
}

/** How much history the page has; the rest has a page of its own. */
const RECENT = 10;

/** Most files that the page lists. */
const MOST_FILES = 200;

/** Reads the page of one letter in one statement, which is put together from what each noun has to say. */
@Injectable()
export class ReadLetterPage {
  constructor(
    @InjectDataSource() private readonly db: DataSource,
    private readonly letters: LetterQueries,
    private readonly deadlines: DeadlinesQueries,
    private readonly history: LetterHistoryQueries,
    private readonly attachments: AttachmentsQueries,
    private readonly flags: FlagsQueries,
    private readonly recitals: RecitalQueries,
    private readonly owed: OwedAnswersQueries,
    private readonly nextChasers: ReadNextChasers,
  ) {}

  /** @throws NotFound when the group has no such letter, or had none yet at that moment */
  async read(groupId: string, key: string, moment: Moment): Promise<LetterPageRead> {
    const { letter, deadlines, history, files, flags, told, owed } = await runTogether(
      this.db,
      `letter_page_by_${letterColumn(key)}`,
      {
        letter: this.letters.oneRead(groupId, key, moment),
        deadlines: this.deadlines.ofLetterRead(groupId, key, moment),
        history: this.history.newestRead(groupId, key, moment, { limit: RECENT }),
        files: this.attachments.ofLetterRead(groupId, key, { limit: MOST_FILES }),
        flags: this.flags.ofLetterRead(groupId, key, moment.on),
        told: this.recitals.ofLetterRead(groupId, key, moment),
        owed: this.owed.ofLetterRead(groupId, key, moment),
      },
    );
    return {
      letter: JSON.parse(letter.text) as LetterRead,
      deadlines: await this.deadlines.explain(deadlines, moment),
      history: JSON.parse(history) as HistoryPage,
      files: (JSON.parse(files) as { items: FileRead[] }).items,
      flags,
      next: await this.nextChasers.of(owed, moment.on),
      recital: told.text === null ? null : told,
    };
  }

  /** More of its history, from where a page before ended. */
  async olderHistory(
    groupId: string,
    key: string,
    moment: Moment,
    page: { limit: number; cursor?: string },
  ): Promise<HistoryPage> {
    return JSON.parse(await this.history.newest(groupId, key, moment, page)) as HistoryPage;
  }
}
