/** As many things of one kind as a report lists. A group that has more of them than anybody reads is told how many. */
export const MOST_LISTED = 500;

/** The lists of a report that can end early. */
export const LISTS = [
  'awaiting',
  'overdue',
  'windowsOpen',
  'windowsComing',
  'windowsClosedUnanswered',
  'windowsClosedAnswered',
  'promises',
  'asks',
  'chasers',
  'replies',
  'newLetters',
  'drafts',
  'whatToDoNext',
] as const;
/** One of `LISTS`. */
export type List = (typeof LISTS)[number];

/** The lists that have only the first of what there is, with how many there are in all. A list that is not here is whole. */
export type LongLists = Readonly<Partial<Record<List, number>>>;
