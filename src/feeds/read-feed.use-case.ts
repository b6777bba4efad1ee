import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type DataSource } from 'typeorm';
import { hashSecret } from '../accounts/secret.js';
import { Clock } from '../clock/clock.js';
import { runNamed } from '../database/named-query.js';
import { DomainError } from '../errors/domain-error.js';
import { dueEntry } from './due-entry.js';
import { type FeedEntry } from './feed-entry.js';
import { type DueRow, type WindowRow } from './feed-rows.js';
import { FEED } from './feed.sql.js';
import { windowEntry } from './window-entry.js';
import { writeCalendar } from './write-calendar.js';

/** Changes when the same rows are written in another way: calendars that are kept elsewhere are then fetched again. */
const WAY_OF_WRITING = 1;

/** A person's calendar. `tag` is the same as long as its content is. */
export interface Feed {
  readonly tag: string;
  /** The calendar as iCalendar. Writing it takes a while, so it is left to whoever needs it. */
  readonly write: () => string;
}

/** Reads a person's calendar, which is all that its secret address lets anybody do. */
@Injectable()
export class ReadFeed {
  constructor(
    @InjectDataSource() private readonly db: DataSource,
    private readonly clock: Clock,
  ) {}

  /**
   * What the groups that the person belongs to now wait for.
   *
   * @param base the address of Postbag, for links
   * @throws DomainError not-found when the secret is not known, or holds no longer
   */
  async execute({ secret, base }: { secret: string; base: string }): Promise<Feed> {
    const values = [hashSecret(secret), this.clock.today()];
    const [found] = await runNamed<{ due: string; windows: string }>(this.db, FEED, values);
    if (!found) throw notFound();
    const { due, windows } = found;
    return {
      tag: createHash('sha256').update([WAY_OF_WRITING, base, due, windows].join('\n')).digest('base64url'),
      write: () => writeCalendar(entriesOf(due, windows), base),
    };
  }
}

function entriesOf(due: string, windows: string): FeedEntry[] {
  return [
    ...(JSON.parse(windows) as WindowRow[]).map(windowEntry),
    ...(JSON.parse(due) as DueRow[]).map(dueEntry),
  ];
}

/** Without the secret in its words: they may be kept somewhere. */
function notFound(): DomainError {
  return new DomainError(
    'not-found',
    'calendar-not-found',
    'There is no calendar at this address, or no longer. Its person can make a new one on the page of their account.',
  );
}
