import { isoDate } from '../../src/deadlines/iso-date.js';
import { type Answer, type Caller, startApp, type TestApp } from './app.js';

/** A reply or a chaser as read. */
export type Part = Record<string, unknown> & { id: string; version: number };

/** What these tests look at of a letter as read. */
export interface FictionalLetter {
  id: string;
  reference: string;
  status: string;
  recipients: { id: string; status: string; legs: object[] }[];
  asks: (Record<string, unknown> & { id: string; outcome: string })[];
  effectiveDeadline: { kind: string; dueOn: string } | null;
  replies: Part[];
  chasers: Part[];
}

/** One line of a letter's history. */
export interface Told {
  happened_on: string;
  before: object | null;
  after: object | null;
}

export const MINISTER = { role: 'to', printed: 'A Fictional Minister\nDepartment of Fiction' };
export const OTHER_MINISTER = { role: 'to', printed: 'Another Fictional Minister\nOffice of Fables' };
export const COPY = { role: 'cc', printed: 'A Fictional Clerk' };

const LETTER = {
  subject: 'Fiction',
  body: 'Dear Minister, this letter is fiction.',
  sentOn: '2021-11-22',
  recipients: [MINISTER, COPY],
  signatories: [{ signedAs: 'A Fictional Member MP' }],
  asks: [
    { text: 'Do one thing.', horizon: 'standard' },
    { text: 'Do another.', horizon: 'longer_term' },
  ],
};

/** Postbag at nine on a day, with a caller of the staff who writes fictional letters and gets replies. */
export class Fiction {
  private constructor(
    readonly t: TestApp,
    readonly staff: Caller,
    readonly group = 'phrg',
  ) {}

  static async start(day: string, databaseUrl?: string): Promise<Fiction> {
    const t = await startApp(day, databaseUrl);
    return new Fiction(t, await t.caller('staff'));
  }

  /** The same Postbag, in another group, which has no letters yet. */
  async inGroup(group: string): Promise<Fiction> {
    return new Fiction(this.t, await this.t.caller('staff', group), group);
  }

  setDay(day: string): void {
    this.t.clock.setDay(isoDate(day));
  }

  /** Logs a letter of 22 November 2021 to one minister, with one copy and two asks, unless told otherwise. */
  log(changes: object = {}): Promise<FictionalLetter> {
    return this.staff.post(`/api/v1/groups/${this.group}/letters`, { ...LETTER, ...changes });
  }

  read(letterId: string, asOf?: string): Promise<FictionalLetter> {
    return this.staff.get(`/api/v1/letters/${letterId}${asOf ? `?asOf=${asOf}` : ''}`);
  }

  /** Adds a reply or a chaser, whatever the answer is. */
  send(letter: string, parts: 'replies' | 'chasers', body: object): Promise<Answer<Part>> {
    return this.staff.call('POST', `/api/v1/letters/${encodeURIComponent(letter)}/${parts}`, body);
  }

  /** Adds a reply or a chaser, which must be taken. */
  async add(letter: string, parts: 'replies' | 'chasers', body: object): Promise<Part> {
    const { status, body: part } = await this.send(letter, parts, body);
    expect({ status, part }).toMatchObject({ status: 201 });
    return part;
  }

  change(path: string, body: object, headers: Record<string, string> = {}): Promise<Answer<Part>> {
    return this.staff.call('PATCH', `/api/v1/${path}`, body, headers);
  }

  remove(path: string): Promise<Answer> {
    return this.staff.call('DELETE', `/api/v1/${path}`);
  }

  /** The lines of one kind in a letter's history, in order. */
  history(letterId: string, event: string): Promise<Told[]> {
    return this.t.db.query(
      `SELECT happened_on, before, after FROM timeline_entry
       WHERE letter_id = $1 AND event = $2 ORDER BY seq`,
      [letterId, event],
    );
  }

  /** Adds a body with one office to the directory. */
  async addBody(slug: string): Promise<{ organisationId: string; officeId: string }> {
    const [{ id: organisationId }] = await this.t.db.query<[{ id: string }]>(
      `INSERT INTO organisation (slug, name, kind, created_at) VALUES ($1, $2, 'other', now()) RETURNING id`,
      [slug, `Office of ${slug}`],
    );
    const [{ id: officeId }] = await this.t.db.query<[{ id: string }]>(
      `INSERT INTO office (organisation_id, name, created_at) VALUES ($1, 'Teller', now()) RETURNING id`,
      [organisationId],
    );
    return { organisationId, officeId };
  }
}
