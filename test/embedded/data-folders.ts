import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import {
  type EmbeddedOptions,
  type EmbeddedServer,
  startEmbedded,
} from '../../src/database/embedded/embedded-server.js';
import { type Holder, end, hold } from './holder.js';

const newFolder = (): Promise<string> =>
  mkdtemp(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'postbag-embedded-'));

/** A data folder for each test, in `base`, and whatever was started on it; all gone at `close`. */
export class DataFolders {
  base = '';
  dataDir = '';
  /** A data folder whose first start is over. */
  private ready = '';
  private holders: Holder[] = [];
  private servers: EmbeddedServer[] = [];

  get cluster(): string {
    return join(this.dataDir, 'postgres');
  }

  async makeReady(): Promise<void> {
    this.ready = await newFolder();
    await (await startEmbedded({ dataDir: this.ready, fast: true })).stop();
  }

  /** Lets the test begin with a data folder whose first start is over. */
  readonly useReady = async (): Promise<void> => {
    await promisify(execFile)('cp', ['-a', this.ready, this.dataDir]);
  };

  removeReady(): Promise<void> {
    return rm(this.ready, { recursive: true, force: true });
  }

  async open(): Promise<void> {
    this.base = await newFolder();
    this.dataDir = join(this.base, 'data');
    [this.holders, this.servers] = [[], []];
  }

  async close(): Promise<void> {
    await Promise.all(this.servers.map((server) => server.stop()));
    await Promise.all(this.holders.map((holder) => end(holder, 'SIGTERM')));
    await rm(this.base, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  }

  async start(options: Partial<EmbeddedOptions> = {}): Promise<EmbeddedServer> {
    const server = await startEmbedded({ dataDir: this.dataDir, ...options });
    this.servers.push(server);
    return server;
  }

  /** The same in a process of its own. */
  async startElsewhere(account: { uid?: number; gid?: number } = {}): Promise<Holder> {
    const holder = await hold(this.dataDir, account);
    this.holders.push(holder);
    return holder;
  }

  async files(): Promise<string[]> {
    return (await readdir(this.dataDir)).sort();
  }
}
