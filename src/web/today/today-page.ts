import { type AgendaSection, SECTION_OF } from '../../flags/agenda-sections.js';
import { type Agenda, type Upcoming } from '../../flags/agenda.queries.js';
import { type ShownFlag } from '../../flags/flags.queries.js';
import { type AskPlace } from '../../replies/asks.queries.js';
import { flagAct, type FlagRow, flagRow } from '../flags/flag-act.js';
import { kindsOf, SECTIONS, type SectionWords } from './sections.js';

/** One part of the day: how many there are in all, those that are shown, and where the others are. */
export interface ShownSection extends SectionWords {
  readonly total: number;
  readonly flags: readonly FlagRow[];
  /** The list of all of them; null when all are shown, or when they are of no letter. */
  readonly allHref: string | null;
}

/** A coming day and what it brings. */
export interface ComingDay {
  readonly on: string;
  readonly items: readonly Upcoming[];
}

/** Where the page’s links lead. */
export interface TodayLinks {
  readonly groupPath: string;
  readonly mayChange: boolean;
  readonly asks: readonly (AskPlace & { readonly id: string })[];
  /** The day in the address; null for today. */
  readonly chosen: string | null;
}

/** Every flag of an agenda that is shown. */
export function flagsOf(agenda: Agenda): ShownFlag[] {
  return SECTIONS.flatMap(({ section }) => agenda[section]);
}

/** Of which asks the links need the ids: those that stand alone in their flag. */
export function asksMeant(agenda: Agenda): AskPlace[] {
  return flagsOf(agenda).flatMap(({ letter, details: { asks = [] } }) =>
    letter && asks.length === 1 ? [{ letterId: letter.id, position: asks[0] }] : [],
  );
}

/** The parts of the day that have something, the most urgent first. What is put aside counts there alone. */
export function sectionsOf(agenda: Agenda, links: TodayLinks): ShownSection[] {
  const putAside = (section: AgendaSection): number =>
    agenda.snoozed.filter(({ kind }) => SECTION_OF[kind] === section).length;
  return SECTIONS.map((words) => {
    const { section } = words;
    const total = section === 'snoozed' ? agenda.snoozed.length : agenda.totals[section] - putAside(section);
    const flags = agenda[section].map((flag) => flagRow(flag, actFor(flag, links)));
    return { ...words, total, flags, allHref: total > flags.length ? allHref(section, links) : null };
  }).filter(({ total }) => total > 0);
}

function actFor(flag: ShownFlag, { groupPath, mayChange, asks }: TodayLinks): ReturnType<typeof flagAct> {
  const askAt = (position: number): string | undefined =>
    asks.find((ask) => ask.letterId === flag.letter?.id && ask.position === position)?.id;
  return flagAct(flag, groupPath, { mayChange, askAt });
}

function allHref(section: AgendaSection, { groupPath, chosen }: TodayLinks): string {
  const query = new URLSearchParams();
  kindsOf(section).forEach((kind) => query.append('flag', kind));
  if (chosen) query.append('asOf', chosen);
  return `${groupPath}/letters?${query.toString()}`;
}

/** What is to come, day by day. */
export function comingDays(upcoming: readonly Upcoming[]): ComingDay[] {
  const days = [...new Set(upcoming.map(({ on }) => on))];
  return days.map((on) => ({ on, items: upcoming.filter((item) => item.on === on) }));
}
