import { BlockList, isIPv4 } from 'node:net';
import type { FastifyRequest } from 'fastify';

const NEARBY = new BlockList();
for (const [network, prefix] of [
  ['127.0.0.0', 8],
  ['10.0.0.0', 8],
  ['172.16.0.0', 12],
  ['192.168.0.0', 16],
] as const)
  NEARBY.addSubnet(network, prefix, 'ipv4');
NEARBY.addAddress('::1', 'ipv6');
NEARBY.addSubnet('fc00::', 7, 'ipv6');

/** Where a request comes from: what a proxy on this machine or its network says, or who is connected. */
export function clientAddress({ socket, headers }: FastifyRequest): string {
  const peer = socket.remoteAddress?.replace(/^::ffff:/, '') ?? 'unknown';
  const forwarded = headers['x-forwarded-for'];
  if (typeof forwarded !== 'string' || peer === 'unknown') return peer;
  if (!NEARBY.check(peer, isIPv4(peer) ? 'ipv4' : 'ipv6')) return peer;
  return forwarded.split(',').at(-1)?.trim() || peer;
}
