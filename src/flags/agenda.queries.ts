import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type DataSource } from 'typeorm';
import { CalendarsQueries } from '../calendars/calendars.queries.js';
import { runNamed } from '../database/named-query.js';
import { type Deadline } from '../deadlines/deadline.js';
import { explainDeadline, isTakenInParliament } from '../deadlines/explain-deadline.js';
import { type IsoDate } from '../deadlines/iso-date.js';
import { type House } from '../deadlines/sitting-days.js';
import { type Moment } from '../deadlines/windows.js';
import { HOUSE_OF_LETTER } from '../letters/house-of-letter.sql.js';
import { type AgendaSection, SECTION_OF } from './agenda-sections.js';
import { FlagsQueries, type ShownFlag } from './flags.queries.js';

/** A day that is coming for a letter, in words. */
export interface Upcoming {
  readonly on: IsoDate;
  readonly kind: string;
  readonly letter: { readonly id: string; readonly reference: string; readonly subject: string };
  readonly sentence: string;
  /** The addressee that it is about; null where it is none. */
  readonly recipientId: string | null;
}

/** What needs a person, by what there is to do; `totals` counts what a section leaves out. */
export type Agenda = Readonly<Record<AgendaSection, ShownFlag[]>> & {
  readonly totals: Readonly<Record<AgendaSection, number>>;
  readonly upcoming: Upcoming[];
};

type UpcomingRow = Deadline & Pick<Upcoming, 'letter'> & { readonly house: House };

/** Most flags of one kind, and most coming days, that an agenda shows unless told otherwise. */
const MOST = 100;

/** The common ceiling is left out where it is the body's own target. */
const UPCOMING = {
  name: 'agenda_upcoming',
  text: `
  SELECT d.kind, d.due_on AS "dueOn", rfc3339(d.due_at) AS "dueAt", d.since_on AS "sinceOn",
    d.settled_on AS "settledOn", d.recipient_id AS "recipientId", d.ask_ids AS "askIds",
    d.window_id AS "windowId", d.reply_id AS "replyId", d.rule,
    json_build_object('id', l.id, 'reference', l.reference, 'subject', l.subject) AS letter,
    ${HOUSE_OF_LETTER} AS house
  FROM deadline d JOIN letter l ON l.id = d.letter_id
  WHERE d.group_id = $2::uuid AND d.since_on <= $1::date AND (d.settled_on IS NULL OR $1::date < d.settled_on)
    AND d.due_on > $1::date AND d.due_on <= $1::date + $3::int
    AND NOT EXISTS (
      SELECT FROM letter_status s WHERE s.letter_id = d.letter_id AND s.status IN ('closed', 'withdrawn')
        AND s.from_on <= $1::date AND (s.to_on IS NULL OR $1::date < s.to_on))
    AND NOT (d.kind = 'twenty_days' AND EXISTS (
      SELECT FROM deadline own WHERE own.letter_id = d.letter_id AND own.kind = 'reply_target'
        AND own.recipient_id = d.recipient_id AND own.leg_position = d.leg_position AND own.due_on = d.due_on))
  ORDER BY d.due_on, d.due_at NULLS LAST, l.reference, d.kind LIMIT $4`,
};

/** The agenda: every flag by what there is to do, and the days that come. Two statements, whatever the size. */
@Injectable()
export class AgendaQueries {
  constructor(
    @InjectDataSource() private readonly db: DataSource,
    private readonly flags: FlagsQueries,
    private readonly calendars: CalendarsQueries,
  ) {}

  /**
   * As of the end of the moment's day; `upcoming` has the days after it, up to `days` days ahead.
   *
   * @param most flags of one kind, and coming days, that are listed
   */
  async agenda(groupId: string, moment: Moment, days: number, most = MOST): Promise<Agenda> {
    const [flags, upcoming] = await Promise.all([
      this.flags.eachKind(groupId, moment, most),
      runNamed<UpcomingRow>(this.db, UPCOMING, [moment.on, groupId, days, most]),
    ]);
    return { ...bySection(flags), upcoming: await Promise.all(upcoming.map((row) => this.inWords(row))) };
  }

  private async inWords({ letter, house, ...deadline }: UpcomingRow): Promise<Upcoming> {
    const sitting = isTakenInParliament(deadline)
      ? await this.calendars.sittingDays(this.db.manager, house)
      : null;
    const { sentence } = explainDeadline(deadline, sitting);
    const { dueOn: on, kind, recipientId } = deadline;
    return { on, kind, letter, sentence, recipientId };
  }
}

type Sections = Pick<Agenda, AgendaSection | 'totals'>;

/** A snoozed flag goes to `snoozed`, whatever its kind; it still counts in the total of its own section. */
function bySection(flags: readonly { flag: ShownFlag; total: number }[]): Sections {
  const names = [...new Set(Object.values(SECTION_OF)), 'snoozed'] as AgendaSection[];
  const empty = <T>(value: () => T): Record<AgendaSection, T> =>
    Object.fromEntries(names.map((name) => [name, value()])) as Record<AgendaSection, T>;
  const sections = empty<ShownFlag[]>(() => []);
  const totals = empty(() => 0);
  const counted = new Set<string>();
  for (const { flag, total } of flags) {
    const own = SECTION_OF[flag.kind];
    sections[flag.snoozedUntil ? 'snoozed' : own].push(flag);
    if (flag.snoozedUntil) totals.snoozed += 1;
    if (!counted.has(flag.kind)) totals[own] += total;
    counted.add(flag.kind);
  }
  return { ...sections, totals };
}
