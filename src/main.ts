import { RealClock } from './clock/clock.js';
import { readConfig } from './config.js';
import { firstOperatorToken, firstPerson, firstSignIn } from './first-operator.js';
import { runUntilSignal, say } from './run.js';
import { openDatabase, startPostbag } from './start-postbag.js';

await runUntilSignal(async () => {
  const config = readConfig(process.env);
  const database = await openDatabase(config, { log: say, onLost: () => process.exit(1) });
  const postbag = await startPostbag(config, new RealClock(), database);
  const secret = await firstOperatorToken(postbag.app);
  if (secret) say(firstSignIn(postbag.url, secret));
  const setUp = await firstPerson(postbag.app, config.publicUrl ?? postbag.url);
  if (setUp) say(setUp);
  say(`Postbag is listening on ${postbag.url}. Stop it with Ctrl-C.`);
  return postbag;
});
