/**
 * The reading room's front: bytes in, `PictureReading` out. It owns the reading processes: how many, what waits, when one
 * is replaced (after so many pictures, minutes or megabytes, after a crash, after a picture that took too long), that a
 * picture whose process died is read once more in another, and that no process outlives it.
 */
import type { ChildProcess } from 'node:child_process';
import type { KeptStrip, PictureCutter, PictureExplainer, PictureReader, Vocabulary } from '../domain/reading.js';
import type { ScreenReader } from '../domain/screen.js';
import { Trouble } from '../domain/trouble.js';
import { engineFor } from './engine.js';
import type { EyeOptions, Kind } from './eye.js';
import type { Answer, Cut, Question } from './eye-messages.js';
import { forkBeside } from './fork-beside.js';
import type { Further } from './languages.js';
import { markKeys } from './marks.js';

/** What a reading process answers when nothing went wrong. */
type Answered = Exclude<Answer, { trouble: unknown }>;
interface Job {
  bytes: Uint8Array;
  name: string;
  asked:
    | { ask: 'read'; kind: Kind; whole: boolean; beside?: string | undefined }
    | { ask: 'screen' }
    | { ask: 'explain'; kind: Kind; beside?: string | undefined }
    | { ask: 'cut'; cut: Cut }
    | { ask: 'strips'; strips: readonly KeptStrip[]; beside?: string | undefined }
    | { ask: 'look'; keys: readonly string[]; mark?: Uint8Array | undefined };
  /** Processes that died over it. */
  deaths: number;
  resolve(answered: Answered): void;
  reject(trouble: Trouble): void;
}
interface Process {
  child: ChildProcess;
  done: number;
  startedAt: number;
  /** Held after the last picture, 10^6 bytes: WASM memory only ever grows. */
  megabytes: number;
  ended: Promise<void>;
}

/** A whole picture may take this much longer than one OCR job's deadline, and never less than a minute. */
const JOBS_A_PICTURE = 4;
const MIN_PICTURE_MS = 60_000;
/** A process is replaced after its picture when it is older or larger: about three times what a fresh one holds. */
const OLDEST_MS = 3_600_000;
const MOST_MEGABYTES = 600;
/** The process that was reading is gone: by a crash, a kill or for want of memory; not because we ended it. */
class Died extends Error {}

/**
 * @param options.workers processes that read side by side; started when first needed
 * @param options.recycleAfter OCR jobs after which an engine, and pictures after which a process, is replaced
 * @param options.deadlineMs for one OCR job; one past it is given up with OCR_FAILED and its engine replaced
 * @param options.workSeconds of a processor's time for one picture; one that costs more is given up with OCR_FAILED
 * @param options.vocabulary terms whose sure sight may end a reading early (`depth: 'shallow'`); without it all is read
 * @param options.marksDir folder of reference marks, or several; looked into once, when the room is first asked
 * @param options.further languages beside English: those always tried, a folder of data, whether the script of the words beside a picture counts
 * @throws Trouble LANGUAGE_MISSING, LANGUAGE_BROKEN (then: 'stop') of a language that is always tried
 */
