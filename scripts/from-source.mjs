// Starts a process of a checkout: node scripts/from-source.mjs vision/eye-process
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { compiled } from './compiled.mjs';

await import(pathToFileURL(join(await compiled(), `${process.argv[2]}.js`)).href);
