/** The part of Fastify's reply with which headers are sent. */
export interface ReplyHeaders {
  header(name: string, value: string | string[]): unknown;
}

/** Sends cookies, with an answer that nobody between may keep. */
export function sendCookies(reply: ReplyHeaders, cookies: readonly string[]): void {
  reply.header('set-cookie', [...cookies]);
  reply.header('cache-control', 'no-store');
}
