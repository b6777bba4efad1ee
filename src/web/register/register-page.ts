import { type ListedLetter, type PublicGroup, type PublicRegister } from '../../register/register-read.js';
import { type Standing } from '../../register/register.sql.js';
import { Page } from '../pages/page.js';
import { addresseesOf, standingWords } from './addressee-words.js';
import { latestWords } from './reply-words.js';

const FILTERS: readonly (readonly [standing: Standing, text: string])[] = [
  ['all', 'All letters'],
  ['awaiting', 'Awaiting a reply'],
  ['answered', 'Answered'],
];

/** Where a group's register is. */
export function registerPath({ slug }: Pick<PublicGroup, 'slug'>): string {
  return `/register/${slug}`;
}

/** Where one of its letters is. */
export function letterPath(
  group: Pick<PublicGroup, 'slug'>,
  { reference }: Pick<ListedLetter, 'reference'>,
): string {
  return `${registerPath(group)}/letters/${encodeURIComponent(reference)}`;
}

/** The list of a group's public letters; `isFirst` when no page comes before it. */
export function registerPage(
  { group, notice, items, nextCursor }: PublicRegister,
  standing: Standing,
  isFirst: boolean,
): Page {
  const path = registerPath(group);
  return new Page('register/list', {
    pageTitle: `Letters of ${group.name}`,
    register: group,
    notice,
    feedPath: `${path}/feed.atom`,
    jsonPath: `/api/v1${path}`,
    filters: FILTERS.map(([name, text]) => ({ text, href: addressOf(path, name), isOn: name === standing })),
    letters: items.map((letter) => listed(group, letter)),
    isNarrowed: standing !== 'all',
    first: isFirst ? null : addressOf(path, standing),
    next: nextCursor && addressOf(path, standing, nextCursor),
  });
}

function listed(group: PublicGroup, letter: ListedLetter): object {
  const { reference, subject, sentOn, status, to } = letter;
  return {
    ...{ reference, subject, sentOn, status },
    href: letterPath(group, letter),
    isLate: status !== 'withdrawn' && to.some(({ state, isLate }) => state === 'awaiting' && isLate),
    to: addresseesOf(letter),
    standing: standingWords(letter),
    latest: latestWords(letter),
  };
}

function addressOf(path: string, standing: Standing, cursor?: string): string {
  const query = new URLSearchParams({
    ...(standing !== 'all' && { standing }),
    ...(cursor && { cursor }),
  }).toString();
  return query ? `${path}?${query}` : path;
}
