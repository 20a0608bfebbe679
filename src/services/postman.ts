/**
 * Sends what waits in the outbox, one mail after the other, at a pace that a mail server bears. What cannot be sent waits
 * longer each time (store/outbox). When nothing gets through, it stops trying until the next look, says so once, and lets
 * everything go at once when the way is free again.
 */
import type { MailDoor } from '../domain/mail.js';
import type { Notes } from '../domain/notes.js';
import type { Store, Taken } from '../store/index.js';
import { mailWords } from '../words/mails.js';

export interface PostmanTools {
  outbox: Store['outbox'];
  incidents: Store['incidents'];
  /** Undefined where no way is configured: everything waits. */
  door: MailDoor | undefined;
  perMinute: number;
  /** What a mail gets only when it goes out, such as a link; undefined: what it says is over, and it must not go. */
  fill?(letter: Taken): Taken | undefined;
  /** Gets the note about an address that takes no mail any more. */
  operator?: string | undefined;
  clock(): Date;
  /** Sleeps; ends early without a word when the signal says so. */
  wait(ms: number, signal: AbortSignal): Promise<void>;
  notes: Notes;
}
/** How mails went lately. `reachable` undefined: not tried yet, or no way is configured. */
export interface MailState {
  reachable: boolean | undefined;
  at: string | undefined;
  code: string | undefined;
}

export const MAIL_INCIDENT = 'mail-failing';
/** So many failures one after the other are no accident of one mail. */
const FAILURES_IN_A_ROW = 3;
const LOOK_MS = 2_000;
/** The server is asked whether it answers when nothing was sent for so long. */
const PROBE_MS = 10 * 60_000;

export function postman(tools: PostmanTools) {
  const { outbox, incidents, door, clock, notes } = tools;
  let state: MailState = { reachable: undefined, at: undefined, code: undefined };
  let failures = 0;

  const reached = () => {
    const back = state.reachable === false;
    failures = 0;
    state = { reachable: true, at: clock().toISOString(), code: undefined };
    incidents.end(MAIL_INCIDENT);
    if (back) outbox.hurry();
  };
  const missed = (code: string) => {
    failures += 1;
    state = { reachable: false, at: clock().toISOString(), code };
    if (failures < FAILURES_IN_A_ROW) return;
    const args = { waiting: outbox.depth().waiting, code };
    incidents.begin({ key: MAIL_INCIDENT, kind: 'mail-failing', args });
  };
  /** The operator hears of an address once; the mail itself says which, and goes with the person it belongs to. */
  const tellStopped = ({ id, to, personId }: Taken) => {
    if (!tools.operator || to === tools.operator) return;
    const { subject, text } = mailWords.stopped(to);
    outbox.add({ key: `notice:stopped:${id}`, kind: 'notice', personId, to: tools.operator, subject, text });
  };

  return {
    state: (): MailState => state,
    /** Sends what is due, until nothing is or nothing gets through. How many went out. */
    async deliver(signal: AbortSignal): Promise<number> {
      if (!door) return 0;
      let sent = 0;
      let failed = 0;
      while (!signal.aborted && failed < FAILURES_IN_A_ROW) {
        const letter = outbox.take();
        if (!letter) break;
        const ready = tools.fill ? tools.fill(letter) : letter;
        if (!ready) {
          outbox.noted(letter.id, { state: 'failed', code: 'over', lasting: true });
          continue;
        }
        const sending = await door.send(ready);
        const became = outbox.noted(letter.id, sending);
        const code = sending.state === 'sent' ? undefined : sending.code;
        const level = sending.state === 'sent' ? 'info' : 'warn';
        notes.note('mail', { kind: letter.kind, result: became, code, attempt: letter.attempt }, { level });
        if (became === 'stopped') tellStopped(letter);
        // A server that refuses one address was reached.
        if (sending.state === 'failed' && !sending.lasting) {
          failed += 1;
          missed(sending.code);
        } else {
          failed = 0;
          reached();
          if (sending.state === 'sent') sent += 1;
        }
        await tools.wait(60_000 / tools.perMinute, signal);
      }
      return sent;
    },
    /** Asks whether the server answers, where nothing was sent for a while. */
    async probe(): Promise<void> {
      const since = state.at === undefined ? Number.POSITIVE_INFINITY : clock().getTime() - Date.parse(state.at);
      if (!door || Math.abs(since) < (state.reachable === false ? PROBE_MS / 10 : PROBE_MS)) return;
      const said = await door.probe();
      if (said.ok) reached();
      else missed(said.code);
      notes.note('mail-door', { result: said.ok ? 'reachable' : 'unreachable', code: said.ok ? undefined : said.code });
    },
    /** Until the signal: looks, sends, asks. */
    async run(signal: AbortSignal): Promise<void> {
      while (!signal.aborted) {
        try {
          await this.probe();
          await this.deliver(signal);
        } catch (error) {
          // The database is busy or full: the next look tries again.
          notes.note('trouble', {}, { level: 'error', error });
        }
        await tools.wait(LOOK_MS, signal);
      }
    },
  };
}
export type Postman = ReturnType<typeof postman>;
