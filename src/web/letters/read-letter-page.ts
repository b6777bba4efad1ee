import { Injectable } from '@nestjs/common';
import { AttachmentsQueries } from '../../attachments/attachments.queries.js';
import { RecitalQueries, type Recital } from '../../chasers/recital.queries.js';
import { type Moment } from '../../deadlines/windows.js';
import { Conflict } from '../../errors/kinds.js';
import { FlagsQueries, type ShownFlag } from '../../flags/flags.queries.js';
import { DeadlinesQueries, type LetterDeadlines } from '../../letters/deadlines.queries.js';
import { LetterHistoryQueries } from '../../letters/letter-history.queries.js';
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
  /** Null while it was not sent. */
  readonly recital: Recital | null;
}

/** How much history the page has; the rest has a page of its own. */
const RECENT = 10;

/** Most files that the page lists. */
const MOST_FILES = 200;

/** Reads the page of one letter: one statement for each part, all at the same time. */
@Injectable()
export class ReadLetterPage {
  constructor(
    private readonly letters: LetterQueries,
    private readonly deadlines: DeadlinesQueries,
    private readonly history: LetterHistoryQueries,
    private readonly attachments: AttachmentsQueries,
    private readonly flags: FlagsQueries,
    private readonly recitals: RecitalQueries,
  ) {}

  /** @throws NotFound when the group has no such letter, or had none yet at that moment */
  async read(groupId: string, key: string, moment: Moment): Promise<LetterPageRead> {
    const [letter, deadlines, history, files, flags, recital] = await Promise.all([
      this.letters.one(groupId, key, moment),
      this.deadlines.ofLetter(groupId, key, moment),
      this.history.newest(groupId, key, moment, { limit: RECENT }),
      this.attachments.ofLetter(groupId, key, { limit: MOST_FILES }),
      this.flags.ofLetter(groupId, key, moment.on),
      this.recital(groupId, key, moment),
    ]);
    return {
      letter: JSON.parse(letter.text) as LetterRead,
      deadlines,
      history: JSON.parse(history) as HistoryPage,
      files: (JSON.parse(files) as { items: FileRead[] }).items,
      flags,
      recital,
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

  private async recital(groupId: string, key: string, moment: Moment): Promise<Recital | null> {
    try {
      return await this.recitals.ofLetter(groupId, key, moment);
    } catch (error) {
      if (error instanceof Conflict) return null;
      throw error;
    }
  }
}
