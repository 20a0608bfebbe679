/**
 * Spellings of this machine itself, each of which an unguarded client may reach, and of other places inside. Names of
 * `example` are answered by the bench's own name server.
 */
import { networkInterfaces } from 'node:os';

const LOOPBACK = `
  127.0.0.1 127.1 127.0.1 2130706433 0x7f000001 0x7F.1 0x7f.0x0.0x0.0x1 0177.0.0.1 017700000001 0177.1 127.0.0.1.
  127.0.0.01 127.0x0.0.1 127.255.255.254 127.1.2.3 0.0.0.0 0 0x0 00 %31%32%37.0.0.1 ①②⑦.⓪.⓪.① 127。0。0。1 １２７.0.0.1
  127．0．0．1 127｡0｡0｡1 [::] [::1] [0:0:0:0:0:0:0:1] [0000:0000:0000:0000:0000:0000:0000:0001] [::0.0.0.1] [0::1]
  [::ffff:127.0.0.1] [::ffff:7f00:1] [::ffff:127.1.2.3] [0:0:0:0:0:ffff:127.0.0.1] [::FFFF:7F00:0001] [::ffff:0.0.0.0]
  localhost LOCALHOST LocalHost localhost. a.localhost a.b.localhost ｌｏｃａｌｈｏｓｔ ⓛⓞⓒⓐⓛⓗⓞⓢⓣ
`;
const ELSEWHERE = `
  10.0.0.1 0x0a.0.0.1 100.64.0.1 100.100.100.200 169.254.169.254 0xa9fea9fe 2852039166 172.16.0.1 192.0.0.192 192.168.0.1
  198.18.0.1 224.0.0.1 239.255.255.250 240.0.0.1 255.255.255.255 168.63.129.16 [::127.0.0.1] [::7f00:1] [::10.0.0.1]
  [::ffff:10.0.0.1] [64:ff9b::127.0.0.1] [64:ff9b:1::7f00:1] [2001:0:7f00:1::] [2002:7f00:1::] [fd00:ec2::254] [fe80::1]
  [fec0::1] [ff02::1] [3fff::1]
`;
const words = (text: string) => text.trim().split(/\s+/);

/** Names whose answers, by the bench's name server, lead inside, alone or among public ones. */
export const NAMES: Readonly<Record<string, readonly string[]>> = {
  'four.example': ['127.0.0.1'],
  'six.example': ['::1'],
  'mapped.example': ['::ffff:127.0.0.1'],
  'zero.example': ['0.0.0.0'],
  'mixed.example': ['2d00::1', '127.0.0.1'],
  'metadata.example': ['169.254.169.254'],
};

/** Hosts as they stand in an address. `reach`: an unguarded client on this machine can connect to the canary by it. */
export function addressForms(): { reach: string[]; elsewhere: string[] } {
  const own = Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .filter(({ internal, address }) => !internal && !address.startsWith('fe80'))
    .map(({ address, family }) => (family === 'IPv6' ? `[${address}]` : address));
  return { reach: [...words(LOOPBACK), ...own], elsewhere: [...words(ELSEWHERE), ...Object.keys(NAMES)] };
}
