import { MINISTERIAL_ROLE, ROLE_HEAD, ROLE_START } from '../words/offices.data.js';

const TIME_OF_OFFICE =
  /^(?:the |a |an )?(?:former|formerly|acting|then|past|previous|outgoing|incoming|newly elected)\s+/i;

/** Whether words begin with an office or a role, present or past, also in capitals throughout. */
export function isRole(text: string): boolean {
  const words = text.replace(TIME_OF_OFFICE, '').replace(/^the (?=\p{Lu})/u, '');
  const bare = inTitleCase(words.slice(0, 1).toUpperCase() + words.slice(1));
  return (
    MINISTERIAL_ROLE.test(bare) || ROLE_START.test(words) || ROLE_START.test(bare) || ROLE_HEAD.test(bare)
  );
}

/** Words in capitals throughout as they would stand in a sentence's title; others as they are. */
export function inTitleCase(text: string): string {
  if (/\p{Ll}/u.test(text) || text.length < 4) return text;
  return text
    .toLowerCase()
    .replace(/(?<![\p{L}’'])\p{Ll}/gu, (letter) => letter.toUpperCase())
    .replace(/ (?:Of|For|And|The|To|In|At)(?= )/g, (word) => word.toLowerCase());
}
