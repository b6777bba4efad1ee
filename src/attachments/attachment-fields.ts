import { type Snapshot } from '../timeline/timeline.js';
import { type Attachment } from './attachment.entity.js';

/** What history keeps of an attachment. The hash is in hexadecimal. */
export function attachmentFields(
  attachment: Pick<Attachment, 'kind' | 'name' | 'mediaType' | 'size' | 'sha256' | 'replyId'>,
): Snapshot {
  const { kind, name, mediaType, size, sha256, replyId } = attachment;
  return { kind, name, mediaType, size, sha256: sha256.toString('hex'), replyId };
}
