/**
 * The OCR pool: tesseract's WASM engine in worker threads, reused, recycled, watched by a deadline, closed for good.
 * It speaks to tesseract.js's own worker script directly rather than through `createWorker`, because that (7.0.0) neither
 * hands out the thread before it is ready nor listens to its errors: a start that hangs could not be ended, and a crash
 * of the thread would be an unhandled 'error' event, the end of the whole process. Language data is handed over as bytes, so
 * that nothing in the thread ever has a reason to open a connection.
 */
import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';
import { Trouble } from '../domain/trouble.js';
import { FIRST, type LanguageData, readLanguage } from './languages.js';

const require = createRequire(import.meta.url);

/** x0, y0, x1, y1 in the pixels of the image that was handed in. */
export interface OcrBox {
  x0: number;
  y0: number;
  x1: number;
  y1: number;
}
export interface OcrWord {
  text: string;
  /** 0 to 1. */
  sureness: number;
  box: OcrBox;
  chars: { c: string; sureness: number; box: OcrBox }[];
}
export interface OcrLine {
  words: OcrWord[];
  box: OcrBox;
}
/** Tesseract's page segmentation mode: a single line, a block, or text wherever it stands. */
export type Layout = 'line' | 'block' | 'sparse';
/** Strips are dark on light: a line that is read badly is not read again with black and white exchanged, which cost a third of all. */
const SETTINGS: Record<Layout, Record<string, string>> = {
  line: { tessedit_pageseg_mode: '7', tessedit_do_invert: '0' },
  block: { tessedit_pageseg_mode: '6', tessedit_do_invert: '1' },
  sparse: { tessedit_pageseg_mode: '11', tessedit_do_invert: '1' },
};

export interface OcrPool {
  /** `image`: a whole file in a format that leptonica reads; PGM is the cheapest. */
  recognize(image: Uint8Array, layout: Layout, name: string): Promise<OcrLine[]>;
  /** Ends all threads. What was waiting is refused with INTERRUPTED. Safe to call twice. */
  close(): Promise<void>;
}

interface Job {
  image: Uint8Array;
  layout: Layout;
  name: string;
  /** Engines that died over it. */
  deaths: number;
  resolve(lines: OcrLine[]): void;
  reject(trouble: Trouble): void;
}
interface Packet {
  jobId: string;
  status: 'resolve' | 'reject' | 'progress';
  data: unknown;
}
interface Engine {
  ask(action: string, payload: unknown): Promise<unknown>;
  end(): Promise<unknown>;
  hold(): void;
  release(): void;
  layout?: Layout;
  done: number;
}

/** The engine's thread ended under a job: another one tries it once. */
class EngineDied extends Error {}

/** Time to start a thread and load the language data: about 0.5 s on an idle core. */
const START_MS = 30_000;

/**
 * @param options.workers threads at most; they are started when first needed
 * @param options.recycleAfter jobs after which a thread is replaced: WASM memory only ever grows
 * @param options.deadlineMs for one job; a thread that overruns is ended and replaced
 * @param options.data languages that an engine reads at once, the likeliest first; default English
 * @throws Trouble LANGUAGE_MISSING (then: 'stop') when English is not installed
 */
export function createOcrPool(options: {
  workers: number;
  recycleAfter: number;
  deadlineMs: number;
  data?: readonly LanguageData[];
}): OcrPool {
  const data = options.data ?? [readLanguage(FIRST)];
  const engines: (Engine | undefined)[] = Array.from({ length: Math.max(1, options.workers) }, () => undefined);
  const busy = new Set<number>();
  const queue: Job[] = [];
  let closed = false;
  const running = new Set<Job>();

  const interrupted = () => new Trouble('INTERRUPTED', 'stop');
  const failed = (job: Job, detail: string, cause?: unknown) =>
    new Trouble('OCR_FAILED', 'skip', { file: job.name, detail }, { cause });

  async function drop(slot: number): Promise<void> {
    const engine = engines[slot];
    engines[slot] = undefined;
    await engine?.end();
  }

  async function work(slot: number, job: Job): Promise<void> {
    running.add(job);
    try {
      const engine = engines[slot] ?? (await withDeadline(START_MS, startEngine(data)));
      // Closed while it was starting: nobody else knows of this engine.
      if (closed) {
        await engine.end();
        throw interrupted();
      }
      engines[slot] = engine;
      engine.hold();
      if (engine.layout !== job.layout) {
        engine.layout = job.layout;
        await engine.ask('setParameters', { params: SETTINGS[job.layout] });
      }
      const page = await withDeadline(
        options.deadlineMs,
        engine.ask('recognize', { image: job.image, options: {}, output: { blocks: true, text: false } }),
      );
      job.resolve(toLines(page as Page));
      engine.release();
      engine.done++;
      if (engine.done >= options.recycleAfter) await drop(slot);
    } catch (cause) {
      const wasReady = engines[slot] !== undefined;
      // A refused image leaves the engine whole, but a crashed or overrun one must go, and we cannot tell them apart.
      await drop(slot).catch(() => undefined);
      if (cause instanceof EngineDied && !closed && ++job.deaths < 2) return void queue.unshift(job);
      const detail = String((cause as Error)?.message ?? cause);
      job.reject(closed ? interrupted() : failed(job, wasReady ? detail : `engine did not start: ${detail}`, cause));
    } finally {
      running.delete(job);
      busy.delete(slot);
      pump();
    }
  }

  function pump(): void {
    for (let slot = 0; slot < engines.length && queue.length > 0 && !closed; slot++) {
      if (busy.has(slot)) continue;
      busy.add(slot);
      void work(slot, queue.shift()!);
    }
  }

  return {
    recognize(image, layout, name) {
      if (closed) return Promise.reject(interrupted());
      return new Promise((resolve, reject) => {
        queue.push({ image, layout, name, deaths: 0, resolve, reject });
        pump();
      });
    },
    async close() {
      closed = true;
      for (const job of [...queue.splice(0), ...running]) job.reject(interrupted());
      await Promise.all(engines.map((_, slot) => drop(slot)));
    },
  };
}

