import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type DataSource } from 'typeorm';
import { Clock } from '../clock/clock.js';
import { type GroupRole } from './access.js';
import { openInvitation } from './open-invitation.js';

/** What an invitation says to whoever was given its secret. */
export interface Invited {
  readonly email: string;
  readonly role: GroupRole;
  readonly groupSlug: string;
  readonly groupName: string;
  /** Whether somebody signs in with the address already. */
  readonly isKnown: boolean;
}

/** Reads of invitations by those who were invited. */
@Injectable()
export class InvitedQueries {
  constructor(
    @InjectDataSource() private readonly db: DataSource,
    private readonly clock: Clock,
  ) {}

  /**
   * @throws NotFound when there is no invitation with this secret
   * @throws Conflict when it does not hold any more
   */
  async bySecret(secret: string): Promise<Invited> {
    const { id } = await openInvitation(this.db.manager, secret, this.clock.timestamp());
    const [invited] = await this.db.query<[Invited]>(
      `SELECT i.email, i.role, g.slug AS "groupSlug", g.name AS "groupName",
         EXISTS (SELECT FROM account a WHERE a.email = i.email) AS "isKnown"
       FROM invitation i JOIN appg g ON g.id = i.group_id WHERE i.id = $1`,
      [id],
    );
    return invited;
  }
}
