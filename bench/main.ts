import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { say } from '../src/run.js';
import { benchOptions, USAGE } from './options.js';
import { runBench } from './run-bench.js';

const options = benchOptions(process.argv.slice(2));
if (options === 'help') {
  say(USAGE);
} else {
  await runBench(options);
  say(await readFile(join(options.out, 'RESULTS.md'), 'utf8'));
}
