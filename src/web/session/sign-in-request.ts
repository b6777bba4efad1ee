/** The part of Fastify's request that signing in needs. */
export interface SignInRequest {
  readonly ip: string;
  readonly protocol: string;
  readonly host: string;
  readonly headers: { readonly 'user-agent'?: string; readonly cookie?: string };
}

/** The part of Fastify's reply that sets cookies. */
export interface CookieReply {
  header(name: string, value: string[]): unknown;
}

/** Where a request came from, and the cookies that came with it. */
export interface Origin {
  readonly address: string;
  readonly userAgent: string | undefined;
  readonly cookies: string | undefined;
}

export function originOf({ ip, headers }: SignInRequest): Origin {
  return { address: ip, userAgent: headers['user-agent'], cookies: headers.cookie };
}
