/** Starting a process of this room, from source (through tsx) or compiled, whichever this file is. */
import { type ChildProcess, fork } from 'node:child_process';
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** `name`: a file of this folder, without its ending. Bytes go over the channel as they are. */
export function forkBeside(name: string): ChildProcess {
  const source = import.meta.url.endsWith('.ts');
  const entry = new URL(`./${name}.${source ? 'ts' : 'js'}`, import.meta.url);
  const loader = source ? ['--import', pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href] : [];
  return fork(fileURLToPath(entry), {
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    execArgv: loader,
  });
}
