/**
 * A source file with all that it imports as one file of JavaScript: for tests and benches that start very many processes, most of
 * whose time would else be spent finding their modules.
 */
import { symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build, type Plugin } from 'esbuild';

const root = resolve(import.meta.dirname, '..');
/** Packages that call `require` find it. */
const banner = `import { createRequire as requiring } from 'node:module'; const require = requiring(import.meta.url);`;

/**
 * Bundles `entry` (a path from the project's root) below `folder`, at its own place and beside links to what is no source; gives
 * what to start. `twins`: where the compiled sources lie, where they must stay files of their own.
 */
export async function bundleInto(folder: string, entry: string, twins?: string): Promise<string> {
  for (const name of ['drizzle', 'node_modules', 'package.json']) symlinkSync(join(root, name), join(folder, name));
  const outfile = join(folder, entry.replace(/ts$/, 'js'));
  const sources: Plugin = {
    name: 'sources',
    setup({ onResolve }) {
      if (twins === undefined) return;
      onResolve({ filter: /\/src\// }, ({ path }) => ({ path: join(twins, path.split('/src/')[1]!), external: true }));
    },
  };
  await build({
    ...{ entryPoints: [join(root, entry)], outfile, plugins: [sources], external: ['better-sqlite3'] },
    ...{ bundle: true, platform: 'node', format: 'esm', target: 'node20', banner: { js: banner }, logLevel: 'error' },
  });
  return outfile;
}
