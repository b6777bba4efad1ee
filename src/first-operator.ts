import { type INestApplicationContext } from '@nestjs/common';
import { IssueToken } from './accounts/issue-token.use-case.js';
import { SetupCodes } from './accounts/setup-codes.js';
import { TokensQueries } from './accounts/tokens.queries.js';
import { systemActor } from './timeline/actor.js';

/** On the very first start, when nobody can sign in yet: a token for the operator. Null at any later start. */
export async function firstOperatorToken(app: INestApplicationContext): Promise<string | null> {
  if (!(await app.get(TokensQueries).isEmpty())) return null;
  return operatorToken(app);
}

/** A new operator's token, shown once. */
export async function operatorToken(app: INestApplicationContext): Promise<string> {
  const command = { groupId: null, role: 'operator', name: 'First operator', expiresAt: null } as const;
  const { secret } = await app.get(IssueToken).execute(systemActor('command line', 'cli'), command);
  return secret;
}

/** While nobody can sign in with a password: what to tell about setting up the first person. Null afterwards. */
export async function firstPerson(app: INestApplicationContext, url: string): Promise<string | null> {
  const code = await app.get(SetupCodes).make();
  if (code === null) return null;
  return `
Nobody can sign in with a password yet. To set up the first person, who will run this Postbag, open this address in a
browser. It holds until that is done; the next start prints another:

  ${url}/set-up?code=${code}

Programs do the same with POST ${url}/api/v1/setup; see ${url}/api/docs.
`;
}

/** What to tell the person at the first start. */
export function firstSignIn(url: string, secret: string): string {
  return `
This is the first start. Programs and the command line sign in as the operator with this token. It is shown only now;
keep it safe:

  ${secret}

With it, add your group, then issue a token for the people or programs that work in it:

  curl -X POST ${url}/api/v1/groups -H 'Authorization: Bearer ${secret}' \\
    -H 'Content-Type: application/json' -d '{"slug": "phrg", "name": "Your group"}'
  curl -X POST ${url}/api/v1/groups/phrg/tokens -H 'Authorization: Bearer ${secret}' \\
    -H 'Content-Type: application/json' -d '{"name": "Secretariat", "role": "staff"}'

If it gets lost, stop Postbag and run: npm run cli -- operator-token
`;
}
