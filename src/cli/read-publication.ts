import { readFile } from 'node:fs/promises';
import { fetchPublication, PublicationUnavailable, SAVE_INSTEAD } from '../calendars/fetch-publication.js';
import { UsageError } from './usage-error.js';

/**
 * The parsed JSON of a file or of an address (https; http only on this machine).
 *
 * @param mostSeconds how long to wait for an address, its whole answer included
 * @throws UsageError when it can't be had or is no JSON
 */
export async function readPublication(source: string, mostSeconds?: number): Promise<unknown> {
  const isAddress = /^[a-z][a-z\d+.-]*:\/\//i.test(source);
  const text = isAddress ? await fetched(source, mostSeconds) : await readFromDisk(source);
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new UsageError(`${source} can't be read as JSON (${(error as Error).message}). ${SAVE_INSTEAD}`);
  }
}

async function fetched(address: string, mostSeconds: number | undefined): Promise<string> {
  try {
    return await fetchPublication(address, mostSeconds);
  } catch (error) {
    if (error instanceof PublicationUnavailable) throw new UsageError(error.message);
    throw error;
  }
}

async function readFromDisk(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    throw new UsageError(`${file} can't be read (${(error as Error).message}). ${SAVE_INSTEAD}`);
  }
}
