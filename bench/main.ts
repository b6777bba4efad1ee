import { say } from '../src/run.js';
import { openBenchDatabase } from './database.js';
import { checkSample } from './letters/check-sample.js';
import { generateLetters } from './letters/generate-letters.js';
import { watchDatabase } from './measure/database-cpu.js';
import { letterBody, operations } from './measure/operations.js';
import { findSubjects } from './measure/requests.js';
import { compare } from './measure/rounds.js';
import { startServer } from './measure/server.js';
import { benchOptions, USAGE } from './options.js';
import { Connection, request } from './measure/connection.js';

const options = benchOptions(process.argv.slice(2));
if (options === 'help') {
  say(USAGE);
  process.exit(0);
}
const database = await openBenchDatabase(options.keep);
try {
  if (await generateLetters(database.url, options.letters)) say(`${await checkSample(database.url, 200)} letters of a random sample, replayed: none changed.`);
  watchDatabase(database.pid);
  const subjects = await findSubjects(database.url);
  const limit = await startServer('limit', database.url);
  const postbag = await startServer('postbag', database.url);
  const c = await Connection.open(postbag.port);
  const g = subjects.groups[0];
  const made = await c.send(request('POST', `/api/v1/groups/${g.slug}/letters`, g.token, letterBody(0, subjects.offices)));
  const id = (JSON.parse(made.body.toString()) as { id: string }).id;
  c.close();
  const d = await Connection.open(limit.port);
  say((await d.send(request('GET', `/prepareCreate/${id}`, null))).body.toString());
  d.close();
  for (const operation of operations(subjects)) {
    if (options.only.length && !options.only.includes(operation.name)) continue;
    const r = await compare(operation, { limit, postbag }, options);
    say(
      `${operation.name}: ${((100 * r.postbag.perSecond) / r.limit.perSecond).toFixed(0)}% limit ${JSON.stringify(r.limit)} postbag ${JSON.stringify(r.postbag)}`,
    );
  }
  say(JSON.stringify(await postbag.usage()));
  await limit.stop();
  await postbag.stop();
} finally {
  await database.stop();
}
