import { MakeAdministrator } from '../accounts/make-administrator.use-case.js';
import { systemActor } from '../timeline/actor.js';
import { type Command, readArgs } from './command.js';
import { howToUse } from './reset-link.js';
import { UsageError } from './usage-error.js';
import { withApp } from './with-app.js';

const usage = 'make-admin --email ADDRESS [--name "…"] [--group SLUG]';

/** For an install or a group whose administrators are all gone. */
export const makeAdministrator: Command = {
  name: 'make-admin',
  usage,
  does: 'Make a person administrator of a group or, without a group, operator of this install.',
  async run(args) {
    const text = { type: 'string' } as const;
    const { values } = readArgs({ args, options: { email: text, name: text, group: text } }, usage);
    const { email, name = null, group = null } = values;
    if (!email?.includes('@')) throw new UsageError(`Say with which address.\nUsage: ${usage}`);
    const command = { email, name, groupSlug: group };
    const link = await withApp((app) =>
      app.get(MakeAdministrator).execute(systemActor('command line', 'cli'), command),
    );
    const done = `${email} is ${group === null ? 'operator of this install' : `administrator of ${group}`}.`;
    return link ? `${done}\n${howToUse(link)}` : done;
  },
};
