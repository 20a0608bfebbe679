import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The package's own folder: the same from the sources and from the compiled files. */
export const packageRoot = fileURLToPath(new URL('../..', import.meta.url));
export const programVersion: string = JSON.parse(readFileSync(join(packageRoot, 'package.json'), 'utf8')).version;
