/** A real mail server on this machine that catches what it is sent, and refuses what it is told to. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ParsedMail, simpleParser } from 'mailparser';
import { generate } from 'selfsigned';
import { SMTPServer } from 'smtp-server';

export interface PostOffice {
  port: number;
  /** The certificate, for those who trust it. */
  caFile: string;
  /** What came, in order. */
  mails: ParsedMail[];
  /** What each mail looked like on the wire. */
  raw: string[];
  /** Answers to RCPT TO by address: a code and text such as '550 5.1.1 no such person'. */
  refuse: Map<string, string>;
  /** Answers to every mail's text, where set. */
  refuseText: string | undefined;
  /** Accepts the mail and then cuts the line before it says so, so often. */
  cutAfterData: number;
  close(): Promise<void>;
}

export async function openPostOffice({ tls = true, port = 0, user = '' } = {}): Promise<PostOffice> {
  const { key, cert, caFile } = await certificate();
  const mails: ParsedMail[] = [];
  const raw: string[] = [];
  const refuse = new Map<string, string>();
  const refusal = (answer: string) => {
    const [, code, text] = /^(\d{3}) (.*)$/.exec(answer)!;
    return Object.assign(new Error(text), { responseCode: Number(code) });
  };
  const server = new SMTPServer({
    key,
    cert,
    secure: false,
    authOptional: user === '',
    allowInsecureAuth: true,
    disabledCommands: [...(tls ? [] : ['STARTTLS']), ...(user ? [] : ['AUTH'])],
    onAuth: ({ username, password }, _session, done) =>
      username === user && password === 'secret' ? done(null, { user }) : done(refusal('535 5.7.8 no')),
    onRcptTo: ({ address }, _session, done) => {
      const answer = refuse.get(address);
      done(answer ? refusal(answer) : null);
    },
    onData(stream, _session, done) {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', async () => {
        if (office.refuseText) return done(refusal(office.refuseText));
        raw.push(Buffer.concat(parts).toString());
        mails.push(await simpleParser(Buffer.concat(parts)));
        if (office.cutAfterData > 0) {
          office.cutAfterData -= 1;
          // biome-ignore lint/suspicious/noExplicitAny: the library tells no type of its connections
          for (const line of (server as any).connections) line._socket.destroy();
          return;
        }
        done();
      });
    },
  });
  server.on('error', () => {});
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const office: PostOffice = {
    port: (server.server.address() as AddressInfo).port,
    caFile,
    mails,
    raw,
    refuse,
    refuseText: undefined,
    cutAfterData: 0,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
  return office;
}

/** Made once: making a key takes longer than a test. */
let made: Promise<{ key: string; cert: string; caFile: string }> | undefined;
function certificate() {
  made ??= (async () => {
    const { cert, private: key } = await generate([{ name: 'commonName', value: 'localhost' }], {
      keyType: 'ec',
      extensions: [{ name: 'subjectAltName', altNames: [{ type: 2, value: 'localhost' }] }],
    });
    const dir = mkdtempSync(join(tmpdir(), 'post-office-'));
    process.once('exit', () => rmSync(dir, { recursive: true, force: true }));
    const caFile = join(dir, 'ca.pem');
    writeFileSync(caFile, cert);
    return { key, cert, caFile };
  })();
  return made;
}
