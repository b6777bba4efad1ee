import { ResetByOperator } from '../accounts/reset-by-operator.use-case.js';
import { systemActor } from '../timeline/actor.js';
import { type Command, readArgs } from './command.js';
import { howToUse } from './reset-link.js';
import { UsageError } from './usage-error.js';
import { withApp } from './with-app.js';

const usage = 'reset-password --email ADDRESS';

/** For somebody who can't sign in and whom no administrator can help. */
export const resetPassword: Command = {
  name: 'reset-password',
  usage,
  does: 'Make a link with which a person sets a new password.',
  async run(args) {
    const { values } = readArgs({ args, options: { email: { type: 'string' } } }, usage);
    const { email } = values;
    if (!email) throw new UsageError(`Say with which address.\nUsage: ${usage}`);
    return howToUse(
      await withApp((app) => app.get(ResetByOperator).execute(systemActor('command line', 'cli'), { email })),
    );
  },
};
