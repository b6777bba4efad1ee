import { type AttachmentKind } from './attachment.entity.js';

/** A file on its way in, through whichever door. It is read once, from the first byte to the last. */
export interface IncomingFile {
  /** The name as given, which may be anything. */
  readonly name: string;
  /** Ends by throwing when the sender breaks off: what came until then is not the file. */
  content(): AsyncIterable<Buffer>;
  /** What the file is said to be; asked for after the content was read, as a form may say it after the file. */
  kind(): Promise<AttachmentKind>;
}
