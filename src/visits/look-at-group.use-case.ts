import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type DataSource } from 'typeorm';
import { Clock } from '../clock/clock.js';
import { runNamed } from '../database/named-query.js';
import { type Actor, groupOf } from '../timeline/actor.js';
import { LOOK } from './visit.sql.js';

/** One thing that somebody else did. `entry` is a line of history as HISTORY_ENTRY writes it. */
export interface NewsItem {
  readonly entry: object;
  readonly letter: { readonly id: string; readonly reference: string; readonly subject: string } | null;
}

/** What happened in a group since somebody last looked. `since` is null at the first look: then nothing is news. */
export interface News {
  readonly since: string | null;
  /** What was recorded last first. */
  readonly items: readonly NewsItem[];
  /** Whether there is more than the items tell. */
  readonly hasMore: boolean;
  /** Flags that were raised since and are still up, by kind. */
  readonly flags: readonly { readonly kind: string; readonly count: number }[];
}

interface Row {
  readonly since: string | null;
  readonly news: readonly NewsItem[];
  readonly flags: News['flags'];
}

/** How many things that others did are told. */
const MOST = 20;

/**
 * Notes that a person looks at a group's day, and tells what others did since they last looked. Looks less than an hour
 * apart are one visit, so that loading the page again does not lose the news.
 */
@Injectable()
export class LookAtGroup {
  constructor(
    @InjectDataSource() private readonly db: DataSource,
    private readonly clock: Clock,
  ) {}

  /** Null for programs: only a person has visits. */
  async execute(actor: Actor): Promise<News | null> {
    if (actor.kind !== 'person') return null;
    const values = [actor.id, groupOf(actor), this.clock.timestamp(), MOST];
    const [{ since, news, flags }] = await runNamed<Row>(this.db, LOOK, values);
    const isFirst = since === null;
    return {
      since,
      items: isFirst ? [] : news.slice(0, MOST),
      hasMore: news.length > MOST,
      flags: isFirst ? [] : flags,
    };
  }
}
