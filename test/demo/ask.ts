/** Asks the demo's site the way a client behind a resolver would: by its port, with the real host's name. */
import { request as askPlain } from 'node:http';
import { request as askTls } from 'node:https';

export interface Reply {
  status: number;
  type: string;
  location: string | undefined;
  body: Buffer;
}

export function ask(port: number, address: string): Promise<Reply> {
  const { protocol, hostname, pathname, search } = new URL(address);
  const options = { host: '127.0.0.1', port, path: `${pathname}${search}`, headers: { host: hostname } };
  return new Promise((resolve, reject) => {
    const asked =
      protocol === 'https:'
        ? askTls({ ...options, servername: hostname, rejectUnauthorized: false, agent: false })
        : askPlain({ ...options, agent: false });
    asked.on('error', reject).on('response', (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          type: response.headers['content-type'] ?? '',
          location: response.headers.location,
          body: Buffer.concat(chunks),
        }),
      );
    });
    asked.end();
  });
}
