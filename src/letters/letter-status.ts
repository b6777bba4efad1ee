export const LETTER_STATUSES = [
  'draft',
  'collecting_signatures',
  'awaiting_reply',
  'part_replied',
  'replied',
  'closed',
  'withdrawn',
] as const;
export type LetterStatus = (typeof LETTER_STATUSES)[number];
