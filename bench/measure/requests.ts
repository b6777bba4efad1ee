import { DataSource } from 'typeorm';
import { IssueToken } from '../../src/accounts/issue-token.use-case.js';
import { nineInLondon, SettableClock } from '../../src/clock/clock.js';
import { openContext } from '../../src/cli/open-context.js';
import { readConfig } from '../../src/config.js';
import { systemActor } from '../../src/timeline/actor.js';
import { TODAY } from '../letters/template-story.js';
import { PLACES } from '../letters/words.js';
import { GROUPS } from '../letters/write-templates.js';

/** A group with a token of its secretariat. */
export interface GroupAccess {
  readonly id: string;
  readonly slug: string;
  readonly token: string;
}

/** A letter to be read or answered. */
export interface LetterKey {
  readonly id: string;
  readonly group: GroupAccess;
}

/** What requests are made of. */
export interface Subjects {
  readonly groups: readonly GroupAccess[];
  readonly operator: string;
  /** Some of all letters. */
  readonly letters: readonly LetterKey[];
  /** Letters that wait for the answer of one addressee. */
  readonly waiting: readonly LetterKey[];
  readonly offices: readonly string[];
  readonly places: readonly string[];
}

const LETTERS = `
  SELECT l.id, g.slug
  FROM letter l JOIN appg g ON g.id = l.group_id
  WHERE l.sent_on < '${TODAY}' AND `;

const SOME = `${LETTERS} true ORDER BY md5(l.id::text) LIMIT 5000`;

const WAITING = `${LETTERS} l.status = 'awaiting_reply'
  AND NOT EXISTS (SELECT FROM recipient o WHERE o.letter_id = l.id AND o.role = 'to' AND o.position > 1)
  ORDER BY md5(l.id::text) LIMIT 40000`;

/** Issues tokens and picks letters. */
export async function findSubjects(url: string): Promise<Subjects> {
  const app = await openContext({ url }, readConfig({}), new SettableClock(nineInLondon(TODAY)));
  try {
    const db = app.get(DataSource);
    const issue = async (groupId: string | null, role: 'staff' | 'operator'): Promise<string> => {
      const command = { groupId, role, name: 'Bench', expiresAt: null };
      return (await app.get(IssueToken).execute(systemActor('bench', 'cli'), command)).secret;
    };
    const groups = new Map<string, GroupAccess>();
    for (const slug of GROUPS) {
      const [{ id }] = await db.query<[{ id: string }]>('SELECT id FROM appg WHERE slug = $1', [slug]);
      groups.set(slug, { id, slug, token: await issue(id, 'staff') });
    }
    const keys = async (sql: string): Promise<LetterKey[]> => {
      const rows = await db.query<{ id: string; slug: string }[]>(sql);
      // A kept database has the letters of an import too, in a group of their own.
      return rows.flatMap(({ id, slug }) => {
        const group = groups.get(slug);
        return group ? [{ id, group }] : [];
      });
    };
    const offices = await db.query<{ id: string }[]>('SELECT id FROM office ORDER BY name');
    return {
      groups: [...groups.values()],
      operator: await issue(null, 'operator'),
      letters: await keys(SOME),
      waiting: await keys(WAITING),
      offices: offices.map(({ id }) => id),
      places: PLACES,
    };
  } finally {
    await app.close();
  }
}
