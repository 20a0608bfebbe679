/** A source file and all that it imports, as JavaScript in a folder: for tests and benches that start very many processes. */
import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import ts from 'typescript';

const root = resolve(import.meta.dirname, '..');

/** Compiles `entry` (a path from the project's root) below `folder`, beside links to what is no source; gives what to start. */
export function compileInto(folder: string, entry: string): string {
  for (const name of ['drizzle', 'node_modules', 'package.json']) symlinkSync(join(root, name), join(folder, name));
  const written = new Set<string>();
  const write = (path: string): void => {
    if (written.has(path)) return;
    written.add(path);
    const source = readFileSync(join(root, path), 'utf8');
    const { outputText } = ts.transpileModule(source, {
      compilerOptions: { module: ts.ModuleKind.ES2022, target: ts.ScriptTarget.ES2022 },
    });
    const to = join(folder, path.replace(/ts$/, 'js'));
    mkdirSync(dirname(to), { recursive: true });
    writeFileSync(to, outputText);
    for (const [, imported = ''] of outputText.matchAll(/(?:from|import)\s*\(?\s*'(\.[^']*)\.js'/g)) {
      const next = join(dirname(path), `${imported}.ts`);
      if (existsSync(join(root, next))) write(next);
    }
  };
  write(entry);
  return join(folder, entry.replace(/ts$/, 'js'));
}
