import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { acceptForms } from './api/attachments/accept-forms.js';
import { InputPipe } from './api/input.pipe.js';
import { serveOpenApi } from './api/openapi.js';
import { ProblemFilter } from './api/problem.filter.js';
import { REFUSE_EARLY, refuseUnreadableAddresses } from './api/refuse-early.js';
import { endConnectionsAtClose } from './api/requests/end-connections.js';
import { requestIdOf } from './api/requests/request-id.js';
import { watchRequests } from './api/requests/watch-requests.js';
import { ServedRoutes } from './api/served-routes.js';
import { AppModule, type AppParts } from './app.module.js';
import { jsonLog, type Log } from './logging/json-log.js';
import { type LogLevel } from './logging/log-level.js';
import { NestLog } from './logging/nest-log.js';
import { Metrics } from './metrics/metrics.js';
import { DoorFilter } from './door.filter.js';
import { PageErrorFilter } from './web/pages/page-error.filter.js';
import { serveWeb } from './web/serve-web.js';

/** How the HTTP side behaves. */
export interface HttpOptions {
  readonly bodyLimit: number;
  /** Proxies whose X-Forwarded-For tells the caller's address. */
  readonly trustProxy?: string[];
  readonly log: LogLevel;
}

/** One copy of Postbag, ready to listen, on a database that is migrated. The same for start, demo and tests. */
export async function createApp(parts: AppParts, options: HttpOptions): Promise<NestFastifyApplication> {
  const log = jsonLog(options.log);
  const adapter = new FastifyAdapter({
    bodyLimit: options.bodyLimit,
    forceCloseConnections: 'idle',
    trustProxy: options.trustProxy?.length ? options.trustProxy : false,
    loggerInstance: warningsOf(log),
    genReqId: requestIdOf,
    ...REFUSE_EARLY,
  });
  const routes = new ServedRoutes();
  routes.watch(adapter.getInstance());
  refuseUnreadableAddresses(adapter.getInstance());
  adapter.getInstance().removeContentTypeParser('text/plain');
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.with(parts), adapter, {
    logger: new NestLog(log),
  });
  endConnectionsAtClose(app);
  watchRequests(app, log, app.get(Metrics).http);
  await acceptForms(app, parts.attachmentLimit);
  app.useGlobalPipes(new InputPipe());
  app.useGlobalFilters(new DoorFilter(new ProblemFilter(routes), app.get(PageErrorFilter)));
  await serveWeb(app, { isSecure: parts.publicUrl?.startsWith('https:') ?? false });
  serveOpenApi(app);
  return app;
}

/** Fastify tells of each request by its path and address; we write our own line, and take from it what goes wrong. */
function warningsOf(log: Log): Log {
  return log.child({}, { level: log.level === 'silent' || log.level === 'error' ? log.level : 'warn' });
}
