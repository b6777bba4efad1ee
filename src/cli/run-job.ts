import { RunJob } from '../job-runs/run-job.use-case.js';
import { systemActor } from '../timeline/actor.js';
import { type Command, readArgs } from './command.js';
import { UsageError } from './usage-error.js';
import { withApp } from './with-app.js';

const usage = 'run-job NAME';

/** Runs a scheduled job once, by hand. */
export const runJob: Command = {
  name: 'run-job',
  usage,
  does: 'Run a scheduled job now, e.g. sweep.',
  async run(args) {
    const [name, ...rest] = readArgs({ args, allowPositionals: true }, usage).positionals;
    if (!name || rest.length > 0) throw new UsageError(`Name one job.\nUsage: ${usage}`);
    const { asOf, result } = await withApp((app) =>
      app.get(RunJob).execute(systemActor('command line', 'cli'), { name }),
    );
    const numbers = Object.entries(result ?? {}).map(([what, value]) => `${what} ${JSON.stringify(value)}`);
    return `The job ${name} ran as of ${asOf}: ${numbers.join(', ') || 'done'}.`;
  },
};
