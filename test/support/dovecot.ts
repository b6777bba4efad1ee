import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { chmod, chown, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { ImapFlow } from 'imapflow';
import { waitFor } from './raw-http.js';

const DOVECOT = '/usr/sbin/dovecot';

/** Settings are written otherwise from 2.4 on. */
const VERSION = '2.3.';

/** Why there is no Dovecot to test with; null when there is one. */
const missing = ((): string | null => {
  if (!existsSync(DOVECOT)) return `there is no ${DOVECOT}; Debian has it in dovecot-imapd`;
  const version = spawnSync(DOVECOT, ['--version'], { encoding: 'utf8' }).stdout.trim();
  return version.startsWith(VERSION) ? null : `${DOVECOT} is ${version}, not ${VERSION}x`;
})();

/** `describe` where there is a Dovecot; otherwise the tests are skipped and their title says why. */
export function describeWithDovecot(name: string, tests: () => void): void {
  if (missing === null) describe(name, tests);
  else describe.skip(`${name} (skipped: ${missing})`, tests);
}

export const PASSWORD = 'open-sesame-%41/@';

/** A real IMAP server with an empty mailbox, private to the test, on loopback. */
export class Dovecot {
  private constructor(
    readonly port: number,
    private readonly folder: string,
    private readonly stopServer: () => Promise<void>,
  ) {}

  static async start(): Promise<Dovecot> {
    const folder = await mkdtemp(join(tmpdir(), 'postbag-dovecot-'));
    await chmod(folder, 0o755);
    const port = await freePort();
    const owner = await ownerOf(folder);
    await writeFile(join(folder, 'users'), `clerk:{PLAIN}${PASSWORD}\n`);
    await writeFile(join(folder, 'dovecot.conf'), configOf(folder, port, owner));
    const child = spawn(DOVECOT, ['-F', '-c', join(folder, 'dovecot.conf')], { stdio: 'ignore' });
    const ended = once(child, 'close');
    const stop = async (): Promise<void> => {
      child.kill('SIGTERM');
      await ended;
      await rm(folder, { recursive: true, force: true });
    };
    const server = new Dovecot(port, folder, stop);
    try {
      await waitFor(async () => {
        if (child.exitCode !== null) throw new Error('Dovecot does not start');
        return server.with(() => Promise.resolve(true)).catch(() => false);
      });
      return server;
    } catch (error) {
      const log = await readFile(join(folder, 'log'), 'utf8');
      await stop();
      throw new Error(`Dovecot can't be used: ${log.slice(-2000)}`, { cause: error });
    }
  }

  stop(): Promise<void> {
    return this.stopServer();
  }

  /** Puts a message into the mailbox, as a mail server does. */
  async deliver(...messages: readonly Buffer[]): Promise<void> {
    await this.with(async (client) => {
      for (const message of messages)
        await client.append('INBOX', message, [], new Date('2021-12-06T11:00:00Z'));
    });
  }

  /** What is in the mailbox: each message with its flags. */
  async content(): Promise<{ source: string; flags: string[] }[]> {
    return this.with(async (client) => {
      await client.mailboxOpen('INBOX', { readOnly: true });
      const found =
        client.mailbox && client.mailbox.exists > 0
          ? await client.fetchAll('1:*', { flags: true, source: true })
          : [];
      return found.map(({ source, flags }) => ({
        source: String(source),
        flags: [...(flags ?? [])].filter((flag) => flag !== '\\Recent'),
      }));
    });
  }

  /** Numbers the messages anew, as after a move to another server. */
  async renumber(): Promise<void> {
    const list = join(this.folder, 'mail', 'dovecot-uidlist');
    const [head, ...rows] = (await readFile(list, 'utf8')).split('\n');
    const validity = Number(/ V(\d+)/.exec(head)![1]);
    await writeFile(list, [head.replace(/ V\d+/, ` V${validity + 1000}`), ...rows].join('\n'));
    for (const name of ['dovecot.index', 'dovecot.index.log', 'dovecot.index.cache', 'dovecot-uidvalidity'])
      await rm(join(this.folder, 'mail', name), { force: true });
  }

  private async with<T>(act: (client: ImapFlow) => Promise<T>): Promise<T> {
    const client = new ImapFlow({
      host: '127.0.0.1',
      port: this.port,
      secure: false,
      auth: { user: 'clerk', pass: PASSWORD },
      logger: false,
    });
    client.on('error', () => undefined);
    await client.connect();
    try {
      return await act(client);
    } finally {
      await client.logout();
    }
  }
}

interface Owner {
  readonly uid: number;
  readonly gid: number;
  readonly user: string;
}

/** Mail is never read as root: there the folder is given to the user that Debian's package made for it. */
async function ownerOf(folder: string): Promise<Owner> {
  const { uid, gid, username } = userInfo();
  await mkdir(join(folder, 'mail'));
  await mkdir(join(folder, 'home'));
  if (uid !== 0) return { uid, gid, user: username };
  const passwd = await readFile('/etc/passwd', 'utf8');
  const [, id, group] = /^dovecot:[^:]*:(\d+):(\d+)/m.exec(passwd) ?? [];
  const owner = { uid: Number(id), gid: Number(group), user: 'dovecot' };
  for (const name of ['mail', 'home']) await chown(join(folder, name), owner.uid, owner.gid);
  return owner;
}

function configOf(folder: string, port: number, { uid, gid, user }: Owner): string {
  const isRoot = user === 'dovecot';
  return `
    protocols = imap
    listen = 127.0.0.1
    base_dir = ${folder}/run
    state_dir = ${folder}/state
    log_path = ${folder}/log
    ssl = no
    disable_plaintext_auth = no
    default_internal_user = ${user}
    default_login_user = ${isRoot ? 'dovenull' : user}
    ${isRoot ? '' : `default_internal_group = ${gid}`}
    first_valid_uid = 1
    mail_location = maildir:${folder}/mail
    mail_max_userip_connections = 100
    service imap-login {
      chroot =
      inet_listener imap {
        port = ${port}
      }
      inet_listener imaps {
        port = 0
      }
    }
    service anvil {
      chroot =
      unix_listener anvil-auth-penalty {
        mode = 0
      }
    }
    service stats {
      chroot =
    }
    passdb {
      driver = passwd-file
      args = scheme=PLAIN username_format=%u ${folder}/users
    }
    userdb {
      driver = static
      args = uid=${uid} gid=${gid} home=${folder}/home
    }
    auth_failure_delay = 0
  `;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
