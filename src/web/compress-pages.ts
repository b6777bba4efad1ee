import { promisify } from 'node:util';
import { brotliCompress, brotliCompressSync, constants, gzip, gzipSync } from 'node:zlib';
import { type NestFastifyApplication } from '@nestjs/platform-fastify';

const SMALLEST = 1024;

/** Up to this long a page is compressed in a tenth of a millisecond or two, on the spot; to hand it to another thread and back takes six. */
const MOST_AT_ONCE = 64 * 1024;

const toBrotli = promisify(brotliCompress);
const toGzip = promisify(gzip);

/**
 * Quick rather than tight: a page is made anew for each visitor. With a window of 64 kB brotli asks for little memory, which it would get
 * from the system each time, and takes a third of the time.
 */
const BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 3, [constants.BROTLI_PARAM_LGWIN]: 16 } };
const GZIP = { level: 2 };

/**
 * Sends pages compressed to browsers that take it, long ones off the main thread; the files of the build are compressed already.
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
      return payload.length > MOST_AT_ONCE
        ? compressed(payload, encoding)
        : compressedAtOnce(payload, encoding);
    });
}

async function compressed(html: string, encoding: 'br' | 'gzip'): Promise<Buffer> {
  return encoding === 'br' ? toBrotli(html, BROTLI) : toGzip(html, GZIP);
}

function compressedAtOnce(html: string, encoding: 'br' | 'gzip'): Buffer {
  return encoding === 'br' ? brotliCompressSync(html, BROTLI) : gzipSync(html, GZIP);
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
