/**
 * Whose machine asks: the address on the network that limits are counted by. It is personal, and is written nowhere. A web
 * server of ours that passes requests on adds the address it got them from at the end of X-Forwarded-For; what stands before
 * that, and the whole header where anybody else sends it, anyone can write.
 */
import { BlockList, isIP, isIPv6 } from 'node:net';
import type { Context } from 'hono';

/** Gives the network that a request comes from; '' where it is not known. */
export type ClientOf = (c: Context) => string;

/** Whether an address is one of our own web servers: addresses, or networks such as 10.0.0.0/8. */
export function proxyList(proxies: readonly string[]): (address: string) => boolean {
  const list = new BlockList();
  const familyOf = (address: string) => (isIPv6(address) ? 'ipv6' : 'ipv4');
  for (const one of proxies) {
    const [address = '', bits] = one.split('/');
    if (bits === undefined) list.addAddress(address, familyOf(address));
    else list.addSubnet(address, Number(bits), familyOf(address));
  }
  return (address) => isIP(address) !== 0 && list.check(address, familyOf(address));
}

/** An address as the machine's own, where it came by way of IPv6. */
export const plainAddress = (address: string | undefined): string => (address ?? '').replace(/^::ffff:/i, '');

/** Reads whose machine asks, behind these web servers. */
export function clientBy(proxies: readonly string[]): ClientOf {
  const isOurs = proxyList(proxies);
  return (c) => {
    const env = c.env as { incoming?: { socket?: { remoteAddress?: string } } } | undefined;
    const remote = plainAddress(env?.incoming?.socket?.remoteAddress);
    const passedOn = c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim();
    const client = isOurs(remote) && passedOn ? plainAddress(passedOn) : remote;
    return networkOf(client);
  };
}

/** One household has a whole /64 of the long addresses, written in whichever way. */
function networkOf(address: string): string {
  if (!isIPv6(address)) return address.slice(0, 64);
  const [head = '', tail] = address.split('%')[0]!.split('::');
  const groups = (text: string | undefined) => (text ? text.split(':') : []);
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - groups(head).length - groups(tail).length);
  const whole = [...groups(head), ...Array<string>(zeros).fill('0'), ...groups(tail)];
  return whole
    .slice(0, 4)
    .map((group) => group.toLowerCase().replace(/^0+(?=.)/, ''))
    .join(':');
}
