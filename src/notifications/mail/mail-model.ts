import { formatDay, formatFullDay, type IsoDate } from '../../deadlines/iso-date.js';
import { counted } from '../../deadlines/words.js';
import { SECTION_OF } from '../../flags/agenda-sections.js';
import { flagSentence } from '../../flags/flag-rules.js';
import { className } from '../../replies/reply-class.js';
import { type MailKind } from '../outbox.sql.js';
import {
  type FlagNews,
  type NamedLetter,
  type News,
  type Recipient,
  type ReplyNews,
  type Week,
} from './mail-facts.js';

/** One line of a mail, and the letter that it is about. */
export interface MailItem {
  readonly words: string;
  readonly letter: (NamedLetter & { readonly href: string }) | null;
}

/** Lines of one sort. */
export interface MailSection {
  readonly title: string;
  readonly items: readonly MailItem[];
}

/** A mail before it is text and HTML. */
export interface MailModel {
  readonly subject: string;
  readonly groupName: string;
  readonly lead: string;
  readonly sections: readonly MailSection[];
  /** What the lists leave out, in words; empty when nothing. */
  readonly more: string;
  readonly todayHref: string;
  /** Why this person gets it. */
  readonly why: string;
  readonly choicesHref: string;
  readonly unsubscribeHref: string;
}

/** What a mail is written from, and the addresses in it. */
export interface MailSource {
  readonly kind: MailKind;
  readonly to: Recipient;
  readonly day: IsoDate;
  readonly publicUrl: string;
  readonly unsubscribeHref: string;
}

const TITLES: Readonly<Record<string, string>> = {
  late: 'Late',
  dueToday: 'Due today',
  dueSoon: 'Due soon',
  windows: 'Event windows',
  promises: 'Promised and not come',
  chase: 'To chase',
  toClassify: 'Replies to classify',
  toAssess: 'Replies to assess',
  toCirculate: 'Replies to circulate',
  drafts: 'Not sent yet',
  others: 'Also',
};

/** Why somebody gets a mail of each kind. */
export const WHY: Readonly<Record<MailKind, string>> = {
  at_once: 'You chose to be told at once of event windows and replies.',
  digest: 'This is the morning digest of what is new.',
  weekly: 'This is the weekly summary.',
  report: 'Somebody of the group sends you its status reports.',
};

/** A mail about news. The most urgent thing is its subject: a flag about a window, then a reply, then another flag. */
export function newsMail(source: MailSource, news: News): MailModel {
  const { kind, to, day } = source;
  const items = [
    ...news.flags.map((flag) => flagItem(source, flag)),
    ...news.replies.map((one) => replyItem(source, one)),
  ];
  const isWindow =
    SECTION_OF[news.flags[0]?.kind] === 'windows' || news.flags[0]?.kind === 'unsent_before_window';
  const first = isWindow || news.replies.length === 0 ? items[0] : items[news.flags.length];
  const others = news.flagTotal + news.replyTotal - 1;
  return {
    ...frame(source),
    subject: subjectOf(first.letter?.reference ?? to.groupName, first.words, others),
    lead: kind === 'digest' ? `New as of ${formatFullDay(day)}.` : 'This can’t wait for the morning digest.',
    sections: sectionsOf(source, news),
    more: moreOf(news),
  };
}

/** The weekly summary of how the group stands; null when there is nothing to say. */
export function weeklyMail(source: MailSource, week: Week): MailModel | null {
  const { awaiting, late, flagTotal, replyTotal } = week;
  if (awaiting + flagTotal + replyTotal === 0) return null;
  const counts = `${counted(late, 'reply', 'replies')} late, ${counted(awaiting, 'letter')} awaiting an answer`;
  return {
    ...frame(source),
    subject: plain(`${source.to.groupName}: ${counts}`),
    lead: `${counts}. As of ${formatFullDay(source.day)}.`,
    sections: sectionsOf(source, week),
    more: moreOf(week),
  };
}

function frame({
  kind,
  to,
  publicUrl,
  unsubscribeHref,
}: MailSource): Omit<MailModel, 'subject' | 'lead' | 'sections' | 'more'> {
  return {
    groupName: to.groupName,
    todayHref: `${publicUrl}/groups/${to.slug}/today`,
    why: WHY[kind],
    choicesHref: `${publicUrl}/account/notifications`,
    unsubscribeHref,
  };
}

function sectionsOf(source: MailSource, { flags, replies }: News): MailSection[] {
  const sections = new Map<string, MailItem[]>();
  const add = (title: string, item: MailItem): void =>
    void sections.set(title, [...(sections.get(title) ?? []), item]);
  for (const flag of flags) add(TITLES[SECTION_OF[flag.kind]], flagItem(source, flag));
  for (const reply of replies) add('Replies that came', replyItem(source, reply));
  return [...sections].map(([title, items]) => ({ title, items }));
}

function flagItem(source: MailSource, { kind, details, letter }: FlagNews): MailItem {
  return { words: flagSentence(kind, details), letter: letter && linked(source, letter) };
}

function replyItem(source: MailSource, { class: replyClass, receivedOn, letter }: ReplyNews): MailItem {
  const what = className(replyClass);
  const words = `${what[0].toUpperCase()}${what.slice(1)} came on ${formatDay(receivedOn)}.`;
  return { words, letter: linked(source, letter) };
}

function linked({ publicUrl, to }: MailSource, letter: NamedLetter): MailItem['letter'] {
  return { ...letter, href: `${publicUrl}/groups/${to.slug}/letters/${letter.id}` };
}

function moreOf({ flags, flagTotal, replies, replyTotal }: News): string {
  const left = flagTotal - flags.length + (replyTotal - replies.length);
  return left > 0 ? `And ${left} more, which are on the page.` : '';
}

const LONGEST = 110;

/** About what, the first sentence of it cut at a word, and how much more there is. */
function subjectOf(about: string, words: string, others: number): string {
  const whole = plain(`${about}: ${words.replace(/\.$/, '')}`);
  const cut = whole.length > LONGEST ? `${whole.slice(0, LONGEST).replace(/\s+\S*$/, '')}…` : whole;
  return others > 0 ? `${cut} (and ${others} more)` : cut;
}

/** On one line, and without characters that turn the direction of text. */
function plain(text: string): string {
  return text.replaceAll(/[\p{Cc}\p{Cf}\s]+/gu, ' ').trim();
}
