import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type DataSource, type EntityManager } from 'typeorm';
import { Clock } from '../clock/clock.js';
import { Conflict, Forbidden } from '../errors/kinds.js';
import { CreateGroup, type CreateGroupCommand } from '../groups/create-group.use-case.js';
import { type Actor, type Door } from '../timeline/actor.js';
import { Timeline } from '../timeline/timeline.js';
import { insertAccount, setPassword } from './account-tables.js';
import { type Caller } from './caller.js';
import { checkPassword } from './check-password.js';
import { insertMember } from './member-tables.js';
import { Passwords } from './passwords.js';
import { SetupCodes } from './setup-codes.js';

/** The first person of an install, with the group of which they are to be administrator, if there is to be one. */
export interface SetUpCommand {
  readonly code: string | null;
  readonly email: string;
  readonly name: string;
  readonly password: string;
  readonly group: CreateGroupCommand | null;
  readonly door: Door;
}

/** Two who set up at the same time take turns. */
const SETUP_LOCK = 7_236_002;

/**
 * Makes the first person who can sign in: the operator of the install and, when a group is given, its administrator. Done
 * once: after that, people are invited.
 */
@Injectable()
export class SetUp {
  constructor(
    @InjectDataSource() private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly timeline: Timeline,
    private readonly codes: SetupCodes,
    private readonly passwords: Passwords,
    private readonly createGroup: CreateGroup,
  ) {}

  /**
   * @param caller who may do it without a code: the operator's token
   * @returns the id of the new account
   * @throws Conflict when somebody can sign in already
   * @throws Forbidden without the code that the start printed
   * @throws InvalidInput when the password can't be taken
   */
  async execute(caller: Caller | null, command: SetUpCommand): Promise<string> {
    if (await this.codes.isSetUp()) throw alreadySetUp();
    const isOperator = caller?.kind === 'token' && caller.token.role === 'operator';
    if (!isOperator && !(command.code && (await this.codes.isRight(command.code)))) throw wrongCode();
    checkPassword('/password', command.password, command);
    const hash = await this.passwords.hash(command.password);
    return this.db.transaction((tx) => this.setUp(tx, command, hash));
  }

  private async setUp(tx: EntityManager, command: SetUpCommand, hash: string): Promise<string> {
    const { name, email, group, door } = command;
    const at = this.clock.timestamp();
    await tx.query('SELECT pg_advisory_xact_lock($1)', [SETUP_LOCK]);
    const [found] = await tx.query<unknown[]>('SELECT 1 FROM account LIMIT 1');
    const id = found ? null : await insertAccount(tx, { name, email, isOperator: true }, at);
    if (!id) throw alreadySetUp();
    await setPassword(tx, id, hash, at);
    await tx.query('DELETE FROM setup_code');
    const actor: Actor = { kind: 'person', id, name, role: 'operator', groupId: null, door };
    const subject = { kind: 'account', id };
    const on = this.clock.today();
    await this.timeline.append(tx, actor, {
      groupId: null,
      subject,
      event: 'account-created',
      on,
      after: { name },
    });
    await this.timeline.append(tx, actor, { groupId: null, subject, event: 'operator-made', on });
    if (group) await this.addGroup(tx, actor, id, group);
    return id;
  }

  private async addGroup(
    tx: EntityManager,
    actor: Actor,
    accountId: string,
    group: CreateGroupCommand,
  ): Promise<void> {
    const groupId = await this.createGroup.executeIn(tx, actor, group);
    await insertMember(tx, { accountId, groupId, role: 'admin' }, this.clock.timestamp());
    await this.timeline.append(tx, actor, {
      groupId,
      subject: { kind: 'account', id: accountId },
      event: 'member-joined',
      on: this.clock.today(),
      after: { name: actor.name, role: 'admin' },
    });
  }
}

function alreadySetUp(): Conflict {
  return new Conflict(
    'already-set-up',
    'Somebody can sign in already. Ask a group’s administrator for an invitation, or the operator.',
  );
}

function wrongCode(): Forbidden {
  return new Forbidden(
    'Send the set-up code that Postbag printed when it was started, or the operator’s token. Start Postbag again for a new code.',
    'setup-code-wrong',
  );
}
