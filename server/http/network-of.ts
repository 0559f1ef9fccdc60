import { BlockList, isIPv4, isIPv6 } from 'node:net';

/** Addresses inside one house (RFC 1918, 4193, 6890): a proxy of ours or an office's own network. */
const INSIDE = new BlockList();
for (const [net, bits] of [
  ['10.0.0.0', 8],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.168.0.0', 16],
] as const)
  INSIDE.addSubnet(net, bits, 'ipv4');
INSIDE.addAddress('::1', 'ipv6');
INSIDE.addSubnet('fc00::', 7, 'ipv6');
INSIDE.addSubnet('fe80::', 10, 'ipv6');

/**
 * The network that tries are counted by: an IPv4 address, or the /64 that one IPv6 line has. `undefined` for an
 * address inside the house, which is a proxy's and everybody's: counting it would shut everybody out.
 */
export function networkOf(ip: string): string | undefined {
  const plain = ip.replace(/^::ffff:(?=\d+\.)/u, '').replace(/%.*$/u, '');
  if (isIPv4(plain)) return INSIDE.check(plain, 'ipv4') ? undefined : plain;
  if (!isIPv6(plain) || INSIDE.check(plain, 'ipv6')) return undefined;
  return `${expanded(plain).slice(0, 4).join(':')}::/64`;
}

/** The eight groups of an IPv6 address. */
function expanded(ip: string): readonly string[] {
  const [head = '', tail] = ip.split('::');
  const before = head === '' ? [] : head.split(':');
  if (tail === undefined) return before;
  const after = tail === '' ? [] : tail.split(':');
  const zeros = Array.from({ length: 8 - before.length - after.length }, () => '0');
  return [...before, ...zeros, ...after];
}
