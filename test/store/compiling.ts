/** The store as compiled JavaScript in a folder of its own: for tests that start many processes, or look at the package. */
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import ts from 'typescript';
import { filesUnder, tempFolder } from './making.js';

const root = resolve(import.meta.dirname, '../..');

/** Compiles `src/store` and `src/domain` into `<folder>/dist`, and further files (paths from the root) to where they stand. */
export function compiledPackage(further: string[] = []): string {
  const folder = tempFolder();
  symlinkSync(join(root, 'drizzle'), join(folder, 'drizzle'));
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
  const sources = ['src/store', 'src/domain'].flatMap((room) => filesUnder(join(root, room)));
  for (const file of [...sources, ...further.map((path) => join(root, path))]) {
    const to = file.replace(root, folder).replace(join(folder, 'src'), join(folder, 'dist')).replace(/ts$/, 'js');
    mkdirSync(join(to, '..'), { recursive: true });
    const compilerOptions = { module: ts.ModuleKind.ES2022, target: ts.ScriptTarget.ES2022 };
    writeFileSync(to, ts.transpileModule(readFileSync(file, 'utf8'), { compilerOptions }).outputText);
  }
  return folder;
}
