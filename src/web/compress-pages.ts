import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { type NestFastifyApplication } from '@nestjs/platform-fastify';

const SMALLEST = 1024;

const toBrotli = promisify(brotliCompress);
const toGzip = promisify(gzip);

/** Quick rather than tight: a page is made anew for each visitor. */
const BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } };
const GZIP = { level: 4 };

/**
 * Sends pages compressed to browsers that take it, off the main thread; the files of the build are compressed already.
 * What is secret in a page, its form token, is another one each time, so that lengths tell nothing about it.
 */
export function compressPages(app: NestFastifyApplication): void {
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('onSend', async (request, reply, payload: unknown) => {
      const type = String(reply.getHeader('content-type') ?? '');
      if (typeof payload !== 'string' || payload.length < SMALLEST || !type.startsWith('text/html'))
        return payload;
      reply.header('vary', 'accept-encoding');
      const encoding = encodingFor(request.headers['accept-encoding']);
      if (!encoding) return payload;
      reply.header('content-encoding', encoding).removeHeader('content-length');
      return encoding === 'br' ? toBrotli(payload, BROTLI) : toGzip(payload, GZIP);
    });
}

/** The better of the two that a browser names without refusing it; null for neither. */
export function encodingFor(accepted: string | string[] | undefined): 'br' | 'gzip' | null {
  const named = String(accepted ?? '')
    .toLowerCase()
    .split(',')
    .filter((one) => !/;\s*q=0(\.0*)?\s*$/.test(one))
    .map((one) => one.split(';')[0].trim());
  if (named.includes('br')) return 'br';
  return named.includes('gzip') ? 'gzip' : null;
}
