import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type DataSource, type EntityManager } from 'typeorm';
import { Clock } from '../clock/clock.js';
import { Conflict, Forbidden, Unauthenticated } from '../errors/kinds.js';
import { type Actor, type Door } from '../timeline/actor.js';
import { Timeline } from '../timeline/timeline.js';
import { accountByEmail, insertAccount, setPassword } from './account-tables.js';
import { type Caller } from './caller.js';
import { insertMember } from './member-tables.js';
import { type NewPerson, NewPersons } from './new-persons.js';
import { type OpenInvitation, openInvitation } from './open-invitation.js';

/** An invitation's secret, and what only somebody new has to say. */
export interface AcceptInvitationCommand extends NewPerson {
  readonly secret: string;
  readonly door: Door;
}

/** Whoever joined, and which group. */
export interface Joined {
  readonly accountId: string;
  readonly email: string;
}

/**
 * Brings an invited person into the group: somebody new with a name and a password, somebody known by having signed in.
 * An invitation holds once.
 */
@Injectable()
export class AcceptInvitation {
  constructor(
    @InjectDataSource() private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly timeline: Timeline,
    private readonly persons: NewPersons,
  ) {}

  /**
   * @throws NotFound when there is no invitation with this secret
   * @throws Conflict when it does not hold any more, is for somebody else, or the person belongs to the group already
   * @throws Unauthenticated when the address is known: its person has to sign in first
   * @throws InvalidInput when somebody new gives no name, or a password that can't be taken
   */
  async execute(caller: Caller | null, command: AcceptInvitationCommand): Promise<Joined> {
    const now = this.clock.timestamp();
    const invitation = await openInvitation(this.db.manager, command.secret, now);
    const known = await accountByEmail(this.db.manager, invitation.email);
    refuseOther(caller, invitation, known !== null);
    const fresh = known ? this.persons.none(command) : await this.persons.ready(command, invitation.email);
    return this.db.transaction(async (tx) => {
      const locked = await openInvitation(tx, command.secret, now, 'FOR UPDATE');
      const person = known ?? (fresh && (await this.create(tx, fresh, locked, command.door)));
      if (!person) throw signInFirst();
      await this.join(tx, person, locked, command.door);
      return { accountId: person.id, email: locked.email };
    });
  }

  private async create(
    tx: EntityManager,
    { name, hash }: { name: string; hash: string },
    { email }: OpenInvitation,
    door: Door,
  ): Promise<{ id: string; name: string } | null> {
    const at = this.clock.timestamp();
    const id = await insertAccount(tx, { name, email, isOperator: false }, at);
    if (!id) return null;
    await setPassword(tx, id, hash, at);
    await this.timeline.append(tx, actorOf({ id, name }, null, door), {
      groupId: null,
      subject: { kind: 'account', id },
      event: 'account-created',
      on: this.clock.today(),
      after: { name },
    });
    return { id, name };
  }

  private async join(
    tx: EntityManager,
    person: { id: string; name: string },
    { id, groupId, role }: OpenInvitation,
    door: Door,
  ): Promise<void> {
    const at = this.clock.timestamp();
    if (!(await insertMember(tx, { accountId: person.id, groupId, role }, at))) {
      throw new Conflict('already-member', 'You belong to this group already.');
    }
    await tx.query('UPDATE invitation SET accepted_at = $2, accepted_by_id = $3 WHERE id = $1', [
      id,
      at,
      person.id,
    ]);
    await this.timeline.append(tx, actorOf(person, groupId, door), {
      groupId,
      subject: { kind: 'account', id: person.id },
      event: 'member-joined',
      on: this.clock.today(),
      after: { name: person.name, role },
    });
  }
}

function actorOf({ id, name }: { id: string; name: string }, groupId: string | null, door: Door): Actor {
  return { kind: 'person', id, name, role: 'viewer', groupId, door };
}

function refuseOther(caller: Caller | null, { email }: OpenInvitation, isKnown: boolean): void {
  if (caller?.kind === 'token') throw new Forbidden('A token can’t accept an invitation.', 'person-needed');
  if (caller && caller.session.email !== email) {
    throw new Conflict(
      'invitation-for-another',
      'This invitation is for another address than the one you signed in with. Sign out first, or ask for one to your address.',
    );
  }
  if (isKnown && !caller) throw signInFirst();
}

function signInFirst(): Unauthenticated {
  return new Unauthenticated(
    'Somebody signs in with this address already. Sign in, then accept the invitation.',
    'sign-in-first',
  );
}
