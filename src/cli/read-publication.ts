import { readFile } from 'node:fs/promises';
import { UsageError } from './usage-error.js';

const MOST_BYTES = 1_000_000;
const MOST_SECONDS = 10;
const SAVE_INSTEAD = 'Save https://www.gov.uk/bank-holidays.json with a browser and name that file.';

/**
 * The parsed JSON of a file or of an address (https; http only on this machine).
 *
 * @param mostSeconds how long to wait for an address, its whole answer included
 * @throws UsageError when it can't be had or is no JSON
 */
export async function readPublication(source: string, mostSeconds = MOST_SECONDS): Promise<unknown> {
  const isAddress = /^[a-z][a-z\d+.-]*:\/\//i.test(source);
  const text = isAddress ? await fetched(source, mostSeconds) : await readFromDisk(source);
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new UsageError(`${source} can't be read as JSON (${(error as Error).message}). ${SAVE_INSTEAD}`);
  }
}

async function readFromDisk(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    throw new UsageError(`${file} can't be read (${(error as Error).message}). ${SAVE_INSTEAD}`);
  }
}

/** Goes where it was told and nowhere else: a redirect is refused, so that https stays https. */
async function fetched(address: string, mostSeconds: number): Promise<string> {
  const url = refuseUnlessSafe(address);
  try {
    const response = await fetch(url, {
      redirect: 'manual',
      signal: AbortSignal.timeout(mostSeconds * 1000),
      headers: { accept: 'application/json' },
    });
    const elsewhere = response.headers.get('location');
    if (elsewhere)
      throw new UsageError(`${address} sends on to ${elsewhere}. Name that address if you trust it.`);
    if (!response.ok) throw new UsageError(`${address} answered ${response.status}. ${SAVE_INSTEAD}`);
    return await textOf(response, address);
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(`${address} can't be fetched (${reasonOf(error, mostSeconds)}). ${SAVE_INSTEAD}`);
  }
}

function refuseUnlessSafe(address: string): URL {
  if (!URL.canParse(address)) throw new UsageError(`${address} is not an address. ${SAVE_INSTEAD}`);
  const url = new URL(address);
  const isHere = ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname);
  if (url.protocol === 'https:' || (url.protocol === 'http:' && isHere)) return url;
  throw new UsageError(
    `${address} is not an https address, so anybody on the way could change it. Use https.`,
  );
}

async function textOf({ body }: Response, address: string): Promise<string> {
  const parts: Uint8Array[] = [];
  let bytes = 0;
  for await (const part of (body ?? []) as AsyncIterable<Uint8Array>) {
    bytes += part.byteLength;
    if (bytes > MOST_BYTES) {
      throw new UsageError(
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
