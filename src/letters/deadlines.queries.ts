import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type DataSource } from 'typeorm';
import { CalendarsQueries } from '../calendars/calendars.queries.js';
import { read, type Read, runRead } from '../database/read.js';
import { type Deadline, matters } from '../deadlines/deadline.js';
import { effectiveDeadline } from '../deadlines/effective-deadline.js';
import { explainDeadline, type Explanation, isTakenInParliament } from '../deadlines/explain-deadline.js';
import { progress, type Progress } from '../deadlines/lateness.js';
import { type House } from '../deadlines/sitting-days.js';
import { type Moment } from '../deadlines/windows.js';
import { NotFound } from '../errors/kinds.js';
import { HOUSE_OF_LETTER } from './house-of-letter.sql.js';
import { type CalendarVersions, VERSIONS_SQL } from './letter-facts.queries.js';
import { letterColumn } from './letter-key.js';

/** A deadline with why it is what it is, and how far the count has come where working days are counted. */
export interface ExplainedDeadline extends Deadline {
  readonly id: string;
  readonly legPosition: number | null;
  /** Whether it still matters at the moment asked for. */
  readonly matters: boolean;
  readonly explanation: Explanation;
  readonly progress: Progress | null;
}

/** Every deadline of one letter that was a fact at a moment, and the one to look at first. */
export interface LetterDeadlines {
  readonly letter: { readonly id: string; readonly reference: string };
  readonly asOf: Moment;
  readonly effective: (Omit<ExplainedDeadline, 'matters'> & { readonly why: string }) | null;
  readonly items: ExplainedDeadline[];
}

type StoredDeadline = Deadline & { readonly id: string; readonly legPosition: number | null };

/** The deadlines of a letter as they are stored. */
export interface StoredDeadlines {
  readonly id: string;
  readonly reference: string;
  /** In which a question would be put. */
  readonly house: House;
  readonly deadlines: StoredDeadline[];
  readonly versions: CalendarVersions;
}

const text = (column: 'id' | 'reference'): string => `
  SELECT l.id, l.reference, ${HOUSE_OF_LETTER} AS house, ${VERSIONS_SQL} AS versions, coalesce((
    SELECT json_agg(json_build_object('id', d.id, 'kind', d.kind, 'dueOn', d.due_on, 'dueAt', rfc3339(d.due_at),
      'sinceOn', d.since_on, 'settledOn', d.settled_on, 'recipientId', d.recipient_id,
      'legPosition', d.leg_position, 'askIds', d.ask_ids, 'windowId', d.window_id, 'replyId', d.reply_id,
      'rule', d.rule) ORDER BY d.due_on, d.due_at NULLS LAST, d.kind, d.recipient_id, d.leg_position,
      d.since_on, d.window_id, d.reply_id)
    FROM deadline d WHERE d.letter_id = l.id AND d.since_on <= $3), '[]') AS deadlines
  FROM letter l WHERE l.group_id = $1 AND l.${column} = $2 AND l.drafted_on <= $3`;

/** Reads of the deadlines of one letter. */
@Injectable()
export class DeadlinesQueries {
  constructor(
    @InjectDataSource() private readonly db: DataSource,
    private readonly calendars: CalendarsQueries,
  ) {}

  /** @throws NotFound when the group has no such letter at that moment */
  async ofLetter(groupId: string, key: string, moment: Moment): Promise<LetterDeadlines> {
    return this.explain(await runRead(this.db, this.ofLetterRead(groupId, key, moment)), moment);
  }

  /** What is stored of them, ready to be read. */
  ofLetterRead(groupId: string, key: string, { on }: Moment): Read<StoredDeadlines> {
    const column = letterColumn(key);
    const query = { name: `letter_deadlines_by_${column}`, text: text(column) };
    return read(query, [groupId, key, on], ([row]: readonly StoredDeadlines[]) => {
      if (!row) throw new NotFound('letter', key);
      return row;
    });
  }

  /** Tells why each is what it is. */
  async explain(row: StoredDeadlines, moment: Moment): Promise<LetterDeadlines> {
    const items = await Promise.all(row.deadlines.map((stored) => this.explained(stored, moment, row)));
    const effective = effectiveDeadline(
      items.filter((item) => item.matters),
      moment.on,
    );
    return {
      letter: { id: row.id, reference: row.reference },
      asOf: moment,
      effective: effective && { ...(effective.deadline as ExplainedDeadline), why: effective.why },
      items,
    };
  }

  private async explained(
    stored: StoredDeadline,
    moment: Moment,
    { house, versions }: StoredDeadlines,
  ): Promise<ExplainedDeadline> {
    const sitting = isTakenInParliament(stored)
      ? await this.calendars.sittingDays(this.db.manager, house)
      : null;
    return {
      ...stored,
      matters: matters(stored, moment.on) && !isPast(stored, moment),
      explanation: explainDeadline(stored, sitting),
      progress: await this.progressOf(stored, moment, versions),
    };
  }

  private async progressOf(
    { rule, dueOn }: Deadline,
    { on }: Moment,
    versions: CalendarVersions,
  ): Promise<Progress | null> {
    if (rule.rule !== 'working_days') return null;
    const version = versions[rule.division] ?? null;
    const calendar = await this.calendars.ofVersion(this.db.manager, rule.division, version);
    if (on > calendar.until) return null;
    return progress({ startOn: rule.startOn, dueOn, on, calendar });
  }
}

/** At an instant, a window or an embargo is over as soon as its own instant has come. */
function isPast({ dueAt }: Deadline, { at }: Moment): boolean {
  return at !== null && dueAt !== null && Date.parse(dueAt) <= Date.parse(at);
}
