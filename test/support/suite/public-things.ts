import { type Caller } from '../app.js';

/** Things that every group shares; all others belong to one group. */
export const SHARED = ['organisations', 'targets', 'offices', 'people', 'tenures', 'calendars', 'jobs'];

/** Things that open to whoever has their secret, whichever groups the caller belongs to. */
export const BY_SECRET = ['calendar'];

/** Things that everyone may see, whoever calls. */
export const FOR_EVERYONE = ['public register', 'public letters'];

/** Opens the register of a group; gives the group's slug. */
export async function openRegister(admin: Caller, group: string): Promise<string> {
  await admin.call('PATCH', `/api/v1/groups/${group}`, { isRegisterPublic: true });
  return group;
}

/** Logs an open letter; gives its reference. */
export async function publicLetter(admin: Caller, group: string): Promise<string> {
  const { reference } = await admin.post<{ reference: string }>(`/api/v1/groups/${group}/letters`, {
    ...{
      subject: 'Fiction: an open letter',
      body: 'Dear Minister, …',
      sentOn: '2021-11-22',
      publicity: 'open',
    },
    recipients: [{ role: 'to', printed: 'The Minister for Fiction' }],
  });
  return reference;
}
