import { type LookupAddress } from 'node:dns';
import { lookup } from 'node:dns/promises';
import { isIP } from 'node:net';
import { DeliveryFailure } from './delivery-failure.js';
import { type ReachRule } from './reach.js';

/** Every address of a name. */
export type LookUp = (name: string) => Promise<readonly LookupAddress[]>;

const BY_MACHINE: LookUp = (name) => lookup(name, { all: true });

const NOT_FOUND = 'The name in the address leads nowhere. See that it is written as it should be.';
const REFUSED =
  'The address leads to a machine that is not on the public internet. Give another, or ask who runs this Postbag to allow it (the setting WEBHOOK_NETWORKS).';
const NOT_SECURE =
  'The address must begin with https. Without encryption only addresses that the setting WEBHOOK_NETWORKS allows may be told.';

/**
 * The addresses that a webhook may be sent to, of which the connection takes one: who controls a name could otherwise
 * let it lead elsewhere between the check and the connection.
 *
 * @throws DeliveryFailure when the name has none, or any that may not be reached; it does not say which, since names may be of a network within
 */
export async function addressesOf(
  { hostname, protocol }: Pick<URL, 'hostname' | 'protocol'>,
  rule: ReachRule,
  lookUp: LookUp = BY_MACHINE,
): Promise<readonly LookupAddress[]> {
  const host = hostname.replace(/^\[(.*)\]$/, '$1');
  const family = isIP(host);
  const found = family ? [{ address: host, family }] : await named(host, lookUp);
  const reaches = found.map(({ address }) => rule.reachOf(address));
  if (reaches.includes('refused')) throw new DeliveryFailure(REFUSED);
  if (protocol !== 'https:' && reaches.includes('public')) throw new DeliveryFailure(NOT_SECURE);
  return found;
}

async function named(host: string, lookUp: LookUp): Promise<readonly LookupAddress[]> {
  const found = await lookUp(host).catch(() => []);
  if (found.length === 0) throw new DeliveryFailure(NOT_FOUND);
  return found;
}