/** A promise that loses against a clock. The clock never keeps the process alive. */
async function withDeadline<T>(ms: number, promise: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const clock = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${ms} ms`)), ms);
  });
  try {
    return await Promise.race([promise, clock]);
  } finally {
    clearTimeout(timer);
  }
}

/** Starts one thread. Whatever goes wrong with it (error, exit, refusal) rejects what is being asked, and nothing else. */
async function startEngine(data: readonly LanguageData[]): Promise<Engine> {
  // stdout and stderr are taken and thrown away: the engine prints statistics and complaints about empty strips.
  const thread = new Worker(require.resolve('tesseract.js/src/worker-script/node/index.js'), {
    stdout: true,
    stderr: true,
    env: {},
  });
  thread.stdout.resume();
  thread.stderr.resume();
  const asked = new Map<string, { resolve(value: unknown): void; reject(error: Error): void }>();
  let dead: Error | undefined;
  const die = (error: Error) => {
    dead ??= new EngineDied(error.message, { cause: error });
    for (const one of asked.values()) one.reject(dead);
    asked.clear();
  };
  thread.on('error', die);
  thread.on('exit', () => die(new Error('engine ended')));
  thread.on('message', ({ jobId, status, data: answer }: Packet) => {
    const one = status === 'progress' ? undefined : asked.get(jobId);
    if (!one) return;
    asked.delete(jobId);
    if (status === 'resolve') one.resolve(answer);
    else one.reject(new Error(String(answer)));
  });
  let count = 0;
  const ask = (action: string, payload: unknown): Promise<unknown> =>
    new Promise((resolve, reject) => {
      if (dead) return reject(dead);
      const jobId = String(++count);
      asked.set(jobId, { resolve, reject });
      thread.postMessage({ workerId: 'w', jobId, action, payload });
    });
  const start = async (): Promise<Engine> => {
    await ask('load', { options: { lstmOnly: true, logging: false } });
    await ask('loadLanguage', {
      langs: data.map(({ lang, bytes }) => ({ code: lang, data: bytes })),
      options: { cacheMethod: 'none', gzip: true, lstmOnly: true },
    });
    await ask('initialize', { langs: data.map(({ lang }) => lang).join('+'), oem: 1, config: '' });
    // Frozen: no adaptive learning, no document dictionary, so that words depend on the strip alone.
    await ask('setParameters', {
      params: {
        classify_enable_learning: '0',
        tessedit_enable_doc_dict: '0',
        debug_file: '/dev/null',
        user_defined_dpi: '150',
      },
    });
    return {
      ask,
      end: () => thread.terminate(),
      hold: () => thread.ref(),
      // An idle engine keeps no process alive, even when somebody forgot to close the pool.
      release: () => thread.unref(),
      done: 0,
    };
  };
  try {
    return await withDeadline(START_MS - 100, start());
  } catch (cause) {
    await thread.terminate();
    throw cause;
  }
}

interface Raw {
  text: string;
  confidence: number;
  bbox: OcrBox;
}
interface Page {
  blocks: { paragraphs: { lines: { bbox: OcrBox; words: (Raw & { symbols: Raw[] })[] }[] }[] }[] | null;
}

/** Without marks of direction, which the engine puts where scripts meet: order is told by where words stand. */
const plainly = (text: string): string => text.replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '').trim();

const toSureness = (confidence: number): number => Math.min(1, Math.max(0, confidence / 100));

function toLines(page: Page): OcrLine[] {
  return (page.blocks ?? [])
    .flatMap((block) => block.paragraphs)
    .flatMap((paragraph) => paragraph.lines)
    .map((line) => ({
      box: line.bbox,
      words: line.words
        .map((word) => ({
          text: plainly(word.text),
          sureness: toSureness(word.confidence),
          box: word.bbox,
          chars: word.symbols.map((s) => ({ c: plainly(s.text), sureness: toSureness(s.confidence), box: s.bbox })),
        }))
        .filter((word) => word.text !== ''),
    }))
    .filter((line) => line.words.length > 0);
}
