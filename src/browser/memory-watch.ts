/**
 * Ends a browser that a page makes eat the machine: sums the memory of its process tree while it runs, and ends it early enough
 * that what is taken until it is dead stays within what it may hold. Linux only.
 */
import { readdirSync, readFileSync } from 'node:fs';

const [RARELY_MS, OFTEN_MS] = [250, 20];
/** A page that fills memory as fast as it can takes about 1 GB a second: with this the limit is not passed between two looks. */
const FASTEST_BYTES_PER_MS = 4e6;
/** The browser is ended when it holds this much of what it may: the rest is for what comes until it is dead. */
const ENDED_AT = 0.85;
/**
 * Calls `beyond` once when the tree under `pid` holds nearly `megabytes`: the less is left, the sooner it looks again. Gives
 * back how to stop watching.
 */
export function watchMemory(pid: number | undefined, megabytes: number, beyond: () => void): () => void {
  if (!pid || process.platform !== 'linux') return () => {};
  let timer: NodeJS.Timeout;
  const look = () => {
    const left = ENDED_AT * megabytes * 1e6 - heldBytes(pid);
    if (left < 0) beyond();
    else again(left / FASTEST_BYTES_PER_MS);
  };
  const again = (ms: number) => {
    timer = setTimeout(look, Math.min(RARELY_MS, Math.max(OFTEN_MS, ms))).unref();
  };
  again(0);
  return () => clearTimeout(timer);
}

/**
 * Memory of a process and all its descendants that is no file's (libraries are not theirs), in bytes. What several of them share
 * counts with each, rather too much than too little: decoded pictures lie in shared memory.
 */
export function heldBytes(pid: number): number {
  const children = new Map<number, number[]>();
  for (const name of readdirSync('/proc')) {
    const child = Number(name);
    if (!Number.isInteger(child)) continue;
    const parent = parentOf(child);
    if (parent === undefined) continue;
    children.set(parent, [...(children.get(parent) ?? []), child]);
  }
  let bytes = 0;
  const open = [pid];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    bytes += heldBy(at);
    open.push(...(children.get(at) ?? []));
  }
  return bytes;
}

function parentOf(pid: number): number | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
    // The name in brackets may hold anything, brackets included.
    return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
  } catch {
    return undefined;
  }
}

/** Readable for everybody, unlike what would tell each one's share of what is shared: sandboxed processes hide that. */
function heldBy(pid: number): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'latin1');
    const kilobytes = (what: string) => Number(new RegExp(`${what}:\\s+(\\d+)`).exec(status)?.[1] ?? 0);
    return (kilobytes('RssAnon') + kilobytes('RssShmem')) * 1024;
  } catch {
    return 0;
  }
}
