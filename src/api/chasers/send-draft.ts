import { StreamableFile } from '@nestjs/common';
import { attachmentDisposition } from '../../attachments/content-disposition.js';
import { DRAFT_TYPES, draftFile } from '../../chasers/drafts/draft-file.js';

const BINARY = { schema: { type: 'string', format: 'binary' } } as const;

/** The formats of a draft as the OpenAPI document has them. */
export const DRAFT_CONTENT = Object.fromEntries(
  Object.values(DRAFT_TYPES).map((type) => [type.split(';')[0], BINARY]),
);

/** The part of Fastify's reply that is needed here. */
export interface HeaderReply {
  header(name: string, value: string): unknown;
}

/** Sends a draft as a file to save. */
export async function sendDraft(
  reply: HeaderReply,
  ...of: Parameters<typeof draftFile>
): Promise<StreamableFile> {
  const { name, mediaType, content } = await draftFile(...of);
  reply.header('cache-control', 'no-store');
  return new StreamableFile(content, { type: mediaType, disposition: attachmentDisposition(name) });
}
