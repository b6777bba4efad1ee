import { askPolitely, type Manners, MembersUnavailable } from './ask-politely.js';
import { memberRecord, type MemberRecord, objectOf } from './member-record.js';

/** The most that the API gives at once. */
const PAGE = 20;
/** Far beyond both Houses: an API that never comes to an end is broken. */
const MOST_PAGES = 200;
/** Between two pages: bursts have been answered with a ban of most of an hour. */
const PAUSE_SECONDS = 1;

/** The sitting Members of both Houses, and how many the API gave that can't be used. */
export interface FetchedMembers {
  readonly members: readonly MemberRecord[];
  readonly unusable: number;
}

/**
 * Asks Parliament's Members API for all sitting Members, page by page, one at a time.
 *
 * @param base its address, e.g. https://members-api.parliament.uk/api
 * @throws MembersUnavailable when it can't be had whole
 */
export async function fetchMembers(base: string, manners: Manners): Promise<FetchedMembers> {
  const members = new Map<number, MemberRecord>();
  let [unusable, skip] = [0, 0];
  for (let page = 0; page < MOST_PAGES; page += 1) {
    if (page > 0) await manners.wait(PAUSE_SECONDS);
    const address = `${base.replace(/\/$/, '')}/Members/Search?IsCurrentMember=true&skip=${skip}&take=${PAGE}`;
    const { items, total } = pageOf(await askPolitely(address, manners), address);
    const records = items.map((item) => memberRecord(objectOf(item).value));
    unusable += records.filter((record) => record === null).length;
    for (const record of records) if (record) members.set(record.parliamentId, record);
    skip += items.length;
    if (skip >= total) return { members: [...members.values()], unusable };
    if (items.length === 0)
      throw new MembersUnavailable(`${address} gives no Members, though there should be ${total}.`);
  }
  throw new MembersUnavailable(`${base} comes to no end of Members.`);
}

function pageOf(answer: unknown, address: string): { items: readonly unknown[]; total: number } {
  const { items, totalResults } = objectOf(answer);
  if (Array.isArray(items) && typeof totalResults === 'number' && totalResults >= 0)
    return { items, total: totalResults };
  throw new MembersUnavailable(`${address} did not answer with a list of Members.`);
}
