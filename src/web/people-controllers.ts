import { AccountCalendarController } from './account/account-calendar.controller.js';
import { AccountController } from './account/account.controller.js';
import { ChangePasswordController } from './account/change-password.controller.js';
import { RevokeOwnTokenController } from './account/revoke-own-token.controller.js';
import { SignOutEverywhereController } from './account/sign-out-everywhere.controller.js';
import { TwoFactorActsController } from './account/two-factor-acts.controller.js';
import { TwoFactorController } from './account/two-factor.controller.js';
import { HomeController } from './home/home.controller.js';
import { AddGroupController } from './install/add-group.controller.js';
import { InviteController } from './people/invite.controller.js';
import { MemberHelpController } from './people/member-help.controller.js';
import { MemberController } from './people/member.controller.js';
import { PeopleController } from './people/people.controller.js';
import { RemoveMemberController } from './people/remove-member.controller.js';
import { TakeBackController } from './people/take-back.controller.js';
import { AcceptInvitationController } from './session/accept-invitation.controller.js';
import { AcceptResetController } from './session/accept-reset.controller.js';
import { SetUpController } from './session/set-up.controller.js';
import { SignInCodeController } from './session/sign-in-code.controller.js';
import { SignInController } from './session/sign-in.controller.js';
import { IssueTokenController } from './tokens/issue-token.controller.js';
import { RevokeTokenController } from './tokens/revoke-token.controller.js';
import { TokensController } from './tokens/tokens.controller.js';

/** Every page about who may get in, and as what. */
export const PEOPLE_CONTROLLERS = [
  HomeController,
  SignInController,
  SignInCodeController,
  SetUpController,
  AcceptInvitationController,
  AcceptResetController,
  AccountController,
  ChangePasswordController,
  SignOutEverywhereController,
  TwoFactorController,
  TwoFactorActsController,
  RevokeOwnTokenController,
  AccountCalendarController,
  PeopleController,
  InviteController,
  TakeBackController,
  MemberController,
  MemberHelpController,
  RemoveMemberController,
  TokensController,
  IssueTokenController,
  RevokeTokenController,
  AddGroupController,
];
