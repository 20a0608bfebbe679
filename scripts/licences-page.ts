/** Writes docs/licences.md from the lockfile: `npx tsx scripts/licences-page.ts`. A test compares it. */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

const root = new URL('../', import.meta.url);
export const licencesPageFile = new URL('docs/licences.md', root);

const lockfile = z.object({
  packages: z.record(
    z.string(),
    z.object({
      version: z.string().optional(),
      license: z.string().optional(),
      integrity: z.string().optional(),
      resolved: z.string().optional(),
      dev: z.boolean().optional(),
      optional: z.boolean().optional(),
      hasInstallScript: z.boolean().optional(),
    }),
  ),
});
export interface Locked {
  name: string;
  version: string;
  licence: string;
  integrity: string | undefined;
  resolved: string | undefined;
  installs: boolean;
  /** Only for building and testing. */
  dev: boolean;
}
/** Every package of the lockfile but our own. */
export function lockedPackages(): Locked[] {
  const { packages } = lockfile.parse(JSON.parse(readFileSync(new URL('package-lock.json', root), 'utf8')));
  return Object.entries(packages)
    .filter(([path]) => path !== '')
    .map(([path, one]) => ({
      name: path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length),
      version: one.version ?? '',
      licence: one.license ?? '',
      integrity: one.integrity,
      resolved: one.resolved,
      installs: one.hasInstallScript ?? false,
      dev: one.dev ?? false,
    }));
}

const HEAD = `# Licences

Made from the lockfile by \`npx tsx scripts/licences-page.ts\`; a test compares it, and refuses a licence that is not in its list. What is
installed with the program, dependencies of dependencies included; tools for building and testing are left out. A bill of materials in a
format for machines: \`npm sbom --omit dev --sbom-format cyclonedx\` (or \`spdx\`).
`;

/** The page, as it should stand. */
export function licencesPage(): string {
  const shipped = lockedPackages().filter(({ dev }) => !dev);
  const licences = [...new Set(shipped.map(({ licence }) => licence))].sort();
  const parts = licences.map((licence) => {
    const names = shipped.filter((one) => one.licence === licence).map(({ name, version }) => `${name} ${version}`);
    return `## ${licence} (${new Set(names).size})\n\n${wrapped([...new Set(names)].sort().join(', '))}\n`;
  });
  return [HEAD, ...parts].join('\n');
}

const wrapped = (text: string, width = 140): string =>
  text
    .split(' ')
    .reduce<string[]>(
      (lines, word) => {
        const line = lines.at(-1) ?? '';
        if (line.length + word.length < width) lines[lines.length - 1] = line ? `${line} ${word}` : word;
        else lines.push(word);
        return lines;
      },
      [''],
    )
    .join('\n');

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(licencesPageFile, licencesPage());
