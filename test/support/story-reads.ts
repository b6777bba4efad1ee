import { type FictionalLetter } from './fictional-letters.js';
import { type Scene } from './story-scene.js';

/** What a story looks at after each of its steps, in short words. */
export interface Seen {
  status: string;
  /** Each addressee. */
  to: string;
  /** `body: startedOn > dueOn`, and how it ended. */
  legs: string[];
  /** The effective deadline. */
  first: string | null;
  asks: string;
  /** After a sweep. */
  flags: string;
  /** The other letter of the story: status and addressees. */
  other: string | null;
}

interface Leg {
  body: string;
  startedOn: string;
  dueOn: string;
  endedOn: string | null;
  endedBecause: string | null;
}

/** The days as of which everything is read when a story is over; the last lies ahead. */
const READ_ON = ['2021-11-22', '2021-11-26', '2021-12-02', '2021-12-10', '2021-12-14', '2022-01-31'];

export async function sweep({ f }: Scene): Promise<void> {
  await f.t.operator.post('/api/v1/jobs/sweep/run');
}

/** What stands now. Sweeps first. */
export async function look(s: Scene): Promise<Seen> {
  await sweep(s);
  const letter = await s.f.read(s.letter.id);
  const other = s.other && (await s.f.read(s.other.id));
  const { effectiveDeadline, asks } = letter;
  return {
    status: letter.status,
    to: statuses(letter),
    legs: letter.recipients.flatMap(({ legs }) => (legs as Leg[]).map(legInWords)),
    first: effectiveDeadline && `${effectiveDeadline.kind} ${effectiveDeadline.dueOn}`,
    asks: asks.map(({ outcome }) => outcome).join(', '),
    flags: (await flagsUp(s)).map(({ kind }) => kind).join(', '),
    other: other && `${other.status}: ${statuses(other)}`,
  };
}

const statuses = ({ recipients }: FictionalLetter): string =>
  recipients.map(({ status }) => status).join(', ');

function legInWords({ body, startedOn, dueOn, endedOn, endedBecause }: Leg): string {
  return `${body}: ${startedOn} > ${dueOn}${endedBecause ? `, ${endedBecause} ${endedOn}` : ''}`;
}

/** The flags that the last sweep left up for the letter. */
async function flagsUp({ f, letter }: Scene): Promise<{ kind: string; since: string }[]> {
  return f.t.db.query(
    `SELECT kind, since_on AS since FROM flag WHERE letter_id = $1 AND cleared_at IS NULL ORDER BY kind, since_on`,
    [letter.id],
  );
}

/** Everything that can be read of the story's letters, on several days, without what counts changes. Flags as the last look left them. */
export async function readAll(s: Scene): Promise<unknown> {
  const letters = [s.letter, ...(s.other ? [s.other] : [])];
  const reads = letters.flatMap(({ id }) => [
    ...['', ...READ_ON.map((day) => `?asOf=${day}`)].flatMap((asOf) => [
      `letters/${id}${asOf}`,
      `letters/${id}/deadlines${asOf}`,
    ]),
    ...READ_ON.map((day) => `groups/${s.f.group}/flags?letter=${id}&asOf=${day}`),
  ]);
  return plain({ reads: await answersTo(s, reads), flags: await flagsUp(s) });
}

/** The same in fewer reads and without a sweep: today's, one day past, and the flags of today and of a day to come. */
export async function readMost(s: Scene): Promise<unknown> {
  const { id } = s.letter;
  const reads = [`letters/${id}?asOf=2021-12-02`, `letters/${id}`, `letters/${id}/deadlines?asOf=2022-01-31`];
  const flags = ['', '&asOf=2022-01-31'].map((asOf) => `groups/${s.f.group}/flags?letter=${id}${asOf}`);
  return plain(await answersTo(s, [...reads, ...flags, `letters/${s.other!.id}`]));
}

async function answersTo(s: Scene, paths: readonly string[]): Promise<object> {
  const answers = await Promise.all(paths.map(async (path) => [path, (await s.call('GET', path)).body]));
  return Object.fromEntries(answers) as object;
}

/** Two readings are the same. Long ones that are written alike need no comparing field by field, which takes longer than the reading. */
export function expectSame(now: unknown, before: unknown): void {
  if (JSON.stringify(now) !== JSON.stringify(before)) expect(now).toEqual(before);
}

/** The moment of reading, how often something was changed, which ids it has had, and when a flag was last raised say nothing of what stands. */
const PASSING = ['asOf', 'id', 'version', 'replyId', 'subjectId', 'raisedAt', 'letterId'];

function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => !PASSING.includes(key))
      .map(([key, part]) => [key, plain(part)]),
  );
}

/** The events in the letter's history after a place in it, flags aside, in the order of recording; and the new place. */
export async function toldSince(s: Scene, place: number): Promise<{ events: string; place: number }> {
  const rows = await s.f.t.db.query<{ event: string; seq: string }[]>(
    `SELECT event, seq FROM timeline_entry WHERE letter_id = $1 AND seq > $2 AND event NOT LIKE 'flag-%' ORDER BY seq`,
    [s.letter.id, place],
  );
  return { events: rows.map(({ event }) => event).join(', '), place: Number(rows.at(-1)?.seq ?? place) };
}
