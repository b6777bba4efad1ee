import { Injectable } from '@nestjs/common';
import { SignIn } from '../../accounts/sign-in.use-case.js';
import { DomainError } from '../../errors/domain-error.js';
import { Redirect } from '../pages/page.js';
import { type CookieReply, originOf, type SignInRequest } from './sign-in-request.js';

/** What somebody signs in with, and where they want to go. */
export interface Entrance {
  readonly email: string;
  readonly password: string;
  readonly next: string;
  readonly said?: string;
}

/** Signs somebody in with their password: straight on, or by way of the page that asks for a code. */
@Injectable()
export class Enter {
  constructor(private readonly signIn: SignIn) {}

  /** @throws what the use case refuses */
  async through(request: SignInRequest, reply: CookieReply, entrance: Entrance): Promise<Redirect> {
    const { email, password, next, said = null } = entrance;
    const begun = await this.signIn.begin({ email, password, ...originOf(request) });
    reply.header('set-cookie', [...begun.setCookies]);
    if (begun.session) return new Redirect(next, said);
    return new Redirect(`/sign-in/code?next=${encodeURIComponent(next)}`, said);
  }

  /** The same for whoever has just set their password here; who can't be let in now signs in later. */
  async after(request: SignInRequest, reply: CookieReply, entrance: Entrance): Promise<Redirect> {
    try {
      return await this.through(request, reply, entrance);
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      return new Redirect(`/sign-in?next=${encodeURIComponent(entrance.next)}`, entrance.said);
    }
  }
}
