import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type DataSource } from 'typeorm';
import { cleanName } from '../attachments/file-name.js';
import { CalendarsQueries } from '../calendars/calendars.queries.js';
import { invalid } from '../errors/kinds.js';
import { FileOpener } from './openers/file-opener.js';
import {
  type DeliveryReport,
  openedText,
  type OpenedFile,
  type OpeningWarning,
} from './openers/opened-file.js';
import { tidyText } from './openers/tidy-text.js';
import { type LetterKind, type Reading, type ReadingWarning } from './reader/proposal.js';
import { readOpened, type ReadingTask } from './read-opened.js';
import { receiveFile, type SentFile } from './receive-file.js';

/** Text that was pasted. */
export interface PastedText {
  readonly text: string;
  readonly isMarkdown: boolean;
}

/** What the letter was read from; the evidence counts in its `text`. */
export interface ReadSource extends Omit<
  OpenedFile,
  'warnings' | 'headers' | 'coveringNote' | 'delivery' | 'pages'
> {
  /** Null for a text that was pasted. */
  readonly name: string | null;
  /** In bytes; of a pasted text in UTF-8. */
  readonly size: number;
  readonly sha256: string;
  readonly pages: number | null;
  readonly headers: OpenedFile['headers'] | null;
  readonly coveringNote: string | null;
  readonly delivery: DeliveryReport | null;
}

/** What the reader proposes, where each value stands, what a person should look at, and what it was read from. */
export interface ReadLetterAnswer extends Pick<Reading, 'proposal' | 'evidence'> {
  readonly warnings: readonly (OpeningWarning | ReadingWarning)[];
  readonly source: ReadSource;
}

/** Text up to so many characters is read here; more of it in a worker, so that nobody else has to wait for it. */
const SHORT = 50_000;

/** Proposes a record of a letter or reply from its text or file. Nothing is saved: a person checks and saves. */
@Injectable()
export class ReadIncoming {
  constructor(
    @InjectDataSource() private readonly db: DataSource,
    private readonly calendars: CalendarsQueries,
    private readonly opener: FileOpener,
  ) {}

  /**
   * @param kind which side wrote it
   * @throws InvalidInput when there is nothing to read, or the file is refused
   * @throws TooLarge when the file has too many bytes
   * @throws TooMany when too many files wait already
   */
  async execute(kind: LetterKind, incoming: PastedText | SentFile): Promise<ReadLetterAnswer> {
    const { division, version, from, until, closures } = await this.calendars.calendar(
      this.db.manager,
      'england-and-wales',
    );
    const task = { kind, calendar: { division, version, from, until, closures } };
    return 'text' in incoming ? this.readText(incoming, task) : this.readFile(incoming, task);
  }

  private async readText({ text, isMarkdown }: PastedText, task: ReadingTask): Promise<ReadLetterAnswer> {
    if (text.trim() === '')
      throw invalid('/text', 'text-empty', 'text has nothing but blanks. Paste the letter.');
    const bytes = Buffer.from(text);
    const given = {
      name: null,
      size: bytes.length,
      sha256: createHash('sha256').update(bytes).digest('hex'),
    };
    if (text.length <= SHORT) {
      const opened = openedText(isMarkdown ? 'markdown' : 'text', tidyText(text, text.length));
      return answerOf(given, opened, readOpened(opened, task));
    }
    const name = isMarkdown ? 'pasted.md' : 'pasted.txt';
    const { opened, reading } = await this.opener.read({ name, bytes }, task);
    return answerOf(given, opened, reading!);
  }

  private async readFile(file: SentFile, task: ReadingTask): Promise<ReadLetterAnswer> {
    let [size, sha256] = [0, ''];
    const { opened, reading } = await this.opener.read(async () => {
      const received = await receiveFile(file, this.opener.limits.fileBytes);
      [size, sha256] = [received.bytes.length, received.sha256];
      return received;
    }, task);
    return answerOf({ name: cleanName(file.name), size, sha256 }, opened, reading!);
  }
}

function answerOf(
  given: Pick<ReadSource, 'name' | 'size' | 'sha256'>,
  { warnings, headers, coveringNote, delivery, pages, ...opened }: OpenedFile,
  { proposal, evidence, warnings: more }: Reading,
): ReadLetterAnswer {
  return {
    proposal,
    evidence,
    warnings: [...warnings, ...more],
    source: {
      ...given,
      pages: pages ?? null,
      headers: headers ?? null,
      coveringNote: coveringNote ?? null,
      delivery: delivery ?? null,
      ...opened,
    },
  };
}
