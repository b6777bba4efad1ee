const ENTRIES = [
  ['today', 'Today'],
  ['letters', 'Letters'],
  ['inbox', 'Inbox'],
  ['windows', 'Event windows'],
  ['report', 'Report'],
  ['statistics', 'Statistics'],
  ['search', 'Search'],
  ['directory', 'Offices and bodies'],
  ['calendars', 'Calendars'],
  ['settings', 'Settings'],
] as const;

/**
 * The ways about within a group; the one that the address is below is marked. Settings are for administrators.
 *
 * @param waiting how many mails wait in the inbox
 */
export function navigationOf(
  groupPath: string,
  url: string,
  mayAdminister: boolean,
  waiting: number,
): object[] {
  const here = url.split('?')[0];
  return ENTRIES.filter(([part]) => mayAdminister || part !== 'settings').map(([part, name]) => {
    const href = `${groupPath}/${part}`;
    const text = part === 'inbox' && waiting > 0 ? `${name} (${waiting})` : name;
    return { href, text, active: here === href || here.startsWith(`${href}/`), current: here === href };
  });
}
