const ENTRIES = [
  ['today', 'Today'],
  ['letters', 'Letters'],
  ['windows', 'Event windows'],
  ['report', 'Report'],
  ['search', 'Search'],
  ['directory', 'Offices and bodies'],
  ['calendars', 'Calendars'],
  ['settings', 'Settings'],
] as const;

/** The ways about within a group; the one that the address is below is marked. Settings are for administrators. */
export function navigationOf(groupPath: string, url: string, mayAdminister: boolean): object[] {
  const here = url.split('?')[0];
  return ENTRIES.filter(([part]) => mayAdminister || part !== 'settings').map(([part, text]) => {
    const href = `${groupPath}/${part}`;
    return { href, text, active: here === href || here.startsWith(`${href}/`), current: here === href };
  });
}
