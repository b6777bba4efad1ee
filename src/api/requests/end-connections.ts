import { type IncomingMessage, type ServerResponse } from 'node:http';
import { type Socket } from 'node:net';
import { type NestFastifyApplication } from '@nestjs/platform-fastify';

/** How long callers have at a close to send or to take what is under way, in milliseconds. */
const GRACE = 2000;

/** How often it is looked at afterwards. */
const APART = 200;

interface Exchange {
  readonly raw: IncomingMessage;
  readonly response: ServerResponse;
}

/**
 * Lets a close end. A close waits for every connection, and a caller that takes a download slowly, stops in the middle of an
 * upload or only keeps a connection open could hold it for ever. After a grace, connections on which Postbag waits for
 * the caller are cut; one whose request is here whole and is being carried out is not, so its caller hears the answer.
 */
export function endConnectionsAtClose(app: NestFastifyApplication, grace = GRACE): void {
  const sockets = new Map<Socket, Set<Exchange>>();
  const exchangesOn = (socket: Socket): Set<Exchange> => {
    const known = sockets.get(socket);
    if (known) return known;
    const exchanges = new Set<Exchange>();
    sockets.set(socket, exchanges);
    socket.once('close', () => sockets.delete(socket));
    return exchanges;
  };
  const instance = app.getHttpAdapter().getInstance();
  instance.server.on('connection', exchangesOn);
  instance.addHook('onRequest', ({ raw }, { raw: response }, done) => {
    const exchanges = exchangesOn(raw.socket);
    const exchange = { raw, response };
    exchanges.add(exchange);
    response.once('close', () => exchanges.delete(exchange));
    done();
  });
  instance.addHook('preClose', (done) => {
    const cut = (): void => {
      for (const [socket, exchanges] of sockets) if (!isAtWork(exchanges)) socket.destroy();
      if (sockets.size > 0) setTimeout(cut, APART).unref();
    };
    setTimeout(cut, grace).unref();
    done();
  });
}

/** Whether a request of a connection is here whole and not yet answered. */
function isAtWork(exchanges: ReadonlySet<Exchange>): boolean {
  return [...exchanges].some(({ raw, response }) => raw.complete && !response.headersSent);
}