export function createPictureReader(options: {
  workers: number;
  recycleAfter: number;
  deadlineMs: number;
  workSeconds?: number | undefined;
  vocabulary?: Vocabulary | undefined;
  marksDir?: string | readonly string[] | undefined;
  further?: Further | undefined;
}): PictureReader & PictureExplainer & ScreenReader & PictureCutter {
  const { workers, ...eyeOptions } = options;
  const pictureMs = Math.max(MIN_PICTURE_MS, JOBS_A_PICTURE * options.deadlineMs);
  const processes: (Process | undefined)[] = Array.from({ length: Math.max(1, workers) }, () => undefined);
  const busy = new Set<number>();
  const running = new Set<Job>();
  const queue: Job[] = [];
  let keys: Promise<readonly string[]> | undefined;
  let closed = false;
  let lastId = 0;
  const interrupted = () => new Trouble('INTERRUPTED', 'stop');

  function drop(slot: number): Promise<void> {
    const process = processes[slot];
    processes[slot] = undefined;
    if (!process) return Promise.resolve();
    // Whoever waits for its end must be kept alive until it comes.
    hold(process.child, true);
    process.child.kill('SIGKILL');
    return process.ended;
  }

  async function work(slot: number, job: Job): Promise<void> {
    running.add(job);
    try {
      processes[slot] ??= startProcess(eyeOptions);
      const process = processes[slot];
      hold(process.child, true);
      job.resolve(await readIn(process, job, ++lastId, pictureMs));
      hold(process.child, false);
      process.done += 1;
      const old = performance.now() - process.startedAt > OLDEST_MS;
      if (process.done >= options.recycleAfter || old || process.megabytes > MOST_MEGABYTES) await drop(slot);
    } catch (error) {
      if (error instanceof Trouble) {
        job.reject(error);
        const idle = processes[slot];
        if (idle) hold(idle.child, false);
      } else {
        await drop(slot);
        // Whose fault it was nobody knows: another process tries once. A picture that is too slow would be so again.
        if (error instanceof Died && !closed && ++job.deaths < 2) return void queue.unshift(job);
        const detail = String((error as Error).message);
        job.reject(
          closed ? interrupted() : new Trouble('OCR_FAILED', 'skip', { file: job.name, detail }, { cause: error }),
        );
      }
    } finally {
      running.delete(job);
      busy.delete(slot);
      pump();
    }
  }

  function pump(): void {
    for (let slot = 0; slot < processes.length && queue.length > 0 && !closed; slot++) {
      if (busy.has(slot)) continue;
      busy.add(slot);
      void work(slot, queue.shift()!);
    }
  }

  function ask(job: Pick<Job, 'bytes' | 'name' | 'asked'>): Promise<Answered> {
    if (closed) return Promise.reject(interrupted());
    return new Promise((resolve, reject) => {
      queue.push({ ...job, deaths: 0, resolve, reject });
      pump();
    });
  }

  return {
    engine: engineFor(options.further ?? {}),
    engineBeside: (words, sha256) => engineFor(options.further ?? {}, { words, sha256 }),
    async read(bytes, { name, kind, whole = false, beside, onSpent }) {
      const answered = await ask({ bytes, name, asked: { ask: 'read', kind, whole, beside } });
      if (!('reading' in answered)) throw new Error('another answer than was asked for');
      onSpent?.(answered.spent);
      return answered.reading;
    },
    marks() {
      keys ??= markKeys([options.marksDir ?? []].flat());
      return keys;
    },
    async look(bytes, { name, keys = [], mark }) {
      const answered = await ask({ bytes, name, asked: { ask: 'look', keys, mark } });
      if (!('marks' in answered)) throw new Error('another answer than was asked for');
      return answered.marks;
    },
    async readStrips(strips, { name, beside }) {
      const answered = await ask({ bytes: new Uint8Array(), name, asked: { ask: 'strips', strips, beside } });
      if (!('lines' in answered)) throw new Error('another answer than was asked for');
      return answered.lines;
    },
    async explain(bytes, { name, kind, beside }) {
      const answered = await ask({ bytes, name, asked: { ask: 'explain', kind, beside } });
      if (!('explained' in answered)) throw new Error('another answer than was asked for');
      return answered.explained;
    },
    async screen(bytes, { name }) {
      const answered = await ask({ bytes, name, asked: { ask: 'screen' } });
      if (!('screen' in answered)) throw new Error('another answer than was asked for');
      return answered.screen;
    },
    async cut(bytes, { name = 'picture', ...cut }) {
      const answered = await ask({ bytes, name, asked: { ask: 'cut', cut } });
      if (!('copy' in answered)) throw new Error('another answer than was asked for');
      return answered.copy;
    },
    async close() {
      closed = true;
      for (const job of [...queue.splice(0), ...running]) job.reject(interrupted());
      await Promise.all(processes.map((_, slot) => drop(slot)));
    },
  };
}

function startProcess(options: EyeOptions): Process {
  const child = forkBeside('eye-process');
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
    child.once('error', () => resolve());
  });
  child.send({ ask: 'start', options } satisfies Question, () => undefined);
  return { child, done: 0, startedAt: performance.now(), megabytes: 0, ended };
}

/** An idle process keeps no program alive, even when somebody forgot to close the reader. */
function hold(child: ChildProcess, held: boolean): void {
  if (held) child.ref();
  else child.unref();
  const channel = child.channel as { ref(): void; unref(): void } | null | undefined;
  if (held) channel?.ref();
  else channel?.unref();
}

/** Asks one process for one picture. A Trouble is an answer; any other error means that the process must go. */
async function readIn(process: Process, job: Job, id: number, ms: number): Promise<Answered> {
  const { child } = process;
  let settle: (() => void) | undefined;
  try {
    return await new Promise<Answered>((resolve, reject) => {
      const onMessage = (answer: Answer) => {
        if (answer.id !== id) return;
        if (!('trouble' in answer)) {
          process.megabytes = answer.megabytes;
          resolve(answer);
        } else reject(new Trouble(answer.trouble.code, answer.trouble.then, answer.trouble.args));
      };
      const onExit = (code: number | null, signal: string | null) =>
        reject(new Died(`the reading process ended (${signal ?? code})`));
      const onError = (error: Error) => reject(new Died(error.message, { cause: error }));
      const clock = setTimeout(() => reject(new Error(`not read within ${ms} ms`)), ms);
      child.on('message', onMessage);
      child.once('exit', onExit);
      child.once('error', onError);
      settle = () => {
        clearTimeout(clock);
        child.off('message', onMessage);
        child.off('exit', onExit);
        child.off('error', onError);
      };
      if (child.exitCode !== null || child.signalCode !== null) onExit(child.exitCode, child.signalCode);
      // A plain copy: a Buffer over a shared pool would drag its whole pool along.
      const question = { ...job.asked, id, bytes: new Uint8Array(job.bytes), name: job.name } satisfies Question;
      child.send(question, (error) => {
        if (error) onError(error);
      });
    });
  } finally {
    settle?.();
  }
}
