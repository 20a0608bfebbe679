/** Processes that a process started, and those that they started, by /proc. */
import { readdirSync, readFileSync } from 'node:fs';

export interface Running {
  pid: number;
  command: string;
}

export function descendantsOf(pid: number): Running[] {
  const parents = new Map<number, number>();
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    const stat = read(`/proc/${name}/stat`);
    // The name in brackets may hold anything: what follows it is state and parent.
    const [, parent] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    if (parent) parents.set(Number(name), Number(parent));
  }
  const found: Running[] = [];
  const under = (id: number): void => {
    for (const [child, parent] of parents) {
      if (parent !== id) continue;
      found.push({ pid: child, command: read(`/proc/${child}/cmdline`).replaceAll('\0', ' ') });
      under(child);
    }
  };
  under(pid);
  return found;
}

/** A process may be gone before it is read. */
function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
