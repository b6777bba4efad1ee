import { formatDay } from '../../deadlines/iso-date.js';
import { type ListedLetter, type PublicRegister } from '../../register/register-read.js';
import { type Model } from '../pages/page.js';
import { addresseesOf, standingWords } from './addressee-words.js';
import { letterPath, registerPath } from './register-page.js';
import { latestWords } from './reply-words.js';

/** What a feed says that has no entry yet: it was never changed. */
const NEVER = '1970-01-01T00:00:00Z';

/** Characters that no XML document may have, however they are written (XML 1.0, production 2). */
const NOT_IN_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

/** The text with the sign for a character that can’t be shown in place of those that XML has none for. */
export function withinXml(text: string): string {
  return text.replace(NOT_IN_XML, '\ufffd');
}

/**
 * The register as an Atom feed, for its view: an entry for each letter, the one that changed last first. An entry is the same
 * entry for ever; a reply moves its `updated` on.
 *
 * @param base the address of Postbag, for links
 * @see RFC 4287
 */
export function feedModel({ group, notice, items }: PublicRegister, base: string): Model {
  const path = base + registerPath(group);
  const entries = items
    .map((letter) => ({
      id: letter.id,
      title: `${letter.reference}: ${letter.subject}`,
      href: base + letterPath(group, letter),
      jsonHref: `${base}/api/v1${letterPath(group, letter)}`,
      publishedOn: letter.sentOn,
      updatedAt: letter.updatedAt,
      summary: summaryOf(letter),
    }))
    .sort((one, other) => (one.updatedAt < other.updatedAt ? 1 : -1));
  return {
    ...{ id: group.id, name: group.name, introduction: group.introduction, notice, entries },
    href: path,
    self: `${path}/feed.atom`,
    updatedAt: entries[0]?.updatedAt ?? NEVER,
  };
}

function summaryOf(letter: ListedLetter): string {
  const sent = `Sent on ${formatDay(letter.sentOn)} to ${addresseesOf(letter)}.`;
  return [sent, standingWords(letter), latestWords(letter)].filter((sentence) => sentence !== null).join(' ');
}
