import { TokensController } from '../tokens/tokens.controller.js';
import { AcceptInvitationController } from './accept-invitation.controller.js';
import { InvitationsController } from './invitations.controller.js';
import { MembersController } from './members.controller.js';
import { PasswordResetsController } from './password-resets.controller.js';
import { SessionController } from './session.controller.js';
import { SessionsController } from './sessions.controller.js';
import { SetUpController } from './set-up.controller.js';

/** Every controller of people who sign in, and of tokens. */
export const ACCOUNT_CONTROLLERS = [
  SetUpController,
  SessionController,
  SessionsController,
  InvitationsController,
  AcceptInvitationController,
  MembersController,
  PasswordResetsController,
  TokensController,
];
