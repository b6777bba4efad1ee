import { type Caller } from './caller.js';

/** Answers of the API, by what they are about. */
export type GroupRead = Readonly<Record<string, unknown>>;

/** Everything that the API tells of a group's letters and of what follows from them, but for whether they are public: that is settled where it is published. */
export async function readGroup(by: Caller, group: string): Promise<GroupRead> {
  const path = `/api/v1/groups/${group}`;
  const { items } = await by.get<{ items: { id: string }[] }>(`${path}/letters?limit=200&sort=reference`);
  const letters = [];
  for (const { id } of items) letters.push(await readLetter(by, id));
  const { items: reports } = await by.get<{ items: { id: string }[] }>(`${path}/reports`);
  const issued = [];
  for (const { id } of reports) issued.push(await by.get(`/api/v1/reports/${id}`));
  const {
    referencePrefix: _prefix,
    version: _version,
    createdAt: _createdAt,
    isRegisterPublic: _isRegisterPublic,
    registerIntroduction: _registerIntroduction,
    ...settings
  } = await by.get(path);
  return {
    settings: { ...settings, slug: null },
    letters,
    issued,
    list: items,
    flags: await by.get(`${path}/flags?limit=200`),
    agenda: withoutAddressees(await by.get(`${path}/agenda`)),
    windows: await by.get(`${path}/windows`),
    status: { ...(await by.get(`${path}/reports/status`)), group: null },
  };
}

/** Who holds the office that a step goes to is told by the directory of the install, not by the group. */
function withoutAddressees(agenda: Record<string, unknown>): GroupRead {
  const without = (items: unknown): object[] =>
    (items as object[]).map((item) => ({ ...item, addressee: null }));
  return { ...agenda, chase: without(agenda.chase), upcoming: without(agenda.upcoming) };
}

async function readLetter(by: Caller, id: string): Promise<GroupRead> {
  const path = `/api/v1/letters/${id}`;
  const { items } = await by.get<{ items: { event: string }[] }>(`${path}/timeline?limit=200`);
  return {
    letter: await by.get(path),
    replies: await by.get(`${path}/replies?limit=200`),
    chasers: await by.get(`${path}/chasers?limit=200`),
    attachments: await by.get(`${path}/attachments?limit=200`),
    deadlines: await by.get(`${path}/deadlines`),
    timeline: items.filter(({ event }) => event !== 'letter-brought-in'),
  };
}
