import { MINISTERIAL_ROLE, ROLE_START } from '../words/offices.data.js';

const TIME_OF_OFFICE =
  /^(?:the |a |an )?(?:former|formerly|acting|then|past|previous|outgoing|incoming|newly elected)\s+/i;

/** Whether words begin with an office or a role, present or past. */
export function isRole(text: string): boolean {
  const bare = text.replace(TIME_OF_OFFICE, '').replace(/^the (?=\p{Lu})/u, '');
  return MINISTERIAL_ROLE.test(bare) || ROLE_START.test(bare);
}
