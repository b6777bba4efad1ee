import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type DataSource } from 'typeorm';
import { AuthSecret } from '../accounts/auth-secret.js';
import { DomainError } from '../errors/domain-error.js';
import { ChangeChoices } from './change-choices.use-case.js';
import { type ChoicesInGroup, CHOSEN } from './choices.js';
import { runNamed } from '../database/named-query.js';
import { type MailKind } from './outbox.sql.js';
import { readUnsubscribeToken, type Unsubscription } from './unsubscribe-token.js';

/** Which mails a link is about. */
export interface LinkedMails {
  readonly groupName: string;
  readonly kind: MailKind;
  /** Whether such mails are still sent. */
  readonly isOn: boolean;
}

const NONE = { atOnce: false, digest: false, weekly: false, reports: false };
const OFF = {
  at_once: { atOnce: false },
  digest: { digest: false },
  weekly: { weekly: false },
  report: { reports: false },
} as const;

/**
 * Ends mails for whoever follows the link in one, without signing in (RFC 8058). The link can do nothing else, and doing it again
 * changes nothing.
 */
@Injectable()
export class Unsubscribe {
  constructor(
    @InjectDataSource() private readonly db: DataSource,
    private readonly secret: AuthSecret,
    private readonly changeChoices: ChangeChoices,
  ) {}

  /**
   * Which mails the link is about; changes nothing.
   *
   * @throws DomainError not-found when it is no link of ours, or of one who belongs to the group no more
   */
  async whose(token: string): Promise<LinkedMails> {
    const { now, kind } = await this.read(token);
    const { groupName, atOnce, digest, weekly, reports } = now;
    return { groupName, kind, isOn: { at_once: atOnce, digest, weekly, report: reports }[kind] };
  }

  /**
   * @param all all mails of the group, not only those of that kind
   * @throws DomainError as `whose` does
   */
  async execute(token: string, all: boolean): Promise<void> {
    const { accountId, groupId, kind, name } = await this.read(token);
    await this.changeChoices.execute(
      { kind: 'person', id: accountId, name, role: 'viewer', groupId: null, door: 'web' },
      { accountId, groupId, changes: all ? NONE : OFF[kind] },
    );
  }

  private async read(token: string): Promise<Unsubscription & { now: ChoicesInGroup; name: string }> {
    const said = readUnsubscribeToken(token, await this.secret.read());
    if (!said) throw noLink();
    const [now] = await runNamed<ChoicesInGroup>(this.db, CHOSEN, [said.accountId, said.groupId]);
    const [account] = await this.db.query<{ name: string }[]>('SELECT name FROM account WHERE id = $1', [
      said.accountId,
    ]);
    if (!now || !account) throw noLink();
    return { ...said, now, name: account.name };
  }
}

function noLink(): DomainError {
  return new DomainError(
    'not-found',
    'link-not-found',
    'This link ends nothing any more. If such mails still come, sign in and choose what you are sent on the page of your account.',
  );
}
