import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type DataSource } from 'typeorm';
import { AttachmentsQueries } from '../../attachments/attachments.queries.js';
import { type NextChaser } from '../../chasers/next-chaser.js';
import { OwedAnswersQueries } from '../../chasers/owed-answers.queries.js';
import { type OwedStep } from '../../chasers/owed-letter.js';
import { ReadNextChasers } from '../../chasers/read-next-chasers.js';
import { RecitalQueries, type Recital, type Untold } from '../../chasers/recital.queries.js';
import { type Reads, runTogether } from '../../database/read.js';
import { type Moment } from '../../deadlines/windows.js';
import { FlagsQueries, type ShownFlag } from '../../flags/flags.queries.js';
import {
  DeadlinesQueries,
  type LetterDeadlines,
  type StoredDeadlines,
} from '../../letters/deadlines.queries.js';
import { InboxQueries, type WaitingMail } from '../../inbox/inbox.queries.js';
import { LetterHistoryQueries } from '../../letters/letter-history.queries.js';
import { letterColumn } from '../../letters/letter-key.js';
import { LetterQueries, type VersionedText } from '../../letters/letter.queries.js';
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
  /** What waits in the inbox of the group. */
  readonly mail: WaitingMail;
}

/** What the statement gives. */
interface Parts {
  readonly letter: VersionedText;
  readonly deadlines: StoredDeadlines;
  readonly history: string;
  readonly files: string;
  readonly flags: ShownFlag[];
  readonly told: Recital | Untold;
  readonly mail: WaitingMail;
  readonly owed: readonly OwedStep[];
}

/** How much history the page has; the rest has a page of its own. */
const RECENT = 10;

/** Most files that the page lists. */
const MOST_FILES = 200;

/**
 * Reads the page of one letter in one statement, which is put together from what each noun has to say. To work flags out takes a third of it,
 * so those of this moment are read as the last sweep recorded them, unless something has happened since that can have touched them.
 */
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
    private readonly inbox: InboxQueries,
    private readonly owed: OwedAnswersQueries,
    private readonly nextChasers: ReadNextChasers,
  ) {}

  /** @throws NotFound when the group has no such letter, or had none yet at that moment */
  async read(groupId: string, key: string, moment: Moment): Promise<LetterPageRead> {
    const now = moment.at === null ? null : await this.asSwept(groupId, key, moment);
    return this.page(now ?? (await this.workedOut(groupId, key, moment)), moment);
  }

  /** With the flags that the last sweep recorded; null when they may not be true any more. */
  private async asSwept(groupId: string, key: string, moment: Moment): Promise<Parts | null> {
    const { isTouched, ...parts } = await runTogether(this.db, `letter_page_swept_by_${letterColumn(key)}`, {
      ...this.parts(groupId, key, moment),
      ...this.flags.recordedOfLetterReads(groupId, key, moment.on),
    });
    return isTouched ? null : parts;
  }

  private async workedOut(groupId: string, key: string, moment: Moment): Promise<Parts> {
    return runTogether(this.db, `letter_page_by_${letterColumn(key)}`, {
      ...this.parts(groupId, key, moment),
      flags: this.flags.ofLetterRead(groupId, key, moment.on),
    });
  }

  private parts(groupId: string, key: string, moment: Moment): Reads<Omit<Parts, 'flags'>> {
    return {
      letter: this.letters.oneRead(groupId, key, moment),
      deadlines: this.deadlines.ofLetterRead(groupId, key, moment),
      history: this.history.newestRead(groupId, key, moment, { limit: RECENT }),
      files: this.attachments.ofLetterRead(groupId, key, { limit: MOST_FILES }),
      told: this.recitals.ofLetterRead(groupId, key, moment),
      mail: this.inbox.waitingRead(groupId),
      owed: this.owed.stepsRead(groupId, key, moment),
    };
  }

  private async page(
    { letter, deadlines, history, files, flags, told, mail, owed }: Parts,
    moment: Moment,
  ): Promise<LetterPageRead> {
    return {
      letter: JSON.parse(letter.text) as LetterRead,
      deadlines: await this.deadlines.explain(deadlines, moment),
      history: JSON.parse(history) as HistoryPage,
      files: (JSON.parse(files) as { items: FileRead[] }).items,
      flags,
      next: await this.nextChasers.of(owed, moment.on),
      recital: told.text === null ? null : told,
      mail,
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
