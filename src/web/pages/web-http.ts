import { type Caller } from '../../accounts/caller.js';
import { type Actor } from '../../timeline/actor.js';

/** The part of Fastify's request that pages need. */
export interface WebRequest {
  /** By which the operator finds the request in the log. */
  readonly id: string;
  readonly log: { error(fields: object, message: string): void };
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly params: Readonly<Record<string, string | undefined>>;
  readonly cookies: Readonly<Record<string, string | undefined>>;
  readonly body?: unknown;
  readonly caller?: Caller | null;
  readonly actor?: Actor;
}

/** The part of Fastify's reply that pages need. */
export interface WebReply {
  status(code: number): WebReply;
  header(name: string, value: string): WebReply;
  type(mediaType: string): WebReply;
  send(body: string | Buffer): void;
  generateCsrf(): string;
  setCookie(name: string, value: string, options: object): WebReply;
  clearCookie(name: string, options: object): WebReply;
}
