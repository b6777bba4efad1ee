import { DomainError } from '../errors/domain-error.js';

const MOST_BYTES = 1_000_000;
const MOST_SECONDS = 10;

/** What to do when an address can’t be used. */
export const SAVE_INSTEAD = 'Save https://www.gov.uk/bank-holidays.json with a browser and use that file.';

/** A publication could not be had from its address. */
export class PublicationUnavailable extends DomainError {
  constructor(message: string) {
    super('conflict', 'publication-unavailable', message);
  }
}

/**
 * The text at an address (https; http only on this machine). Goes where it was told and nowhere else: a redirect is refused, so that
 * https stays https.
 *
 * @param mostSeconds how long to wait, the whole answer included
 * @throws PublicationUnavailable when it can't be had, or is larger than such a file is
 */
export async function fetchPublication(address: string, mostSeconds = MOST_SECONDS): Promise<string> {
  const url = refuseUnlessSafe(address);
  try {
    const response = await fetch(url, {
      redirect: 'manual',
      signal: AbortSignal.timeout(mostSeconds * 1000),
      headers: { accept: 'application/json' },
    });
    const elsewhere = response.headers.get('location');
    if (elsewhere)
      throw new PublicationUnavailable(
        `${address} sends on to ${elsewhere}. Name that address if you trust it.`,
      );
    if (!response.ok)
      throw new PublicationUnavailable(`${address} answered ${response.status}. ${SAVE_INSTEAD}`);
    return await textOf(response, address);
  } catch (error) {
    if (error instanceof PublicationUnavailable) throw error;
    throw new PublicationUnavailable(
      `${address} can't be fetched (${reasonOf(error, mostSeconds)}). ${SAVE_INSTEAD}`,
    );
  }
}

function refuseUnlessSafe(address: string): URL {
  if (!URL.canParse(address))
    throw new PublicationUnavailable(`${address} is not an address. ${SAVE_INSTEAD}`);
  const url = new URL(address);
  const isHere = ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname);
  if (url.protocol === 'https:' || (url.protocol === 'http:' && isHere)) return url;
  throw new PublicationUnavailable(
    `${address} is not an https address, so anybody on the way could change it. Use https.`,
  );
}

async function textOf({ body }: Response, address: string): Promise<string> {
  const parts: Uint8Array[] = [];
  let bytes = 0;
  for await (const part of (body ?? []) as AsyncIterable<Uint8Array>) {
    bytes += part.byteLength;
    if (bytes > MOST_BYTES) {
      throw new PublicationUnavailable(
        `${address} is larger than ${MOST_BYTES / 1_000_000} MB, which no bank-holiday file is.`,
      );
    }
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
}

/** Node hides the reason of a failed fetch in its cause. */
function reasonOf(error: unknown, mostSeconds: number): string {
  const { name, message, cause } = error as Error;
  if (name === 'TimeoutError') return `no answer within ${mostSeconds} seconds`;
  return cause instanceof Error ? cause.message || cause.name : message;
}
