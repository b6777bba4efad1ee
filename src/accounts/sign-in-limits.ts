import { createHash } from 'node:crypto';
import { isIPv6 } from 'node:net';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type DataSource } from 'typeorm';
import { TooMany } from '../errors/kinds.js';

/** One count of tries: of what it is, and how many are allowed in the time of a count. */
export interface Count {
  readonly key: Buffer;
  readonly limit: number;
}

/** A count begins with its first try and ends so many minutes later, whatever comes meanwhile. */
export const COUNT_MINUTES = 15;

/** How many tries are allowed in that time. Those that succeed are taken off again. */
export const LIMITS = { address: 50, email: 10, device: 10, password: 10, code: 10 } as const;

/**
 * Tries at one thing in one time. Only a hash is kept.
 *
 * @param value for `address` an IP address: of IPv6, of which people have many, the network counts
 */
export function countOf(kind: keyof typeof LIMITS, value: string): Count {
  const counted = kind === 'address' ? networkOf(value) : value;
  return { key: createHash('sha256').update(`${kind}\n${counted}`).digest(), limit: LIMITS[kind] };
}

/** The first 64 bits of an IPv6 address; an IPv4 address whole. */
export function networkOf(address: string): string {
  if (!isIPv6(address)) return address;
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped) return mapped;
  const [head, tail] = address.split('%')[0].split('::');
  const first = head.split(':').filter(Boolean);
  const last = (tail ?? '').split(':').filter(Boolean);
  const missing = Math.max(0, 8 - first.length - last.length);
  const groups = [...first, ...Array.from({ length: missing }, () => '0'), ...last];
  return groups
    .slice(0, 4)
    .map((group) => parseInt(group, 16).toString(16))
    .join(':');
}

const ADD = `
  INSERT INTO sign_in_count AS c (key, tries, started_at)
  SELECT key, 1, now() FROM unnest($1::bytea[]) AS key ORDER BY key
  ON CONFLICT (key) DO UPDATE SET
    tries = CASE WHEN c.started_at <= now() - $2::interval THEN 1 ELSE c.tries + 1 END,
    started_at = CASE WHEN c.started_at <= now() - $2::interval THEN now() ELSE c.started_at END
  RETURNING key, tries, ceil(extract(epoch FROM started_at + $2::interval - now()))::int AS left`;

/**
 * Limits how often passwords may be tried. The counts are in the database, so they hold across copies of Postbag, and
 * are added to before the password is looked at, so they hold for tries at the same time as well.
 */
@Injectable()
export class SignInLimits {
  constructor(@InjectDataSource() private readonly db: DataSource) {}

  /**
   * Counts one try.
   *
   * @throws TooMany when that is one too many for any of the counts
   */
  async count(counts: readonly Count[]): Promise<void> {
    const keys = counts.map(({ key }) => key);
    const rows = await this.db.query<{ key: Buffer; tries: number; left: number }[]>(ADD, [
      keys,
      `${COUNT_MINUTES} minutes`,
    ]);
    const over = rows.filter(
      ({ key, tries }) => tries > counts.find((count) => count.key.equals(key))!.limit,
    );
    if (over.length === 0) return;
    const retryAfter = Math.max(1, ...over.map(({ left }) => left));
    throw new TooMany(
      'too-many-tries',
      `There were too many tries. Wait ${Math.ceil(retryAfter / 60)} minutes, then try again.`,
      retryAfter,
    );
  }

  /** Takes a try that succeeded off again. */
  async takeOff(counts: readonly Count[]): Promise<void> {
    const keys = counts.map(({ key }) => key);
    await this.db.query('UPDATE sign_in_count SET tries = tries - 1 WHERE key = ANY ($1) AND tries > 0', [
      keys,
    ]);
  }

  /** Begins a count anew, when its person has shown who they are. */
  async forget(counts: readonly Count[]): Promise<void> {
    const keys = counts.map(({ key }) => key);
    await this.db.query('DELETE FROM sign_in_count WHERE key = ANY ($1)', [keys]);
  }

  /** Forgets the counts that are over. */
  async forgetOld(): Promise<void> {
    await this.db.query('DELETE FROM sign_in_count WHERE started_at <= now() - $1::interval', [
      `${COUNT_MINUTES} minutes`,
    ]);
  }
}
