import { type DynamicModule, Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { GroupsModule } from '../groups/groups.module.js';
import { AcceptInvitation } from './accept-invitation.use-case.js';
import { AccountSettings } from './account-settings.js';
import { AuthSecret } from './auth-secret.js';
import { BetterAuth } from './better-auth.js';
import { CallerGuard } from './caller.guard.js';
import { Callers } from './callers.js';
import { ChangeMember } from './change-member.use-case.js';
import { ChangePassword } from './change-password.use-case.js';
import { EndOfRights } from './end-of-rights.js';
import { EndTwoFactor } from './end-two-factor.js';
import { ForgetOldSignIns } from './forget-old-sign-ins.js';
import { GiveCode } from './give-code.use-case.js';
import { InvitationsQueries } from './invitations.queries.js';
import { InvitePerson } from './invite-person.use-case.js';
import { InvitedQueries } from './invited.queries.js';
import { IssueToken } from './issue-token.use-case.js';
import { KnownDevice } from './known-device.js';
import { MakeAdministrator } from './make-administrator.use-case.js';
import { MakePasswordReset } from './make-password-reset.use-case.js';
import { MembersQueries } from './members.queries.js';
import { NewPersons } from './new-persons.js';
import { NewSessions } from './new-sessions.js';
import { OwnPassword } from './own-password.js';
import { OwnTokensQueries } from './own-tokens.queries.js';
import { Passwords } from './passwords.js';
import { Places } from './places.js';
import { PrepareTwoFactor } from './prepare-two-factor.use-case.js';
import { RemoveMember } from './remove-member.use-case.js';
import { RenameAccount } from './rename-account.use-case.js';
import { RenewRecoveryCodes } from './renew-recovery-codes.use-case.js';
import { ResetByOperator } from './reset-by-operator.use-case.js';
import { RevokeInvitation } from './revoke-invitation.use-case.js';
import { RevokeOwnToken } from './revoke-own-token.use-case.js';
import { RevokeToken } from './revoke-token.use-case.js';
import { SessionsQueries } from './sessions.queries.js';
import { SetUp } from './set-up.use-case.js';
import { SetupCodes } from './setup-codes.js';
import { SignIn } from './sign-in.use-case.js';
import { SignInLimits } from './sign-in-limits.js';
import { SignOut } from './sign-out.use-case.js';
import { SignOutEverywhere } from './sign-out-everywhere.use-case.js';
import { ThingsQueries } from './things.queries.js';
import { TokensQueries } from './tokens.queries.js';
import { TurnOffTwoFactorOf } from './turn-off-two-factor-of.use-case.js';
import { TurnOffTwoFactor } from './turn-off-two-factor.use-case.js';
import { TurnOnTwoFactor } from './turn-on-two-factor.use-case.js';
import { TwoFactorChallenges } from './two-factor-challenges.js';
import { TwoFactorOffByOperator } from './two-factor-off-by-operator.use-case.js';
import { TwoFactorQueries } from './two-factor.queries.js';
import { UsedCodes } from './used-codes.js';
import { UsePasswordReset } from './use-password-reset.use-case.js';

const SIGN_IN = [
  SignIn,
  GiveCode,
  SignOut,
  SignOutEverywhere,
  ChangePassword,
  MakePasswordReset,
  ResetByOperator,
  UsePasswordReset,
];
const TWO_FACTOR = [
  PrepareTwoFactor,
  TurnOnTwoFactor,
  TurnOffTwoFactor,
  TurnOffTwoFactorOf,
  TwoFactorOffByOperator,
  RenewRecoveryCodes,
];
const PEOPLE = [
  RenameAccount,
  SetUp,
  InvitePerson,
  RevokeInvitation,
  AcceptInvitation,
  ChangeMember,
  RemoveMember,
  MakeAdministrator,
];
const TOKENS = [IssueToken, RevokeToken, RevokeOwnToken];
const READS = [
  TokensQueries,
  OwnTokensQueries,
  SessionsQueries,
  MembersQueries,
  InvitationsQueries,
  InvitedQueries,
  TwoFactorQueries,
];
const OTHERS = [SetupCodes, KnownDevice, TwoFactorChallenges, ForgetOldSignIns];
const FOR_DOORS = [...SIGN_IN, ...TWO_FACTOR, ...PEOPLE, ...TOKENS, ...READS, ...OTHERS];
const WITHIN = [
  AuthSecret,
  BetterAuth,
  NewSessions,
  OwnPassword,
  UsedCodes,
  EndTwoFactor,
  Passwords,
  SignInLimits,
  NewPersons,
  EndOfRights,
  Callers,
  Places,
  ThingsQueries,
];

/** Who may do what: people who sign in, their roles in groups, API tokens, and the guard that stands before every route. */
@Module({})
export class AccountsModule {
  static with(settings: AccountSettings): DynamicModule {
    return {
      module: AccountsModule,
      global: true,
      imports: [GroupsModule],
      providers: [
        { provide: AccountSettings, useValue: settings },
        ...WITHIN,
        ...FOR_DOORS,
        { provide: APP_GUARD, useClass: CallerGuard },
      ],
      exports: [AccountSettings, AuthSecret, ...FOR_DOORS],
    };
  }
}
