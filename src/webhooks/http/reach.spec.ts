import { ReachRule } from './reach.js';

describe('where a webhook may be sent', () => {
  const none = new ReachRule([]);

  it.each([
    ['unspecified', '0.0.0.0'],
    ['this network', '0.1.2.3'],
    ['private', '10.0.0.1'],
    ['private', '172.16.0.1'],
    ['private', '172.31.255.255'],
    ['private', '192.168.1.1'],
    ['loopback', '127.0.0.1'],
    ['loopback', '127.255.255.254'],
    ['carriers’ (CGNAT)', '100.64.0.1'],
    ['carriers’ (CGNAT), metadata of one cloud', '100.100.100.200'],
    ['link-local, metadata of most clouds', '169.254.169.254'],
    ['metadata of one cloud', '192.0.0.192'],
    ['where one cloud answers its machines', '168.63.129.16'],
    ['documentation', '192.0.2.1'],
    ['documentation', '198.51.100.1'],
    ['documentation', '203.0.113.1'],
    ['benchmarks', '198.18.0.1'],
    ['multicast', '224.0.0.1'],
    ['reserved', '240.0.0.1'],
    ['broadcast', '255.255.255.255'],
    ['unspecified', '::'],
    ['loopback', '::1'],
    ['link-local', 'fe80::1'],
    ['link-local with its interface', 'fe80::1%eth0'],
    ['private', 'fc00::1'],
    ['private, metadata of one cloud', 'fd00:ec2::254'],
    ['once private', 'fec0::1'],
    ['multicast', 'ff02::1'],
    ['IPv4-mapped', '::ffff:127.0.0.1'],
    ['IPv4-mapped', '::ffff:7f00:1'],
    ['IPv4-mapped', '::ffff:8.8.8.8'],
    ['IPv4-compatible', '::127.0.0.1'],
    ['translated (NAT64)', '64:ff9b::7f00:1'],
    ['translated within', '64:ff9b:1::1'],
    ['6to4 of a loopback', '2002:7f00:1::1'],
    ['Teredo', '2001:0:7f00:1::1'],
    ['documentation', '2001:db8::1'],
    ['documentation', '3fff::1'],
    ['discarded', '100::1'],
    ['no address', 'example.org'],
    ['no address', ''],
  ])('not to an address that is %s: %s', (_what, address) => {
    expect(none.reachOf(address)).toBe('refused');
  });

  it.each([
    '8.8.8.8',
    '1.1.1.1',
    '100.63.255.255',
    '100.128.0.1',
    '172.15.255.255',
    '172.32.0.1',
    '169.253.0.1',
    '223.255.255.254',
    '2606:4700::1111',
    '2a00:1450:4009::200e',
  ])('to one on the public internet: %s', (address) => {
    expect(none.reachOf(address)).toBe('public');
  });

  it.each([
    ['10.1.2.3', 'allowed'],
    ['10.2.0.1', 'refused'],
    ['::ffff:10.1.2.3', 'allowed'],
    ['192.168.7.7', 'allowed'],
    ['192.168.7.8', 'refused'],
    ['fd12::1', 'allowed'],
    ['fd13::1', 'refused'],
    ['8.8.8.8', 'public'],
  ])('of what a setting allows, %s is %s', (address, reach) => {
    expect(new ReachRule(['10.1.0.0/16', '192.168.7.7', 'fd12::/16']).reachOf(address)).toBe(reach);
  });
});
