import { expect, test } from 'vitest';
import { networkOf } from './network-of.ts';

test.each([
  ['203.0.113.7', '203.0.113.7'],
  ['::ffff:203.0.113.7', '203.0.113.7'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['2001:db8::1', '2001:db8:0:0::/64'],
  ['127.0.0.1', undefined],
  ['::1', undefined],
  ['192.168.1.20', undefined],
  ['fd00::1', undefined],
  ['a proxy', undefined],
])('%s is counted as %s', (ip, network) => {
  expect(networkOf(ip)).toBe(network);
});
