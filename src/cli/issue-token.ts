import { type INestApplicationContext } from '@nestjs/common';
import { IssueToken } from '../accounts/issue-token.use-case.js';
import { NotFound } from '../errors/kinds.js';
import { GroupsQueries } from '../groups/groups.queries.js';
import { systemActor } from '../timeline/actor.js';
import { type Command, readArgs } from './command.js';
import { UsageError } from './usage-error.js';
import { withApp } from './with-app.js';

const usage = 'token --group SLUG --role viewer|staff|admin --name "…"';
const ROLES = ['viewer', 'staff', 'admin'] as const;

/** Issues a token of a group, without an end. */
export const issueToken: Command = {
  name: 'token',
  usage,
  does: 'Issue a token for people or programs of a group.',
  async run(args) {
    const text = { type: 'string' } as const;
    const { values } = readArgs({ args, options: { group: text, role: text, name: text } }, usage);
    const { group, name } = values;
    const role = ROLES.find((known) => known === values.role);
    if (!group || !role || !name)
      throw new UsageError(`Say for which group, role and name.\nUsage: ${usage}`);
    if (name.length > 100) throw new UsageError('The name may have at most 100 characters.');
    const secret = await withApp((app) => issue(app, group, role, name));
    return `The token of “${name}” (${role} of ${group}), shown only now; keep it safe:\n\n  ${secret}\n`;
  },
};

async function issue(
  app: INestApplicationContext,
  slug: string,
  role: (typeof ROLES)[number],
  name: string,
): Promise<string> {
  const groupId = await app.get(GroupsQueries).idOf(slug);
  if (groupId === null) throw new NotFound('group', slug);
  const command = { groupId, role, name, expiresAt: null };
  return (await app.get(IssueToken).execute(systemActor('command line', 'cli'), command)).secret;
}
