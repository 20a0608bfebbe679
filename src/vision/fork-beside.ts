/** Starting a process of this room, whichever this file is: compiled, or source that a script loads. */
import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** Garbage is collected by the thread that makes it: helpers cost a tenth of all work, and take the cores of those that read beside. */
const V8 = ['--single-threaded-gc'];

/** `name`: a file of this folder, without its ending. Bytes go over the channel as they are. */
export function forkBeside(name: string): ChildProcess {
  const source = import.meta.url.endsWith('.ts');
  const entry = new URL(source ? '../../scripts/from-source.mjs' : `./${name}.js`, import.meta.url);
  return fork(fileURLToPath(entry), source ? [`vision/${name}`] : [], {
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    execArgv: V8,
  });
}
