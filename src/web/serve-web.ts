import { fileURLToPath } from 'node:url';
import fastifyCookie from '@fastify/cookie';
import fastifyCsrf from '@fastify/csrf-protection';
import fastifyHelmet from '@fastify/helmet';
import fastifyStatic from '@fastify/static';
import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import { compressPages } from './compress-pages.js';
import { isStreamed } from './forms/streamed-file.js';
import { readForm, type UploadRequest } from './forms/uploaded-file.js';

/** What the build made: style sheet, scripts, pictures. The same folder for the compiled code and for the source. */
export const ASSETS = fileURLToPath(
  new URL(import.meta.url.includes('/dist/src/') ? '../../assets' : '../../dist/assets', import.meta.url),
);

/** How pages are served. `isSecure` when people reach Postbag over https. */
export interface WebOptions {
  readonly isSecure: boolean;
}

/** Adds what pages need of the HTTP server: cookies, forms, form tokens, safe headers, and the files of the build. */
export async function serveWeb(app: NestFastifyApplication, { isSecure }: WebOptions): Promise<void> {
  await app.register(fastifyCookie);
  await app.register(fastifyCsrf, {
    cookieKey: 'postbag_form',
    cookieOpts: { path: '/', sameSite: 'lax', httpOnly: true, secure: isSecure },
  });
  await app.register(fastifyHelmet, {
    contentSecurityPolicy: false,
    crossOriginEmbedderPolicy: false,
    strictTransportSecurity: isSecure,
  });
  await app.register(fastifyStatic, {
    root: ASSETS,
    prefix: '/assets/',
    decorateReply: false,
    preCompressed: true,
    immutable: true,
    maxAge: '365d',
    index: false,
  });
  compressPages(app);
  const fastify = app.getHttpAdapter().getInstance();
  fastify.addHook('preHandler', async (request) => {
    const upload = request as unknown as UploadRequest;
    if (isFormPost(request.method, request.url) && !isStreamed(request) && upload.isMultipart())
      await readForm(upload);
  });
  fastify.addHook('preHandler', (request, reply, done) => {
    if (isFormPost(request.method, request.url) && !isStreamed(request))
      fastify.csrfProtection(request, reply, done);
    else done();
  });
}

/** Whether a request changes something through a page; the API has its own protection, and so has the link that ends mails. */
function isFormPost(method: string, url: string): boolean {
  return (
    method !== 'GET' &&
    method !== 'HEAD' &&
    !/^\/(api|health|metrics|calendar|unsubscribe)(\/|$|\?)/.test(url)
  );
}
