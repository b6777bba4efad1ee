import { type WebReply, type WebRequest } from './web-http.js';

const COOKIE = 'postbag_said';
const OPTIONS = { path: '/', httpOnly: true, sameSite: 'lax', maxAge: 60 } as const;

/** Keeps a sentence for the page that the browser is sent on to. */
export function keepSaid(reply: WebReply, said: string): void {
  reply.setCookie(COOKIE, Buffer.from(said).toString('base64url'), OPTIONS);
}

/** The sentence kept for this page, once. */
export function takeSaid(request: WebRequest, reply: WebReply): string | null {
  const kept = request.cookies[COOKIE];
  if (!kept) return null;
  reply.clearCookie(COOKIE, { path: '/' });
  return Buffer.from(kept, 'base64url').toString('utf8').slice(0, 500);
}
