import { type Fiction } from './fictional-letters.js';
import { type TestApp } from './app.js';
import { type OutboxRun } from '../../src/notifications/send-outbox.use-case.js';

/** A mail as the outbox has it. */
export interface OutboxRow {
  id: string;
  kind: string;
  state: string;
  attempts: number;
  unsure: number;
  problem: string | null;
  messageId: string;
  forOn: string | null;
  account: string;
  news: number;
}

/** Every mail of the outbox, the oldest first. */
export function outboxOf(t: TestApp): Promise<OutboxRow[]> {
  return t.db.query(`
    SELECT m.id, m.kind, m.state, m.attempts, m.unsure, m.problem, m.message_id AS "messageId", m.for_on AS "forOn",
      a.name AS account, (SELECT count(*)::int FROM notification n WHERE n.mail_id = m.id) AS news
    FROM outbox_mail m JOIN account a ON a.id = m.account_id ORDER BY m.id`);
}

/** Who is to be told of what, in the order of names. */
export function toldOf(t: TestApp): Promise<{ account: string; kind: string; isWaiting: boolean }[]> {
  return t.db.query(`
    SELECT a.name AS account, coalesce(f.kind, r.class) AS kind, n.mail_id IS NULL AS "isWaiting"
    FROM notification n JOIN account a ON a.id = n.account_id
    LEFT JOIN flag f ON f.id = n.subject_id LEFT JOIN reply r ON r.id = n.subject_id
    ORDER BY a.name, kind, n.raising`);
}

/** Runs a job over the API; gives what it came to. */
export async function runJob<Result = OutboxRun>(t: TestApp, name: string): Promise<Result> {
  return (await t.operator.post<{ result: Result }>(`/api/v1/jobs/${name}/run`)).result;
}

/** Puts every recorded flag of a letter aside until a day. */
export async function putAside(f: Fiction, letter: string, until: string): Promise<void> {
  const { items } = await f.staff.get<{ items: { id: string | null }[] }>(
    `/api/v1/groups/${f.group}/flags?letter=${letter}`,
  );
  const reason = 'Not now.';
  for (const { id } of items)
    if (id !== null) await f.staff.call('PUT', `/api/v1/flags/${id}/snooze`, { until, reason });
}
