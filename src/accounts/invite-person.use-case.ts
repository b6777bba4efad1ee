import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { Temporal } from 'temporal-polyfill';
import { type DataSource, type EntityManager } from 'typeorm';
import { Clock } from '../clock/clock.js';
import { Conflict } from '../errors/kinds.js';
import { type Actor } from '../timeline/actor.js';
import { Timeline } from '../timeline/timeline.js';
import { type GroupRole } from './access.js';
import { newSecret } from './secret.js';

/** Whom to invite into a group, and as what. */
export interface InvitePersonCommand {
  readonly groupId: string;
  readonly email: string;
  readonly role: GroupRole;
}

/** The new invitation. `secret` is given here and never again. */
export interface MadeInvitation {
  readonly id: string;
  readonly secret: string;
  readonly expiresAt: string;
}

/** How long an invitation holds. */
export const INVITATION_DAYS = 7;

/** Invites a person into a group. Whoever invites passes the secret on; it holds once, for a week. */
@Injectable()
export class InvitePerson {
  constructor(
    @InjectDataSource() private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly timeline: Timeline,
  ) {}

  /** @throws Conflict when a member of the group has this address */
  async execute(actor: Actor, { groupId, email, role }: InvitePersonCommand): Promise<MadeInvitation> {
    const { secret, hash } = newSecret('invitation');
    const now = this.clock.timestamp();
    const expiresAt = Temporal.Instant.from(now)
      .add({ hours: INVITATION_DAYS * 24 })
      .toString();
    const id = await this.db.transaction(async (tx) => {
      await refuseMember(tx, groupId, email);
      const [invitation] = await tx.query<[{ id: string }]>(
        `INSERT INTO invitation (group_id, email, role, secret_hash, invited_by, invited_by_id, created_at, expires_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8) RETURNING id`,
        [groupId, email.toLowerCase(), role, hash, actor.name, personId(actor), now, expiresAt],
      );
      await this.timeline.append(tx, actor, {
        groupId,
        subject: { kind: 'invitation', id: invitation.id },
        event: 'member-invited',
        on: this.clock.today(),
        after: { role },
      });
      return invitation.id;
    });
    return { id, secret, expiresAt };
  }
}

function personId({ kind, id }: Actor): string | null {
  return kind === 'person' ? id : null;
}

async function refuseMember(tx: EntityManager, groupId: string, email: string): Promise<void> {
  const members = await tx.query<unknown[]>(
    'SELECT 1 FROM membership m JOIN account a ON a.id = m.account_id WHERE m.group_id = $1 AND a.email = $2',
    [groupId, email.toLowerCase()],
  );
  if (members.length === 0) return;
  throw new Conflict('already-member', `Somebody with the address ${email} belongs to this group already.`);
}
