import { nineInLondon, SettableClock } from '../../src/clock/clock.js';
import { readConfig } from '../../src/config.js';
import { startPostbag } from '../../src/start-postbag.js';
import { TODAY } from '../letters/template-story.js';
import { reportTo } from './usage.js';

/** Postbag as `npm start` runs it, but with its clock on the day of the benchmark and no jobs of its own. */
const config = readConfig({ ...process.env, PORT: '0', SWEEP: 'off' });
const database = { url: config.databaseUrl!, stop: () => Promise.resolve() };
const postbag = await startPostbag(config, new SettableClock(nineInLondon(TODAY)), database);
reportTo(process, postbag.url, () => postbag.stop());
