import { type AgendaSection, SECTION_OF } from '../../flags/agenda-sections.js';

/** A part of the day as the page has it. */
export interface SectionWords {
  readonly section: AgendaSection;
  readonly title: string;
  /** What the count at the top says, after the number. */
  readonly counted: string;
}

/** The parts of the day, the most urgent first. */
export const SECTIONS: readonly SectionWords[] = [
  { section: 'late', title: 'Late', counted: 'late' },
  { section: 'dueToday', title: 'Due today', counted: 'due today' },
  { section: 'windows', title: 'Events', counted: 'about events' },
  { section: 'promises', title: 'Promises broken', counted: 'promised and not kept' },
  { section: 'toClassify', title: 'Replies to classify', counted: 'to classify' },
  { section: 'toAssess', title: 'Replies to assess', counted: 'to assess' },
  { section: 'toCirculate', title: 'Replies to circulate', counted: 'to circulate' },
  { section: 'chase', title: 'To chase', counted: 'to chase' },
  { section: 'drafts', title: 'Drafts that can’t wait', counted: 'drafts that can’t wait' },
  { section: 'dueSoon', title: 'Due soon', counted: 'due soon' },
  { section: 'others', title: 'Also to know', counted: 'to know' },
  { section: 'snoozed', title: 'Put aside', counted: 'put aside' },
];

/** The kinds of flags that a part has, for the list of letters that shows all of them. */
export function kindsOf(section: AgendaSection): string[] {
  return Object.keys(SECTION_OF).filter((kind) => SECTION_OF[kind] === section);
}
