import { randomBytes } from 'node:crypto';
import { type INestApplicationContext } from '@nestjs/common';
import { type Pool } from 'pg';
import { DataSource } from 'typeorm';
import { openContext } from '../../src/cli/open-context.js';
import { nineInLondon, SettableClock } from '../../src/clock/clock.js';
import { readConfig } from '../../src/config.js';
import { type LogLetterCommand } from '../../src/letters/log-letter.command.js';
import { LogLetter } from '../../src/letters/log-letter.use-case.js';
import { LogReply, type LogReplyCommand } from '../../src/replies/log-reply.use-case.js';
import { REPLY } from '../../src/replies/replies.queries.js';
import { systemActor } from '../../src/timeline/actor.js';
import { TODAY } from '../letters/template-story.js';
import { MOMENT, ONE_LETTER } from './limit-reads.js';
import { recordStatements, type Statement } from './record-statements.js';

/** The statements with which Postbag would write a thing. */
interface Recorded {
  readonly statements: readonly Statement[];
  /** The ids that it and its parts would get, its own first. */
  readonly ids: readonly string[];
}

const replies = new Map<string, Recorded>();
const letters = new Map<string, Recorded>();

/** POST /prepareReplies, `{ "letters": [{ "groupId", "id" }], "reply": {…} }`: records what logging it on each would send. */
export async function prepareReplies(_pool: Pool, _parts: readonly string[], body: string): Promise<string> {
  const { letters: keys, reply } = JSON.parse(body) as {
    readonly letters: readonly { readonly groupId: string; readonly id: string }[];
    readonly reply: Omit<LogReplyCommand, 'letter'>;
  };
  return withPostbag(async (app) => {
    const db = app.get(DataSource);
    for (const { groupId, id: letter } of keys) {
      const command = { ...reply, letter };
      const statements = await recordStatements(db, ['put_reply'], (tx) =>
        app.get(LogReply).within(tx, systemActor('Bench', 'api', groupId), command),
      );
      const put = statements.find(({ name }) => name === 'put_reply')!;
      const rows = put.values.find((value) => String(value).includes('"signedLevel"'));
      const [{ id }] = JSON.parse(String(rows)) as [{ id: string }];
      replies.set(letter, { statements, ids: [id] });
    }
  });
}

/**
 * POST /reply/<group id>/<letter id>: sends the very statements that Postbag sends for such a reply, prepared under their
 * names, with nothing worked out on the way; the one that writes is its own transaction. Then it reads the reply.
 */
export async function logReply(pool: Pool, [groupId, letterId]: readonly string[]): Promise<string> {
  const {
    statements,
    ids: [id],
  } = replies.get(letterId)!;
  for (const { name, text, values } of statements) await pool.query({ name, text, values: [...values] });
  return read(pool, { ...REPLY, name: 'one_reply' }, groupId, id);
}

/** POST /prepareLetters, `{ "groupIds", "letters": […] }`: records what logging each in each group would send. */
export async function prepareLetters(_pool: Pool, _parts: readonly string[], body: string): Promise<string> {
  const { groupIds, letters: commands } = JSON.parse(body) as {
    readonly groupIds: readonly string[];
    readonly letters: readonly Omit<LogLetterCommand, 'sources'>[];
  };
  return withPostbag(async (app) => {
    const db = app.get(DataSource);
    for (const groupId of groupIds) {
      for (const command of commands) {
        const ids: string[] = [];
        const statements = await recordStatements(db, ['insert_letters'], async (tx) => {
          const actor = systemActor('Bench', 'api', groupId);
          const { facts } = await app.get(LogLetter).within(tx, actor, { sources: [], ...command });
          ids.push(...[facts, ...facts.recipients, ...facts.asks].map(({ id }) => id));
        });
        letters.set(`${groupId} ${command.subject}`, { statements, ids });
      }
    }
  });
}

/** POST /create/<group id>, with the body that Postbag gets: likewise, under new ids. */
export async function createLetter(pool: Pool, [groupId]: readonly string[], body: string): Promise<string> {
  const { subject } = JSON.parse(body) as { subject: string };
  const { statements, ids } = letters.get(`${groupId} ${subject}`)!;
  const fresh = new Map(ids.map((id) => [id, timeId()]));
  const pattern = new RegExp(ids.join('|'), 'g');
  const renew = (value: unknown): unknown =>
    typeof value === 'string' ? value.replace(pattern, (old) => fresh.get(old)!) : value;
  for (const { name, text, values } of statements) {
    await pool.query({ name, text, values: values.map(renew) });
  }
  return read(pool, ONE_LETTER, groupId, fresh.get(ids[0])!);
}

async function read(
  pool: Pool,
  query: { readonly name: string; readonly text: string },
  groupId: string,
  id: string,
): Promise<string> {
  const values = [groupId, id, MOMENT.on, MOMENT.at];
  const { rows } = await pool.query<{ text: string }>({ ...query, values });
  return rows[0].text;
}

async function withPostbag(work: (app: INestApplicationContext) => Promise<void>): Promise<string> {
  const url = process.env.DATABASE_URL!;
  const app = await openContext({ url }, readConfig({}), new SettableClock(nineInLondon(TODAY)));
  try {
    await work(app);
    return '{}';
  } finally {
    await app.close();
  }
}

/** An id in the order of time, as UUIDv7 are. */
function timeId(): string {
  const hex = randomBytes(10).toString('hex');
  const time = Math.floor(performance.timeOrigin + performance.now())
    .toString(16)
    .padStart(12, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}-7${hex.slice(0, 3)}-8${hex.slice(4, 7)}-${hex.slice(8)}`;
}
