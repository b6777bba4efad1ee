import { RunJob } from '../../src/job-runs/run-job.use-case.js';
import { systemActor } from '../../src/timeline/actor.js';
import { type TestApp } from './app.js';

/** One of each thing that a group has, with their ids. */
export interface Things {
  letterId: string;
  reference: string;
  askId: string;
  replyId: string;
  chaserId: string;
  windowId: string;
  flagId: string;
  attachmentId: string;
}

interface Made {
  id: string;
}

/** Logs a letter with one of each in a group, by a token of its own, and sweeps so that it has a flag. */
export async function loggedThings(t: TestApp, group: string): Promise<Things> {
  const by = await t.caller('staff', group);
  const days = { firstOn: '2021-11-23', lastOn: '2021-11-25', timeZone: 'Europe/London' };
  const window = await by.post<Made>('/api/v1/event-windows', { name: 'A vote', ...days });
  const letter = await by.post<Made & { reference: string; asks: Made[]; recipients: Made[] }>(
    `/api/v1/groups/${group}/letters`,
    {
      subject: 'Fiction: a letter',
      body: 'Dear Minister, …',
      sentOn: '2021-11-22',
      recipients: [{ role: 'to', printed: 'A Fictional Minister' }],
      asks: [{ text: 'Do it.', horizon: 'before_event', windowId: window.id }],
    },
  );
  const path = `/api/v1/letters/${letter.id}`;
  const reply = await by.post<Made>(`${path}/replies`, {
    class: 'acknowledgement',
    receivedOn: '2021-11-22',
  });
  const chaser = await by.post<Made>(`${path}/chasers`, { kind: 'phone', madeOn: '2021-11-22' });
  const form = new FormData();
  form.set('kind', 'scan');
  form.set('file', new Blob(['Dear Minister']), 'letter.txt');
  const headers = { authorization: `Bearer ${by.secret}` };
  const sent = await fetch(`${t.url}${path}/attachments`, { method: 'POST', headers, body: form });
  const attachment = (await sent.json()) as Made;
  await t.app.get(RunJob).execute(systemActor('test', 'cli'), { name: 'sweep' });
  const flags = await t.db.query<Made[]>('SELECT id FROM flag WHERE letter_id = $1 LIMIT 1', [letter.id]);
  return {
    letterId: letter.id,
    reference: letter.reference,
    askId: letter.asks[0].id,
    replyId: reply.id,
    chaserId: chaser.id,
    windowId: window.id,
    flagId: flags[0].id,
    attachmentId: attachment.id,
  };
}
