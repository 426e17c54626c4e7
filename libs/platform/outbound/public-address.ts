import { BlockList, isIPv4, isIPv6 } from 'node:net';

/** Addresses that are nobody's on the public internet (IANA special-purpose registries, RFC 6890), and multicast. */
const special = new BlockList();
for (const [net, bits] of [
  ['0.0.0.0', 8], ['10.0.0.0', 8], ['100.64.0.0', 10], ['127.0.0.0', 8], ['169.254.0.0', 16], ['172.16.0.0', 12], ['192.0.0.0', 24], ['192.0.2.0', 24],
  ['192.88.99.0', 24], ['192.168.0.0', 16], ['198.18.0.0', 15], ['198.51.100.0', 24], ['203.0.113.0', 24], ['224.0.0.0', 4], ['240.0.0.0', 4],
] as const) special.addSubnet(net, bits, 'ipv4');

/** What is handed out of IPv6 so far; of that, what leads elsewhere: tunnels that carry an IPv4 address, and examples. */
const handedOut = new BlockList();
handedOut.addSubnet('2000::', 3, 'ipv6');
const tunnels = new BlockList();
for (const [net, bits] of [['2001::', 23], ['2001:db8::', 32], ['2002::', 16], ['3fff::', 20]] as const) tunnels.addSubnet(net, bits, 'ipv6');

/** Whether an IP address may be called from within this network on a customer's word. What is no address is not. */
export function isPublicAddress(address: string): boolean {
  if (isIPv4(address)) return !special.check(address, 'ipv4');
  return isIPv6(address) && handedOut.check(address, 'ipv6') && !tunnels.check(address, 'ipv6');
}
