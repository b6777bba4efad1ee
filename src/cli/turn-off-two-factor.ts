import { TwoFactorOffByOperator } from '../accounts/two-factor-off-by-operator.use-case.js';
import { systemActor } from '../timeline/actor.js';
import { type Command, readArgs } from './command.js';
import { UsageError } from './usage-error.js';
import { withApp } from './with-app.js';

const usage = 'two-factor-off --email ADDRESS';

/** For somebody who has lost their telephone and their recovery codes, and whom no administrator can help. */
export const turnOffTwoFactor: Command = {
  name: 'two-factor-off',
  usage,
  does: 'Turn two-factor off for a person: their password alone then lets them in.',
  async run(args) {
    const { values } = readArgs({ args, options: { email: { type: 'string' } } }, usage);
    const { email } = values;
    if (!email) throw new UsageError(`Say with which address.\nUsage: ${usage}`);
    const actor = systemActor('command line', 'cli');
    await withApp((app) => app.get(TwoFactorOffByOperator).execute(actor, { email }));
    return `Two-factor is off for ${email}.`;
  },
};
