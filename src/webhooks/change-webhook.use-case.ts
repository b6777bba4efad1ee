import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type DataSource, type EntityManager } from 'typeorm';
import { Clock } from '../clock/clock.js';
import { Stale } from '../errors/kinds.js';
import { type Actor, groupOf } from '../timeline/actor.js';
import { type Snapshot, Timeline } from '../timeline/timeline.js';
import { type LockedWebhook, lockWebhook } from './lock-webhook.js';
import { hostOf, type WebhookFields, WebhookInput } from './webhook-input.js';

/** What is to be otherwise. With `version`, refused when somebody changed the webhook since. */
export interface ChangeWebhookCommand {
  readonly webhookId: string;
  readonly changes: Partial<WebhookFields>;
  readonly version: number | null;
}

/** What has happened while a webhook was off is not told when it is on again. */
const UPDATE = `
  UPDATE webhook SET name = $2, url = $3, events = $4, is_on = $5, version = version + 1,
    failing_since = CASE WHEN $6 THEN NULL ELSE failing_since END, stopped_at = CASE WHEN $5 THEN NULL ELSE stopped_at END,
    stop_reason = CASE WHEN $5 THEN NULL ELSE stop_reason END,
    seen = CASE WHEN $6 THEN pg_current_snapshot() ELSE seen END,
    seen_seq = CASE WHEN $6 THEN h.last ELSE seen_seq END, after_seq = CASE WHEN $6 THEN h.last ELSE after_seq END
  FROM (SELECT coalesce(max(seq), 0) AS last FROM timeline_entry WHERE group_id = $7) h WHERE id = $1`;

/** Changes a webhook, or switches it on or off. */
@Injectable()
export class ChangeWebhook {
  constructor(
    @InjectDataSource() private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly timeline: Timeline,
    private readonly input: WebhookInput,
  ) {}

  /**
   * @throws NotFound when the group has no such webhook
   * @throws InvalidInput with a pointer to each fault, also when the address leads where nothing may be sent
   * @throws Stale when `version` is not the current one
   */
  async execute(actor: Actor, { webhookId, changes, version }: ChangeWebhookCommand): Promise<void> {
    this.input.check(changes);
    await this.checkReach(groupOf(actor), webhookId, changes.url);
    await this.db.transaction(async (tx) => {
      const before = await lockWebhook(tx, groupOf(actor), webhookId);
      if (version !== null && version !== before.version) throw new Stale('webhook', before.version);
      const after = { ...before, ...changes, events: [...new Set(changes.events ?? before.events)] };
      await this.write(tx, actor, before, after);
    });
  }

  /** Before anything is locked: names are looked up elsewhere. */
  private async checkReach(groupId: string, id: string, url: string | undefined): Promise<void> {
    const [now] = await this.db.query<{ url: string }[]>(
      'SELECT url FROM webhook WHERE id = $1 AND group_id = $2',
      [id, groupId],
    );
    if (now && url !== undefined && url !== now.url) await this.input.checkReach(url);
  }

  private async write(
    tx: EntityManager,
    actor: Actor,
    before: LockedWebhook,
    { id, name, url, events, isOn }: LockedWebhook,
  ): Promise<void> {
    const groupId = groupOf(actor);
    await tx.query(UPDATE, [id, name, url, events, isOn, isOn && !before.isOn, groupId]);
    const isMoved = url !== before.url;
    await this.timeline.appendChange(tx, actor, {
      groupId,
      subject: { kind: 'webhook', id },
      event: 'webhook-changed',
      on: this.clock.today(),
      before: told(before, false),
      after: told({ name, url, events, isOn }, isMoved),
    });
  }
}

/** History has of the address only its host, and whether it is another one. */
function told({ name, url, events, isOn }: WebhookFields, isMoved: boolean): Snapshot {
  return { name, host: hostOf(url), events, isOn, isOtherAddress: isMoved };
}
