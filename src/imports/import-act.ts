import { type LogLetterCommand } from '../letters/log-letter.command.js';
import { type LogReplyCommand } from '../replies/log-reply.use-case.js';

/** A reply to the letter of this reference; with several addressees, which of them it came from, counted from 0; null for the only one. */
export interface ImportedReply extends Omit<LogReplyCommand, 'letter' | 'recipientId' | 'outcomes'> {
  readonly reference: string;
  readonly recipient: number | null;
}

/** One thing that an import does, and the row of the sheet that it came from. */
export type ImportAct =
  | { readonly kind: 'letter'; readonly row: number; readonly command: LogLetterCommand }
  | { readonly kind: 'reply'; readonly row: number; readonly reply: ImportedReply };
