import { startEmbedded } from '../../dist/src/database/embedded/embedded-server.js';

/** Owns the server of the folder given, says so in one line of JSON, and stays until it is killed or told to stop. */
const stay = setInterval(() => {}, 60_000);
try {
  const { url, pid, stop } = await startEmbedded({
    dataDir: process.argv[2],
    fast: process.argv[3] === 'fast',
  });
  process.on('SIGTERM', () => void stop().then(() => clearInterval(stay)));
  process.stdout.write(`${JSON.stringify({ url, pid })}\n`);
} catch ({ name, message }) {
  process.stdout.write(`${JSON.stringify({ name, message })}\n`);
  clearInterval(stay);
}
