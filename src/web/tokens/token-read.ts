import { type GroupRole } from '../../accounts/access.js';
import { roleWord } from '../people/account-fields.js';

/** A token as the API tells of it. Instants are RFC 3339. */
export interface TokenRead {
  readonly id: string;
  readonly name: string;
  readonly role: GroupRole;
  readonly createdAt: string;
  readonly expiresAt: string | null;
  readonly revokedAt: string | null;
  readonly issuedBy: string | null;
  readonly person: { readonly id: string; readonly name: string } | null;
}

/** The same for pages: whether it holds, and what it can do in words. */
export interface ShownToken extends TokenRead {
  readonly roleWord: string;
  readonly state: 'holds' | 'revoked' | 'ended';
}

/** @param now an RFC 3339 instant */
export function shownToken(token: TokenRead, now: string): ShownToken {
  return { ...token, roleWord: roleWord(token.role), state: stateOf(token, now) };
}

function stateOf({ revokedAt, expiresAt }: TokenRead, now: string): ShownToken['state'] {
  if (revokedAt) return 'revoked';
  return expiresAt && Date.parse(expiresAt) <= Date.parse(now) ? 'ended' : 'holds';
}
