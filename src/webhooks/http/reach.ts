import { BlockList, isIPv4, isIPv6 } from 'node:net';

/** Whether an address may be connected to: anywhere on the internet, only because a setting allows it, or not at all. */
export type Reach = 'public' | 'allowed' | 'refused';

/**
 * IPv4 addresses that are not of the public internet (IANA's registry of special-purpose addresses, RFC 6890 and later):
 * unspecified, private, shared by carriers (CGNAT), loopback, link-local (where clouds have their metadata), protocol
 * assignments, documentation, 6to4 relays, benchmarks, multicast, reserved and broadcast. The last is where one cloud answers its machines.
 */
const NOT_PUBLIC_4 = [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.88.99.0/24',
  '192.168.0.0/16',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/4',
  '240.0.0.0/4',
  '168.63.129.16/32',
];

/** Of IPv6 only this is public; loopback, link-local, private, multicast, IPv4-mapped and translated ones are not in it. */
const PUBLIC_6 = ['2000::/3'];

/** Parts of it that are not: protocol assignments with Teredo, documentation, 6to4, which hides an IPv4 address. */
const NOT_PUBLIC_6 = ['2001::/23', '2001:db8::/32', '2002::/16', '3fff::/20'];

/** Says of addresses whether they may be connected to. */
export class ReachRule {
  private readonly allowed: BlockList;

  /** @param networks what is allowed beyond the public internet: addresses or networks such as `10.1.0.0/16` or `fd00::/8` */
  constructor(networks: readonly string[]) {
    this.allowed = listOf(networks);
  }

  /** @param address an IPv4 or IPv6 address as text; what is none is refused */
  reachOf(address: string): Reach {
    const bare = address.replace(/%.*$/, '');
    const family = isIPv4(bare) ? 'ipv4' : 'ipv6';
    if (family === 'ipv6' && !isIPv6(bare)) return 'refused';
    if (this.allowed.check(bare, family)) return 'allowed';
    if (family === 'ipv4') return CLOSED_4.check(bare, family) ? 'refused' : 'public';
    return OPEN_6.check(bare, family) && !CLOSED_6.check(bare, family) ? 'public' : 'refused';
  }
}

const CLOSED_4 = listOf(NOT_PUBLIC_4);
const OPEN_6 = listOf(PUBLIC_6);
const CLOSED_6 = listOf(NOT_PUBLIC_6);

function listOf(networks: readonly string[]): BlockList {
  const list = new BlockList();
  for (const network of networks) {
    const [address, bits] = network.split('/');
    const family = isIPv4(address) ? 'ipv4' : 'ipv6';
    if (bits === undefined) list.addAddress(address, family);
    else list.addSubnet(address, Number(bits), family);
  }
  return list;
}
