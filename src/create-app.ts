import 'reflect-metadata';
import { type LogLevel } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { acceptForms } from './api/attachments/accept-forms.js';
import { InputPipe } from './api/input.pipe.js';
import { serveOpenApi } from './api/openapi.js';
import { ProblemFilter } from './api/problem.filter.js';
import { REFUSE_EARLY, refuseUnreadableAddresses } from './api/refuse-early.js';
import { ServedRoutes } from './api/served-routes.js';
import { AppLogger } from './app-logger.js';
import { AppModule, type AppParts } from './app.module.js';

/** How the HTTP side behaves. */
export interface HttpOptions {
  readonly bodyLimit: number;
  readonly log: LogLevel[] | false;
}

/** One copy of Postbag, ready to listen, on a database that is migrated. The same for start, demo and tests. */
export async function createApp(parts: AppParts, options: HttpOptions): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({
    bodyLimit: options.bodyLimit,
    forceCloseConnections: 'idle',
    trustProxy: false,
    ...REFUSE_EARLY,
  });
  const routes = new ServedRoutes();
  routes.watch(adapter.getInstance());
  refuseUnreadableAddresses(adapter.getInstance());
  adapter.getInstance().removeContentTypeParser('text/plain');
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.with(parts), adapter, {
    logger: options.log === false ? false : new AppLogger(options.log),
  });
  await acceptForms(app, parts.attachmentLimit);
  app.useGlobalPipes(new InputPipe());
  app.useGlobalFilters(new ProblemFilter(routes));
  serveOpenApi(app);
  return app;
}
