import { type Fiction } from './fictional-letters.js';

/** A flag as read. */
export interface Flag {
  id: string | null;
  kind: string;
  letter: { id: string; reference: string; subject: string } | null;
  subjectId: string;
  sinceOn: string;
  sentence: string;
  details: Record<string, unknown>;
  raisedAt: string | null;
  snoozedUntil: string | null;
  snoozeReason: string | null;
}

/** The flags that a group's list shows, with the filters given. */
export async function flagsOf(f: Fiction, filter: Record<string, string>): Promise<Flag[]> {
  const query = new URLSearchParams(filter).toString();
  return (await f.staff.get<{ items: Flag[] }>(`/api/v1/groups/phrg/flags?${query}`)).items;
}

/** The flags of one kind of one letter at the end of a day: the days since which they are true. */
export async function since(f: Fiction, letter: string, kind: string, asOf: string): Promise<string[]> {
  return (await flagsOf(f, { letter, kind, asOf })).map(({ sinceOn }) => sinceOn);
}
