import { DomainError } from '../../errors/domain-error.js';
import { counted } from '../../deadlines/words.js';

/** How to ask a public service. Time comes from outside, so that tests need not wait. */
export interface Manners {
  /** Seconds that one answer may take, the whole of it. */
  readonly patience: number;
  /** How often one thing is asked for, the first time included. */
  readonly tries: number;
  /** Most seconds to wait when the service says how long; asked for more, this gives up. */
  readonly longestWait: number;
  /** The present instant in milliseconds since 1970. */
  readonly now: () => number;
  readonly wait: (seconds: number) => Promise<void>;
}

/** The service could not be asked, or answered nothing that can be used. Nothing was changed. */
export class MembersUnavailable extends DomainError {
  constructor(message: string) {
    super('conflict', 'members-unavailable', `${message} Nothing was changed.`);
  }
}

/** A fault that may be gone the next time. */
class Passing extends Error {
  constructor(
    message: string,
    /** Seconds that the service asked to wait. */
    readonly retryAfter: number | null = null,
  ) {
    super(message);
  }
}

const MOST_BYTES = 5_000_000;

/**
 * The JSON at an address. Errors of the server and of the line are tried again after a while, refusals are not; a Retry-After is
 * obeyed, unless it is longer than we wait.
 *
 * @throws MembersUnavailable in words fit to be shown
 */
export async function askPolitely(address: string, manners: Manners): Promise<unknown> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await ask(address, manners);
    } catch (error) {
      if (!(error instanceof Passing)) throw error;
      const seconds = error.retryAfter ?? 2 ** attempt;
      if (seconds > manners.longestWait)
        throw new MembersUnavailable(
          `${error.message}, and asks to wait ${inWords(seconds)}. Try again after that.`,
        );
      if (attempt >= manners.tries)
        throw new MembersUnavailable(`${error.message}, ${counted(attempt, 'time')} over. Try again later.`);
      await manners.wait(seconds);
    }
  }
}

async function ask(address: string, manners: Manners): Promise<unknown> {
  const text = await textAt(address, manners);
  try {
    return JSON.parse(text);
  } catch {
    throw new MembersUnavailable(`${address} did not answer with JSON.`);
  }
}

async function textAt(address: string, { patience, now }: Manners): Promise<string> {
  try {
    const signal = AbortSignal.timeout(patience * 1000);
    const response = await fetch(address, {
      redirect: 'manual',
      signal,
      headers: { accept: 'application/json' },
    });
    if (response.ok) return await bodyOf(response, address);
    await response.body?.cancel();
    const said = `${address} answered ${response.status}`;
    if (response.status !== 429 && response.status < 500) throw new MembersUnavailable(`${said}.`);
    throw new Passing(said, retryAfterOf(response.headers.get('retry-after'), now()));
  } catch (error) {
    if (error instanceof Passing || error instanceof MembersUnavailable) throw error;
    throw new Passing(`${address} can't be read (${reasonOf(error, patience)})`);
  }
}

async function bodyOf({ body }: Response, address: string): Promise<string> {
  const parts: Uint8Array[] = [];
  let bytes = 0;
  for await (const part of (body ?? []) as AsyncIterable<Uint8Array>) {
    bytes += part.byteLength;
    if (bytes > MOST_BYTES)
      throw new MembersUnavailable(`${address} answers with more than such a page can be.`);
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
}

/** Seconds of a Retry-After, which is a number or a date (RFC 9110, 10.2.3); null when there is none. */
function retryAfterOf(header: string | null, now: number): number | null {
  if (header === null) return null;
  if (/^\d{1,9}$/.test(header.trim())) return Number(header);
  const at = Date.parse(header);
  return Number.isNaN(at) ? null : Math.max(0, Math.ceil((at - now) / 1000));
}

/** Node hides the reason of a failed fetch in its cause. */
function reasonOf(error: unknown, patience: number): string {
  const { name, message, cause } = error as Error;
  if (name === 'TimeoutError') return `no answer within ${counted(patience, 'second')}`;
  return cause instanceof Error ? cause.message || cause.name : message;
}

const inWords = (seconds: number): string =>
  seconds < 120 ? counted(seconds, 'second') : counted(Math.ceil(seconds / 60), 'minute');
