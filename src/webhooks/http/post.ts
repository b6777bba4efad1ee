import { type LookupAddress } from 'node:dns';
import { type ClientRequest, type IncomingMessage, request as plain } from 'node:http';
import { request as secure } from 'node:https';
import { type LookupFunction } from 'node:net';
import { DeliveryFailure } from './delivery-failure.js';
import { addressesOf, type LookUp } from './look-up.js';
import { type ReachRule } from './reach.js';

/** Milliseconds within which an address must have answered. */
export interface Patience {
  readonly whole: number;
}

export const PATIENCE: Patience = { whole: 10_000 };

/** How much of an answer is read, in bytes; and how much of that is kept, in characters. */
const MOST_READ = 16_384;
const MOST_KEPT = 500;

/** What is sent, and the rules for it. */
export interface Posting {
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly rule: ReachRule;
  readonly lookUp?: LookUp;
  readonly patience?: Patience;
}

/** What an address answered: its status, and the beginning of what it said. */
export interface PostAnswer {
  readonly status: number;
  readonly text: string;
}

/**
 * Sends it once. The name is looked up and judged for this connection, which goes to an address that was judged. No redirect is followed: it could lead
 * anywhere.
 *
 * @throws DeliveryFailure when it may not be reached, can't be, or does not answer in time
 */
export async function post(posting: Posting): Promise<PostAnswer> {
  const { url, rule, lookUp, patience = PATIENCE } = posting;
  const ended = AbortSignal.timeout(patience.whole);
  try {
    const addresses = await inTime(addressesOf(url, rule, lookUp), ended);
    return await sent(posting, addresses, ended);
  } catch (error) {
    throw failureOf(error, ended);
  }
}

function inTime<T>(promise: Promise<T>, ended: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    ended.addEventListener('abort', () => reject(new Error('too late')), { once: true });
    promise.then(resolve, reject);
  });
}

function sent(
  { url, headers, body }: Posting,
  addresses: readonly LookupAddress[],
  ended: AbortSignal,
): Promise<PostAnswer> {
  return new Promise((resolve, reject) => {
    const send = url.protocol === 'https:' ? secure : plain;
    const request: ClientRequest = send(url, {
      ...{ method: 'POST', agent: false, signal: ended, lookup: fixed(addresses) },
      headers: { ...headers, 'content-length': Buffer.byteLength(body) },
    });
    request.on('error', reject);
    request.on('response', (response) => {
      const status = response.statusCode ?? 0;
      void beginning(response).then((text) => {
        request.destroy();
        resolve({ status, text });
      });
    });
    request.end(body);
  });
}

/** Lets the connection have no other addresses than those that were judged. */
function fixed(addresses: readonly LookupAddress[]): LookupFunction {
  return (_host, { all }, done) => {
    if (all) done(null, [...addresses]);
    else done(null, addresses[0].address, addresses[0].family);
  };
}

/** What an answer begins with. Its status has been read by then, so one that breaks off or never ends counts all the same. */
async function beginning(response: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  let read = 0;
  try {
    for await (const part of response) {
      parts.push(part as Buffer);
      read += (part as Buffer).length;
      if (read >= MOST_READ) break;
    }
  } catch {
    // What came until then is kept.
  }
  const text = Buffer.concat(parts).subarray(0, MOST_READ).toString('utf8');
  return text
    .replaceAll(/\p{Cc}+/gu, ' ')
    .trim()
    .slice(0, MOST_KEPT)
    .toWellFormed();
}

const WORDS: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'It refused the connection.',
  ECONNRESET: 'It broke the connection off.',
  EPIPE: 'It broke the connection off.',
  EHOSTUNREACH: 'It could not be reached.',
  ENETUNREACH: 'It could not be reached.',
  ETIMEDOUT: 'It did not answer in time.',
  CERT_HAS_EXPIRED: 'Its certificate has expired.',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'Its certificate is signed by itself alone.',
  SELF_SIGNED_CERT_IN_CHAIN: 'Its certificate is signed by nobody who is known here.',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'Its certificate is signed by nobody who is known here.',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'Its certificate is signed by nobody who is known here.',
  ERR_TLS_CERT_ALTNAME_INVALID: 'Its certificate is for another name.',
};

function failureOf(error: unknown, ended: AbortSignal): DeliveryFailure {
  if (error instanceof DeliveryFailure) return error;
  if (ended.aborted) return new DeliveryFailure('It did not answer in time.');
  const { code = '' } = error as { code?: string };
  const said = WORDS[code] ?? `The connection failed${code ? ` (${code})` : ''}.`;
  return new DeliveryFailure(said);
}
