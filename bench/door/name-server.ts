/** A name server on loopback, over UDP, whose answers are told by a function and may differ each time they are asked for. */
import { createSocket } from 'node:dgram';
import { Resolver } from 'node:dns/promises';
import type { AddressInfo } from 'node:net';
import ipaddr from 'ipaddr.js';

const A = 1;
const AAAA = 28;

export interface NameServer {
  /** Asks this server for both kinds of addresses, as a system's resolver does. */
  resolve(host: string): Promise<string[]>;
  asked(): number;
  close(): void;
}
/** `answers` is called for every question; times to live are 0. */
export async function nameServer(answers: (host: string) => readonly string[]): Promise<NameServer> {
  const socket = createSocket('udp4');
  let asked = 0;
  socket.on('message', (question, from) => {
    asked += 1;
    const { host, kind, end } = questionOf(question);
    const found = answers(host).map((ip) => ipaddr.parse(ip).toByteArray());
    const fitting = found.filter(({ length }) => length === (kind === A ? 4 : kind === AAAA ? 16 : -1));
    const records = fitting.map((bytes) => {
      const head = Buffer.alloc(12);
      head.writeUInt16BE(0xc00c, 0);
      head.writeUInt16BE(kind, 2);
      head.writeUInt16BE(1, 4);
      head.writeUInt16BE(bytes.length, 10);
      return Buffer.concat([head, Buffer.from(bytes)]);
    });
    const head = Buffer.alloc(12);
    question.copy(head, 0, 0, 2);
    head.writeUInt16BE(0x8580, 2);
    head.writeUInt16BE(1, 4);
    head.writeUInt16BE(records.length, 6);
    socket.send(Buffer.concat([head, question.subarray(12, end), ...records]), from.port, from.address);
  });
  await new Promise<void>((resolve) => socket.bind(0, '127.0.0.1', resolve));
  const resolver = new Resolver({ tries: 2, timeout: 2_000 });
  resolver.setServers([`127.0.0.1:${(socket.address() as AddressInfo).port}`]);
  const none = (error: { code?: string }) => {
    if (error.code === 'ENODATA' || error.code === 'ENOTFOUND') return [];
    throw error;
  };
  return {
    async resolve(host) {
      const found = await Promise.all([resolver.resolve4(host).catch(none), resolver.resolve6(host).catch(none)]);
      if (found.flat().length === 0) throw Object.assign(new Error('no address'), { code: 'ENOTFOUND' });
      return found.flat();
    },
    asked: () => asked,
    close: () => socket.close(),
  };
}

function questionOf(message: Buffer): { host: string; kind: number; end: number } {
  const labels: string[] = [];
  let at = 12;
  for (let length = message[at] ?? 0; length > 0; length = message[at] ?? 0) {
    labels.push(message.toString('latin1', at + 1, at + 1 + length));
    at += 1 + length;
  }
  return { host: labels.join('.').toLowerCase(), kind: message.readUInt16BE(at + 1), end: at + 5 };
}
