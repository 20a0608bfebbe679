/** Processes of this program's kind, watched from outside: who they are, what they hold, what is left of them. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { heldBytes } from '../../src/browser/memory-watch.js';

const lines = (command: string, args: string[]): string[] => {
  try {
    return execFileSync(command, args, { encoding: 'utf8' }).trim().split('\n').filter(Boolean);
  } catch {
    return [];
  }
};
/** Reading processes that this one started. */
export const readersAlive = (): number[] =>
  lines('pgrep', ['-P', String(process.pid), '-f', 'eye-process']).map(Number);
/** Processes whose command names this folder. */
export const processesNaming = (folder: string): number =>
  lines('ps', ['-eo', 'args']).filter((line) => line.includes(folder)).length;

/** The most that a process ever held, in 10^6 bytes. Linux only; 0 where it is gone. */
export function peakMegabytes(pid: number): number {
  try {
    const [, kilobytes] = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'latin1')) ?? [];
    return (Number(kilobytes) * 1024) / 1e6;
  } catch {
    return 0;
  }
}
/** Seconds of the processor that a process took so far, all its threads. Linux only; 0 where it is gone. */
export function workSeconds(pid: number): number {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    // Ticks of a hundredth, as on every Linux that Node runs on.
    return (Number(fields[11]) + Number(fields[12])) / 100;
  } catch {
    return 0;
  }
}
/** Samples the memory of each process that this one started, with all below it; gives the most that one held since it began. */
export function watchTree(everyMs = 50) {
  let most = 0;
  const started = () =>
    readFileSync(`/proc/self/task/${process.pid}/children`, 'latin1').trim().split(' ').filter(Boolean).map(Number);
  const timer = setInterval(() => {
    most = Math.max(most, ...started().map(heldBytes));
  }, everyMs);
  return {
    /** 10^6 bytes; begins anew. */
    take(): number {
      const megabytes = most / 1e6;
      most = 0;
      return megabytes;
    },
    stop: () => clearInterval(timer),
  };
}
