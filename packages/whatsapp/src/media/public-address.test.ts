import { expect, test } from 'vitest';
import { isPublicAddress } from './public-address.ts';

test.each([
  '127.0.0.1',
  '10.1.2.3',
  '172.20.0.5',
  '192.168.1.1',
  '169.254.169.254',
  '100.64.0.1',
  '0.0.0.0',
  '::1',
  '::ffff:127.0.0.1',
  'fd00::1',
  'fe80::1',
  '64:ff9b::7f00:1',
  'not an address',
])('%s is no place to fetch a file from', (address) => {
  expect(isPublicAddress(address)).toBe(false);
});

test.each(['149.137.128.20', '31.13.64.1', '2a03:2880:f12c::1', '::ffff:149.137.128.20'])(
  '%s is on the public internet',
  (address) => {
    expect(isPublicAddress(address)).toBe(true);
  },
);
