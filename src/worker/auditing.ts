/**
 * Audits that Leaders ask for, made one after the other beside the rounds: woken by an ask, with the same eyes and manners.
 * Eyes are opened when the first is due and let go a little after the last, so that several in a row share them.
 */
import type { Dispatch, VisitEvent, Work } from '../domain/dispatch.js';

export interface AuditingParts<E> {
  /** Opens what sees; a round that is under way has it open already, and both keep its pace. */
  openEyes(): Promise<E & { close(): Promise<void> }>;
  /** A dispatch over the queue of asks, whose visits are made with these eyes once the first is due. */
  dispatch(work: Work): Dispatch;
  visit(eyes: () => Promise<E>): Work;
  onEvent(event: VisitEvent): void;
  onTrouble(error: unknown): void;
  /** Eyes that nobody needs are let go after so long. */
  lingerMs?: number;
}
export interface Auditing {
  /** There may be something in line. Returns at once. */
  wake(): void;
  /** Ends what is under way; it is then said to be interrupted. Safe to call twice. */
  stop(): Promise<void>;
}
/** Names the queue to the dispatch, which asks for a round. */
const QUEUE = 'own-audits';

export function keepAuditing<E>(parts: AuditingParts<E>): Auditing {
  const { openEyes, onEvent, onTrouble, lingerMs = 20_000 } = parts;
  const stopping = new AbortController();
  let eyes: ReturnType<typeof openEyes> | undefined;
  let lingering: NodeJS.Timeout | undefined;
  let running: Promise<void> | undefined;
  let again = false;

  const letGo = async () => {
    clearTimeout(lingering);
    const open = eyes;
    eyes = undefined;
    await (await open?.catch(() => undefined))?.close();
  };
  const seeing = () => {
    eyes ??= openEyes();
    // What could not be opened is tried again for the next.
    eyes.catch(() => {
      eyes = undefined;
    });
    return eyes;
  };

  async function work(): Promise<void> {
    clearTimeout(lingering);
    const dispatch = parts.dispatch(parts.visit(seeing));
    try {
      do {
        again = false;
        await dispatch.drain(QUEUE, { signal: stopping.signal, onEvent });
      } while (again && !stopping.signal.aborted);
    } catch (error) {
      if (!stopping.signal.aborted) onTrouble(error);
    } finally {
      await dispatch.close();
      if (stopping.signal.aborted) await letGo();
      else {
        lingering = setTimeout(() => void letGo().catch(onTrouble), lingerMs);
        lingering.unref();
      }
    }
  }

  return {
    wake() {
      again = true;
      if (stopping.signal.aborted || running) return;
      running = work().finally(() => {
        running = undefined;
        if (again && !stopping.signal.aborted) this.wake();
      });
    },
    async stop() {
      stopping.abort();
      await running;
      await letGo();
    },
  };
}
