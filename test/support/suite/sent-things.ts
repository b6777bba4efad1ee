import { NotificationSettings } from '../../../src/notifications/notification-settings.js';
import { readSmtp } from '../../../src/notifications/smtp/smtp-settings.js';
import { type Caller, type TestApp } from '../app.js';

/** Where a webhook may be; nothing is sent there, since the suite does not run that job. */
export const PUBLIC_URL = 'https://8.8.8.8/postbag';

export const WEBHOOK = { name: 'Fiction', url: PUBLIC_URL, events: ['reply-logged'] };

/** Marks a delivery to a webhook as taken; gives its id. */
export async function delivered(t: TestApp, id: string): Promise<string> {
  await t.db.query(
    `UPDATE webhook_delivery SET state = 'delivered', ended_at = created_at, status = 200 WHERE id = $1`,
    [id],
  );
  return id;
}

/** Sets a mail server that nobody is at, for what is only refused where none is set. What is sent waits. */
export function setMailServer({ app }: Pick<TestApp, 'app'>): void {
  const mailOut = {
    server: readSmtp('smtp://127.0.0.1:9'),
    from: { name: 'Postbag', address: 'postbag@example.org' },
    publicUrl: 'https://postbag.example.org',
  };
  Object.assign(app.get<NotificationSettings>(NotificationSettings), { mailOut });
}

/** Has the first report of a group wait to be sent to everybody. */
export async function sendFirstReport(t: TestApp, by: Caller, path: string): Promise<void> {
  setMailServer(t);
  await by.post(`${path}/reports/1/mailings`, { sendTo: 'everybody' });
}

/** What makes a report stand in for the first one. */
export const superseding = (supersedesReason: string): object => ({ supersedes: 1, supersedesReason });

/** A mail to a member of the group that was refused for good. */
export async function deadLetter(t: TestApp, accountId: string, group: string): Promise<string> {
  const [{ id }] = await t.db.query<[{ id: string }]>(
    `INSERT INTO outbox_mail (account_id, group_id, kind, state, try_at, created_at, ended_at, problem, dead_on, attempts)
     SELECT $1, id, 'at_once', 'dead', '2022-01-19T09:00Z', '2022-01-19T09:00Z', '2022-01-19T09:00Z', '550 no', '2022-01-19', 1
     FROM appg WHERE slug = $2 RETURNING id`,
    [accountId, group],
  );
  return id;
}
