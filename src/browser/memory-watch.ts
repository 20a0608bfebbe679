/** Ends a browser that a page makes eat the machine: sums the memory of its process tree while it runs. Linux only. */
import { readdirSync, readFileSync } from 'node:fs';

const PAGE_BYTES = 4096;
const EVERY_MS = 250;

/** Calls `beyond` once when the tree under `pid` holds more than `megabytes`. Gives back how to stop watching. */
export function watchMemory(pid: number | undefined, megabytes: number, beyond: () => void): () => void {
  if (!pid || process.platform !== 'linux') return () => {};
  const timer = setInterval(() => {
    if (privateBytes(pid) <= megabytes * 1e6) return;
    clearInterval(timer);
    beyond();
  }, EVERY_MS);
  timer.unref();
  return () => clearInterval(timer);
}

/** Memory of a process and all its descendants without what they share (libraries, the zygote's pages), in bytes. */
export function privateBytes(pid: number): number {
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

function heldBy(pid: number): number {
  try {
    const [, resident = 0, shared = 0] = readFileSync(`/proc/${pid}/statm`, 'latin1').split(' ').map(Number);
    return Math.max(0, resident - shared) * PAGE_BYTES;
  } catch {
    return 0;
  }
}
