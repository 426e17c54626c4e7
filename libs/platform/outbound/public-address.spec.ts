import { describe, expect, it } from 'vitest';
import { isPublicAddress } from './public-address.js';

describe('addresses that a customer may have called', () => {
  it.each(['93.184.216.34', '1.1.1.1', '2606:4700:4700::1111', '172.32.0.1', '100.128.0.1'])('%s is public', (address) => expect(isPublicAddress(address)).toBe(true));

  it.each([
    '127.0.0.1', '127.8.8.8', '10.1.2.3', '172.16.0.1', '172.31.255.255', '192.168.1.1', '169.254.169.254', '100.64.0.1', '0.0.0.0', '224.0.0.1', '255.255.255.255', '192.0.2.1',
    '::', '::1', '::ffff:127.0.0.1', '::ffff:93.184.216.34', '64:ff9b::7f00:1', 'fe80::1', 'fc00::1', 'fd12::1', 'ff02::1', '2001::1', '2001:db8::1', '2002:7f00:1::', '', 'localhost', '2130706433',
  ])('%s is not', (address) => expect(isPublicAddress(address)).toBe(false));
});
