import { countOf, networkOf } from './sign-in-limits.js';

describe('the network of an address', () => {
  it.each([
    ['192.0.2.7', '192.0.2.7'],
    ['::ffff:192.0.2.7', '192.0.2.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
    ['2001:db8::1', '2001:db8:0:0'],
    ['2001:0db8:0001::', '2001:db8:1:0'],
    ['fe80::1%eth0', 'fe80:0:0:0'],
    ['::1', '0:0:0:0'],
  ])('of %s is %s', (address, network) => {
    expect(networkOf(address)).toBe(network);
  });

  it('counts one house as one, however many addresses it has', () => {
    expect(countOf('address', '2001:db8:1:2::5')).toEqual(countOf('address', '2001:db8:1:2:ffff::'));
    expect(countOf('address', 'ada@example.org')).not.toEqual(countOf('email', 'ada@example.org'));
  });
});
