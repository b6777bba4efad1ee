import { type Caller, type TestApp } from './app.js';
import { hostile } from './hostile-text.js';

/** A webhook that was switched off, with deliveries in every state whose answers are hostile. Gives its id. */
export async function hostileWebhook(t: TestApp, admin: Caller, letterId: string): Promise<string> {
  const url = `https://8.8.8.8/<script>injected=1</script>'"><img/src=x/onerror=injected=1>${'w'.repeat(200)}`;
  const { id } = await admin.post<{ id: string }>('/api/v1/groups/phrg/webhooks', {
    ...{ name: hostile(100).replaceAll('\n', ' ').trim(), url, events: ['letter-sent', 'reply-logged'] },
  });
  await t.db.query(
    `INSERT INTO webhook_delivery (webhook_id, group_id, entry_id, event, state, attempts, unsure, try_at, created_at, ended_at,
       status, answer, problem)
     SELECT w.id, w.group_id, e.id, e.event, s.state, 3, 1, w.created_at, w.created_at,
       CASE WHEN s.state <> 'waiting' THEN w.created_at END, 500, $2, $3
     FROM webhook w CROSS JOIN unnest(ARRAY['waiting', 'dead', 'delivered']) WITH ORDINALITY AS s (state, n)
     JOIN (SELECT id, event, row_number() OVER (ORDER BY seq) AS n FROM timeline_entry WHERE letter_id = $4) e ON e.n = s.n
     WHERE w.id = $1`,
    [id, hostile(500), hostile(400), letterId],
  );
  await t.db.query('UPDATE webhook SET failing_since = created_at WHERE id = $1', [id]);
  return id;
}
