import { createServer, type IncomingMessage } from 'node:http';
import { type AddressInfo } from 'node:net';
import { Pool } from 'pg';
import { SESSION } from '../../src/database/data-source-options.js';
import { keepPlainDays } from '../../src/database/pg-types.js';
import { listLetters, oneLetter, searchLetters } from './limit-reads.js';
import { statusReport } from './limit-report.js';
import { createLetter, logReply, prepareLetters, prepareReplies } from './limit-writes.js';
import { reportTo } from './usage.js';

/**
 * The limit: what `node:http` and `pg` reach on the same tables with no framework, no sign-in, no validation and no
 * checks. It sends the very statements that Postbag sends, under a name; what Postbag works out for a write is ready beforehand.
 */
keepPlainDays();
const pool = new Pool({
  connectionString: process.env.DATABASE_URL,
  max: 10,
  options: SESSION,
});

pool.on('error', () => undefined);

/** Answers a path such as /list/<group>/…, the parts of which are given, with JSON text. */
type Handler = (pool: Pool, parts: readonly string[], body: string) => Promise<string>;

const HANDLERS: Readonly<Record<string, Handler>> = {
  list: listLetters,
  one: oneLetter,
  search: searchLetters,
  report: statusReport,
  prepareLetters,
  prepareReplies,
  create: createLetter,
  reply: logReply,
};

const server = createServer((request, response) => {
  const [, name, ...parts] = request.url!.split('/').map(decodeURIComponent);
  void bodyOf(request)
    .then((body) => HANDLERS[name](pool, parts, body))
    .then(
      (text) => {
        const length = Buffer.byteLength(text);
        response.writeHead(200, {
          'content-type': 'application/json; charset=utf-8',
          'content-length': length,
        });
        response.end(text);
      },
      (error: Error) => {
        const text = error.stack ?? error.message;
        response.writeHead(500, { 'content-length': Buffer.byteLength(text) }).end(text);
      },
    );
});

async function bodyOf(request: IncomingMessage): Promise<string> {
  if (request.method === 'GET') return '';
  const pieces: Buffer[] = [];
  for await (const piece of request) pieces.push(piece as Buffer);
  return Buffer.concat(pieces).toString();
}

server.listen(0, '127.0.0.1', () => {
  const { port } = server.address() as AddressInfo;
  reportTo(process, `http://127.0.0.1:${port}`, async () => {
    server.closeAllConnections();
    await pool.end();
  });
});
