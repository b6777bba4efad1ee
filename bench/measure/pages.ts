import { once } from 'node:events';
import { Agent, get, type IncomingMessage } from 'node:http';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { TODAY } from '../letters/template-story.js';
import { type Subjects } from './requests.js';

/** What one kind of page weighs, and how long it lets wait. */
export interface PageFigures {
  readonly title: string;
  /** Bytes of the page and of every file that it names, as a browser with an empty cache gets them. */
  readonly weight: number;
  /** Milliseconds to the first byte, which 19 of 20 requests take no longer than. */
  readonly wait: number;
}

interface Answer {
  readonly body: Buffer;
  readonly text: () => string;
  readonly wait: number;
}

/**
 * Reads the day, the list and letters of every group as somebody who has signed in does, one page after another on one connection.
 * A first round, in which every connection plans its statements, does not count.
 *
 * @param times how many pages of each kind are read
 */
export async function measurePages(
  port: number,
  cookie: string,
  subjects: Subjects,
  times: number,
): Promise<PageFigures[]> {
  const { groups, letters } = subjects;
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const read = (path: string): Promise<Answer> => answerTo(agent, port, path, cookie);
  const kinds: [title: string, paths: readonly string[]][] = [
    ['Today', groups.map(({ slug }) => `/groups/${slug}/today`)],
    ['the list of letters', groups.map(({ slug }) => `/groups/${slug}/letters`)],
    ['one letter', letters.slice(0, times).map(({ id, group }) => `/groups/${group.slug}/letters/${id}`)],
  ];
  try {
    const figures: PageFigures[] = [];
    for (const [title, paths] of kinds) {
      const waits: number[] = [];
      for (let time = 0; time < 2 * times; time += 1) {
        const { wait } = await read(paths[time % paths.length]);
        if (time >= times) waits.push(wait);
      }
      figures.push({ title, weight: await weigh(read, paths[0]), wait: percentile(waits, 0.95) });
    }
    return figures;
  } finally {
    agent.destroy();
  }
}

/** Runs the sweep of the day, so that pages find what they do from ten minutes after midnight on. */
export async function sweepToday(port: number, operator: string): Promise<void> {
  const headers = { authorization: `Bearer ${operator}`, 'content-type': 'application/json' };
  const url = `http://127.0.0.1:${port}/api/v1/jobs/sweep/run?asOf=${TODAY}`;
  const { ok, status } = await fetch(url, { method: 'POST', headers, body: '{}' });
  if (!ok) throw new Error(`The sweep was answered with ${status}.`);
}

async function weigh(read: (path: string) => Promise<Answer>, path: string): Promise<number> {
  const page = await read(path);
  const files = new Set(
    [...page.text().matchAll(/(?:href|src)="(\/assets\/[^"]+)"/g)].map(([, file]) => file),
  );
  let weight = page.body.length;
  for (const file of files) weight += (await read(file)).body.length;
  return weight;
}

async function answerTo(agent: Agent, port: number, path: string, cookie: string): Promise<Answer> {
  const begin = performance.now();
  const headers = { cookie, accept: 'text/html', 'accept-encoding': 'gzip, deflate, br' };
  const request = get({ agent, host: '127.0.0.1', port, path, headers });
  const [answer] = (await once(request, 'response')) as [IncomingMessage];
  const wait = performance.now() - begin;
  const pieces: Buffer[] = [];
  for await (const piece of answer) pieces.push(piece as Buffer);
  const body = Buffer.concat(pieces);
  if (answer.statusCode !== 200) throw new Error(`${path} was answered with ${answer.statusCode}`);
  return { body, text: () => plain(body, answer.headers['content-encoding']).toString(), wait };
}

function plain(body: Buffer, encoding: string | undefined): Buffer {
  if (encoding === 'br') return brotliDecompressSync(body);
  return encoding === 'gzip' ? gunzipSync(body) : body;
}

/** The least value that so large a part of all does not exceed. */
function percentile(values: readonly number[], part: number): number {
  return [...values].sort((a, b) => a - b)[Math.ceil(values.length * part) - 1];
}
