/**
 * Calls the operator's own address about each new report. Signed as Standard Webhooks are (HMAC-SHA256 over id, moment and
 * body), so that whoever receives them can use a library that is there. What does not arrive waits longer each time
 * (store/webhook-calls) with the same id, so that a call that arrived twice is recognised as one.
 */
import { createHmac } from 'node:crypto';
import type { Notes } from '../domain/notes.js';
import { Trouble } from '../domain/trouble.js';
import type { CallEnd, Store, WebhookCall } from '../store/index.js';

export interface WebhookTools {
  calls: Store['webhookCalls'];
  incidents: Store['incidents'];
  url: string;
  /** `whsec_` and base64. */
  secret: string;
  /** Through the guarded door. */
  post(
    url: string,
    request: { body: string; headers: Record<string, string>; signal: AbortSignal },
  ): Promise<{ status: number }>;
  clock(): Date;
  notes: Notes;
}
export const WEBHOOK_INCIDENT = 'webhook-failing';
/** So many failures one after the other are no accident. */
const FAILURES_IN_A_ROW = 3;

/** The three headers by which a receiver knows that a call is ours, whole, and of now. */
export function signatureOf(
  call: Pick<WebhookCall, 'callId' | 'body'>,
  { secret, at }: { secret: string; at: Date },
): Record<string, string> {
  const timestamp = String(Math.floor(at.getTime() / 1000));
  const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64');
  const signature = createHmac('sha256', key).update(`${call.callId}.${timestamp}.${call.body}`).digest('base64');
  return { 'webhook-id': call.callId, 'webhook-timestamp': timestamp, 'webhook-signature': `v1,${signature}` };
}

export function webhook({ calls, incidents, url, secret, post, clock, notes }: WebhookTools) {
  let failures = 0;

  async function tried(call: WebhookCall, signal: AbortSignal): Promise<CallEnd> {
    const headers = { 'content-type': 'application/json', ...signatureOf(call, { secret, at: clock() }) };
    try {
      const { status } = await post(url, { body: call.body, headers, signal });
      if (status >= 200 && status < 300) return { state: 'sent' };
      // Gone, it says: whoever received these does not want them any more.
      return { state: 'failed', code: `HTTP${status}`, lasting: status === 410 };
    } catch (error) {
      if (!(error instanceof Trouble)) throw error;
      // An address of our own network that nobody allowed is not tried for three days.
      return { state: 'failed', code: error.code, lasting: error.code.startsWith('ADDRESS_') };
    }
  }

  return {
    /** Makes the calls that are due. How many arrived. */
    async deliver(signal: AbortSignal): Promise<number> {
      let arrived = 0;
      for (let failed = 0; failed < FAILURES_IN_A_ROW && !signal.aborted; ) {
        const call = calls.take();
        if (!call) break;
        const ended = await tried(call, signal);
        if (signal.aborted && ended.state === 'failed') break;
        const became = calls.noted(call.id, ended);
        const code = ended.state === 'failed' ? ended.code : undefined;
        notes.note('webhook', { result: became, code, attempt: call.attempt }, { level: code ? 'warn' : 'info' });
        if (ended.state === 'sent') {
          failures = 0;
          failed = 0;
          arrived += 1;
          incidents.end(WEBHOOK_INCIDENT);
          continue;
        }
        failures += 1;
        failed += 1;
        if (failures < FAILURES_IN_A_ROW && !ended.lasting) continue;
        incidents.begin({ key: WEBHOOK_INCIDENT, kind: 'webhook-failing', args: { code: ended.code } });
      }
      return arrived;
    },
  };
}
export type Webhook = ReturnType<typeof webhook>;
