/** How reports reach people beside the pages: what mails get when they go out, and the calls to the operator's own address. */
import type { Config } from '../config.js';
import type { Notes } from '../domain/notes.js';
import { Trouble } from '../domain/trouble.js';
import { asWanted } from '../services/mails-wanted.js';
import { type Webhook, webhook } from '../services/webhook.js';
import type { Store, Taken } from '../store/index.js';
import { wait } from './wait.js';

export interface DeliveryParts {
  config: Config;
  store: Store;
  notes: Notes;
  version: string;
  clock(): Date;
  /** What a mail gets of others when it goes out; undefined: it must not go. */
  fill(letter: Taken): Taken | undefined;
}
export interface Delivery {
  fill(letter: Taken): Taken | undefined;
  /** Until the signal: makes the calls that are due. Ends at once where no address is configured. */
  run(signal: AbortSignal): Promise<void>;
  close(): Promise<void>;
}
const LOOK_MS = 5_000;
const CALL_SECONDS = 20;

/** Throws CONFIG_INVALID where an address is given and nothing to sign with. */
export async function openDelivery({ config, store, notes, version, clock, fill }: DeliveryParts): Promise<Delivery> {
  const { baseUrl } = config.server;
  const caller = await openWebhook();
  return {
    fill(letter) {
      const wanted = asWanted(letter, { mailsOff: store.mailsOff, baseUrl });
      return wanted && fill(wanted);
    },
    async run(signal) {
      while (caller && !signal.aborted) {
        try {
          await caller.deliver(signal);
        } catch (error) {
          notes.note('trouble', { where: 'webhook' }, { level: 'error', error });
        }
        await wait(LOOK_MS, signal);
      }
    },
    close: async () => caller?.close(),
  };

  async function openWebhook(): Promise<(Webhook & { close(): Promise<void> }) | undefined> {
    const { webhookUrl: url, webhookSecret: secret } = config.delivery;
    if (!url) return undefined;
    if (!secret) {
      const detail = 'calls must be signed: give `whsec_` and random bytes in base64';
      throw new Trouble('CONFIG_INVALID', 'stop', { file: 'delivery.webhookSecret', detail });
    }
    const { openDoor } = await import('../browser/door.js');
    const door = await openDoor({
      allowPrivate: config.network.allowPrivate,
      limits: { responseMegabytes: 1, seconds: CALL_SECONDS },
      userAgent: `ProfileAudit/${version} (+${config.infoUrl})`,
    });
    const { webhookCalls: calls, incidents } = store;
    const calling = webhook({ calls, incidents, url, secret, post: door.post, clock, notes });
    return { ...calling, close: () => door.close() };
  }
}
