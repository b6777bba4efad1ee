import { HttpException, HttpStatus, StreamableFile } from '@nestjs/common';
import { type StoredContent } from './attachments.queries.js';
import { byteRange } from './byte-range.js';
import { attachmentDisposition } from './content-disposition.js';

/** The part of Fastify's reply that is needed here. */
export interface ContentReply {
  status(code: number): unknown;
  header(name: string, value: string): unknown;
}

/** What a caller may say of the file that it has already, and of which part it wants. */
export type ContentHeaders = Readonly<Partial<Record<'if-none-match' | 'if-range' | 'range', string>>>;

/**
 * Answers with a stored file, always to be saved and never to be shown in place: what is in it comes from strangers. 304 when
 * the caller has it, 206 with the part asked for, otherwise 200 with all of it.
 *
 * @throws HttpException 416 when the part asked for is beyond the end
 */
export function contentAnswer(
  { name, mediaType, size, sha256, bytes }: StoredContent,
  headers: ContentHeaders,
  reply: ContentReply,
): StreamableFile | undefined {
  const tag = `"${sha256}"`;
  reply.header('etag', tag);
  reply.header('accept-ranges', 'bytes');
  reply.header('x-content-type-options', 'nosniff');
  reply.header('content-security-policy', "default-src 'none'; sandbox");
  reply.header('repr-digest', `sha-256=:${Buffer.from(sha256, 'hex').toString('base64')}:`);
  if (isKnown(headers['if-none-match'], tag)) {
    reply.status(304);
    return undefined;
  }
  const isSame = headers['if-range'] === undefined || headers['if-range'] === tag;
  const range = isSame ? byteRange(headers.range, size) : null;
  if (range === 'beyond') {
    reply.header('content-range', `bytes */${size}`);
    throw new HttpException('Beyond the end', HttpStatus.REQUESTED_RANGE_NOT_SATISFIABLE);
  }
  const { first, last } = range ?? { first: 0, last: size - 1 };
  if (range) {
    reply.status(206);
    reply.header('content-range', `bytes ${first}-${last}/${size}`);
  }
  const type = mediaType.startsWith('text/') ? `${mediaType}; charset=utf-8` : mediaType;
  const length = last - first + 1;
  return new StreamableFile(bytes(first, last), { type, length, disposition: attachmentDisposition(name) });
}

/** Whether If-None-Match names the tag, alone or in a list, weakly or not, or any. */
export function isKnown(header: string | undefined, tag: string): boolean {
  const tags = (header ?? '').split(',').map((one) => one.trim().replace(/^W\//, ''));
  return tags.includes(tag) || tags.includes('*');
}
