import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import { type Log } from '../../logging/json-log.js';
import { type HttpMetrics } from '../../metrics/http-metrics.js';
import { type Actor } from '../../timeline/actor.js';

/** A request that has been answered, or whose caller has gone. */
interface Exchange {
  readonly method: string;
  /** As the route is written, e.g. /api/v1/letters/:letter; null when there is none. */
  readonly route: string | null;
  /** Null when the caller went before an answer was begun. */
  readonly status: number | null;
  readonly isBrokenOff: boolean;
  readonly ms: number;
  readonly requestId: string;
  readonly actor: Pick<Actor, 'kind' | 'id'> | undefined;
}

/** Asked for every few seconds: their lines would bury the others. */
const PROBES = /^\/(health\/|metrics$)/;

/**
 * Gives each request its id, which its answer carries as X-Request-Id and each of its lines in the log as `requestId`, and logs
 * and measures it when its answer has gone out, or can't any more. Nothing that a caller wrote is logged: no path, query, body or header.
 */
export function watchRequests(app: NestFastifyApplication, log: Log, metrics: HttpMetrics): void {
  const instance = app.getHttpAdapter().getInstance();
  instance.setChildLoggerFactory((logger, { reqId }) => logger.child({ requestId: reqId as string }));
  instance.addHook('onRequest', (request, reply, done) => {
    reply.header('x-request-id', request.id);
    reply.raw.once('close', () => {
      const { actor } = request as { actor?: Actor };
      const exchange: Exchange = {
        method: request.method,
        route: request.routeOptions.url ?? null,
        status: reply.raw.headersSent ? reply.statusCode : null,
        isBrokenOff: !reply.raw.writableFinished,
        ms: Math.round(reply.elapsedTime * 1000) / 1000,
        requestId: request.id,
        actor: actor && { kind: actor.kind, id: actor.id },
      };
      logExchange(log, exchange);
      metrics.observe(exchange);
    });
    done();
  });
}

function logExchange(log: Log, { isBrokenOff, route, status, ...rest }: Exchange): void {
  const level = status !== null && status >= 500 ? 'warn' : route && PROBES.test(route) ? 'debug' : 'info';
  log[level]({ ...rest, route, status, ...(isBrokenOff && { brokenOff: true }) }, 'request');
}
