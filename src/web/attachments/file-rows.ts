import { formatDay, type IsoDate } from '../../deadlines/iso-date.js';
import { londonDayOf } from '../../deadlines/zoned-days.js';

/** An attachment as `AttachmentsQueries` writes it. */
export interface FileRead {
  readonly id: string;
  readonly letterId: string;
  readonly replyId: string | null;
  readonly kind: 'original' | 'scan' | 'other';
  readonly name: string;
  readonly mediaType: string;
  /** In bytes. */
  readonly size: number;
  readonly addedAt: string;
  readonly addedBy: string;
}

/** A file as the page shows it. */
export interface FileRow {
  readonly id: string;
  readonly name: string;
  readonly what: string;
  /** To which reply it belongs; null when it is the letter’s own. */
  readonly of: string | null;
  readonly added: string;
}

/** What a file can be, in the words of the form. */
export const FILE_KINDS = [
  { value: 'original', text: 'The original', hint: 'The file as it was sent or came' },
  { value: 'scan', text: 'A scan', hint: 'A picture of the paper' },
  { value: 'other', text: 'Something else', hint: 'An enclosure or a note' },
] as const;

/**
 * The files that were there at the end of a day, in the order added.
 *
 * @param replies to say of a file to which reply it belongs
 * @param on null for now
 */
export function fileRows(
  files: readonly FileRead[],
  replies: readonly { readonly id: string; readonly receivedOn: IsoDate }[],
  on: IsoDate | null,
): FileRow[] {
  return files
    .filter(({ addedAt }) => on === null || londonDayOf(addedAt) <= on)
    .map(({ id, name, kind, size, replyId, addedAt, addedBy }) => {
      const reply = replies.find((one) => one.id === replyId);
      return {
        id,
        name,
        what: `${FILE_KINDS.find(({ value }) => value === kind)?.text ?? kind}, ${sizeWords(size)}`,
        of: reply ? `Reply of ${formatDay(reply.receivedOn)}` : null,
        added: `${formatDay(londonDayOf(addedAt))}, by ${addedBy}`,
      };
    });
}

/** In kB and MB of 1,000, as file managers mostly say it. */
export function sizeWords(bytes: number): string {
  if (bytes < 1000) return `${bytes} bytes`;
  if (bytes < 999_500) return `${Math.round(bytes / 1000)} kB`;
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}
