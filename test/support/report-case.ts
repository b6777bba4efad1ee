import { Temporal } from 'temporal-polyfill';
import { CalendarsQueries } from '../../src/calendars/calendars.queries.js';
import { Clock } from '../../src/clock/clock.js';
import { ReplayLetter } from '../../src/letters/replay-letter.use-case.js';
import { systemActor } from '../../src/timeline/actor.js';
import { Timeline } from '../../src/timeline/timeline.js';
import { type TestApp } from './app.js';

type Row = Record<string, unknown>;

/** A letter of the case with one addressee; `asks` are windows' ids or null. */
export interface CaseLetter {
  readonly sentOn: string | null;
  readonly to: string;
  readonly draftedOn?: string;
  readonly asks?: readonly (string | null)[];
  readonly house?: 'commons' | 'lords';
  readonly signaturesCloseOn?: string;
  readonly invitedOn?: string;
  readonly topics?: readonly string[];
  /** Further bodies that it went to. */
  readonly also?: readonly string[];
  /** Those who had agreed when it was drafted; one who is made up unless told. */
  readonly signers?: readonly string[];
}

/** A letter as the case goes on with it. */
export interface CaseIds {
  readonly id: string;
  readonly reference: string;
  readonly recipientId: string;
  /** All of them, in the order of the bodies. */
  readonly recipientIds: readonly string[];
  readonly askIds: readonly string[];
}

/**
 * Writes fictional letters and what became of them straight into the tables, as facts with their own days, and has
 * each replayed. Reports only read, so they can't tell.
 */
export class ReportCase {
  private constructor(
    private readonly t: TestApp,
    private readonly groupId: string,
    private readonly prefix: string,
    private readonly replay: ReplayLetter,
    private count: number,
  ) {}

  /** @param after the number of the last letter that the group has in the year 2021 */
  static async in(t: TestApp, slug = 'phrg', after = 0): Promise<ReportCase> {
    const [group] = await t.db.query<Row[]>('SELECT id, reference_prefix FROM appg WHERE slug = $1', [slug]);
    const clock = t.app.get(Clock, { strict: false });
    const replay = new ReplayLetter(
      t.app.get(CalendarsQueries, { strict: false }),
      new Timeline(clock),
      clock,
    );
    return new ReportCase(t, group.id as string, group.reference_prefix as string, replay, after);
  }

  /** An organisation with one target for all time. */
  async body(name: string, days: number, division = 'england-and-wales'): Promise<string> {
    const slug = name.toLowerCase().replace(/[^a-z]+/g, '-');
    const [{ id }] = await this.insert('organisation', {
      slug,
      name,
      kind: 'department',
      division,
      created_at: 'now',
    });
    await this.insert('reply_target', {
      organisation_id: id,
      days,
      source: 'fictional target',
      created_at: 'now',
    });
    return id;
  }

  /** An event in Istanbul, three hours ahead of London. */
  async window(name: string, first: string, last: string): Promise<string> {
    const closes = `${last}T21:00:00Z`;
    const opens = Temporal.PlainDate.from(first).subtract({ days: 1 }).toString();
    const [{ id }] = await this.insert('event_window', {
      group_id: this.groupId, name, first_on: first, last_on: last, time_zone: 'Europe/Istanbul', place: 'Istanbul',
      opens_at: `${opens}T21:00:00Z`, closes_at: closes, needed_by_at: closes,
      opens_on: first, closes_on: last, needed_by_on: last, created_at: `${opens}T09:00:00Z`,
    }); // prettier-ignore
    return id;
  }

  async letter(given: CaseLetter): Promise<CaseIds> {
    const { sentOn, to, draftedOn = sentOn, asks = [null], house = 'commons' } = given;
    this.count += 1;
    const reference = `${this.prefix}/2021/${String(this.count).padStart(3, '0')}`;
    const own = { group_id: this.groupId };
    const [{ id }] = await this.insert('letter', {
      ...own, reference, subject: `Fiction ${this.count}`, drafted_on: draftedOn, dated_on: sentOn, sent_on: sentOn,
      signatures_close_on: given.signaturesCloseOn ?? null, created_at: 'now', topics: given.topics ?? [],
    }); // prettier-ignore
    const part = { ...own, letter_id: id };
    const recipientIds: string[] = [];
    for (const [index, body] of [to, ...(given.also ?? [])].entries()) {
      const addressee = { role: 'to', printed: 'The Minister\nWhitehall', organisation_id: body };
      recipientIds.push(
        (await this.insert('recipient', { ...part, position: index + 1, ...addressee }))[0].id,
      );
    }
    const signed = given.invitedOn ? { invited_on: given.invitedOn } : { agreed_on: draftedOn };
    for (const [index, name] of (given.signers ?? ['A Fictional MP']).entries())
      await this.insert('signatory', { ...part, position: index + 1, signed_as: name, house, ...signed });
    const askIds: string[] = [];
    for (const [index, windowId] of asks.entries()) {
      const horizon = windowId ? 'before_event' : 'standard';
      const ask = { ...part, position: index + 1, text: `Ask ${index + 1}`, horizon, window_id: windowId };
      askIds.push((await this.insert('ask', ask))[0].id);
    }
    await this.again(id);
    return { id, reference, recipientId: recipientIds[0], recipientIds, askIds };
  }

  async reply(letter: CaseIds, kind: string, on: string, more: Row = {}): Promise<string> {
    const row = { class: kind, received_on: on, circulated_on: on, created_at: 'now', ...more };
    return this.part('reply', letter, row);
  }

  async chaser(letter: CaseIds, kind: string, on: string, more: Row = {}): Promise<string> {
    return this.part('chaser', letter, { kind, made_on: on, created_at: 'now', ...more });
  }

  async judge(letter: CaseIds, ask: number, outcome: string, on: string, more: Row = {}): Promise<void> {
    await this.insert('ask_outcome', {
      group_id: this.groupId, letter_id: letter.id, ask_id: letter.askIds[ask], outcome, judged_on: on,
      judged_by: 'a person', recorded_at: 'now', ...more,
    }); // prettier-ignore
    await this.again(letter.id);
  }

  async act(letter: CaseIds, act: string, on: string): Promise<void> {
    const row = { group_id: this.groupId, letter_id: letter.id, act, acted_on: on, recorded_at: 'now' };
    await this.insert('letter_act', row);
    await this.again(letter.id);
  }

  async update(table: string, id: string, letter: CaseIds, column: string, value: unknown): Promise<void> {
    await this.t.db.query(`UPDATE ${table} SET ${column} = $2 WHERE id = $1`, [id, value]);
    await this.again(letter.id);
  }

  private async part(table: string, { id, recipientId }: CaseIds, row: Row): Promise<string> {
    const own = { group_id: this.groupId, letter_id: id, recipient_id: recipientId };
    const [created] = await this.insert(table, { ...own, ...row });
    await this.again(id);
    return created.id;
  }

  private async again(letterId: string): Promise<void> {
    await this.t.db.transaction((tx) => this.replay.execute(tx, systemActor('test', 'cli'), letterId));
  }

  private async insert(table: string, row: Row): Promise<{ id: string }[]> {
    const names = Object.keys(row);
    const places = names.map((_name, index) => `$${index + 1}`);
    return this.t.db.query<{ id: string }[]>(
      `INSERT INTO ${table} (${names.join(', ')}) VALUES (${places.join(', ')}) RETURNING ${table}.*`,
      Object.values(row),
    );
  }
}
