/** What the program is made of besides itself: exact, checked, few install scripts, licences that fit. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { licencesPage, licencesPageFile, lockedPackages } from '../scripts/licences-page.js';
import { billOfMaterials } from '../scripts/sbom.js';

const root = new URL('../', import.meta.url);
const text = (file: string) => readFileSync(new URL(file, root), 'utf8');
const manifest = JSON.parse(text('package.json')) as Record<string, Record<string, string>>;
const locked = lockedPackages();

/** Licences that may stand beside MIT; the last two are of libraries that are linked, not copied. */
const FITTING =
  /^(0BSD|Apache-2\.0|BSD-[23]-Clause|ISC|MIT|MIT-0|WTFPL|OFL-1\.1|MPL-2\.0|EUPL-1\.1\+|LGPL-3\.0-or-later)$/;

describe('packages', () => {
  it('are named with exact versions', () => {
    const { dependencies, devDependencies, optionalDependencies } = manifest;
    for (const [name, version] of Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies })) {
      expect(`${name} ${version}`).toMatch(/^\S+ \d+\.\d+\.\d+$/);
    }
  });

  it('are locked with a checksum each, and with no registry’s address', () => {
    expect(locked.length).toBeGreaterThan(100);
    expect(locked.filter(({ integrity }) => !integrity?.startsWith('sha512-')).map(({ name }) => name)).toEqual([]);
    expect(locked.filter(({ resolved }) => resolved !== undefined).map(({ name }) => name)).toEqual([]);
  });

  it('run no install script but those that docs/dependencies.md names', () => {
    const explained = text('docs/dependencies.md').split('Install scripts:')[1] ?? '';
    const named = [...new Set(locked.filter(({ installs }) => installs).map(({ name }) => name))];
    expect(named.length).toBeGreaterThan(0);
    expect(named.filter((name) => !explained.includes(`**${name}**`))).toEqual([]);
  });

  it('each say in docs/dependencies.md why they are here', () => {
    const page = text('docs/dependencies.md');
    const all = Object.keys({
      ...manifest.dependencies,
      ...manifest.devDependencies,
      ...manifest.optionalDependencies,
    });
    const unexplained = all.filter((name) => !name.startsWith('@types/') && !page.includes(name));
    expect(unexplained).toEqual([]);
  });

  it('have licences that fit', () => {
    const parts = (licence: string) => licence.replaceAll(/[()]/g, '').split(/ (?:OR|AND) /);
    const odd = locked.filter(({ licence }) => !parts(licence).every((one) => FITTING.test(one)));
    expect(odd.map(({ name, licence }) => `${name}: ${licence}`)).toEqual([]);
  });

  it('that run are all in the bill of materials, with checksum and licence, made without a network (npm run sbom)', () => {
    const { components, metadata } = billOfMaterials();
    expect(metadata.component.name).toBe('profile-audit');
    const purls = new Set(components.map(({ purl }) => decodeURIComponent(purl)));
    const missing = locked.filter(({ dev, name, version }) => !dev && !purls.has(`pkg:npm/${name}@${version}`));
    expect(missing.map(({ name }) => name)).toEqual([]);
    expect(components.filter(({ hashes, licenses }) => !hashes || !licenses)).toEqual([]);
  });

  it('are published with where they were built, and from nowhere else', () => {
    expect(manifest.publishConfig).toEqual({ access: 'public', provenance: true });
    expect(text('docs/releasing.md')).toContain('id-token: write');
    // Nothing runs on the machine of whoever installs the package.
    const { scripts = {} } = manifest;
    expect(Object.keys(scripts).filter((name) => /^(pre|post)?install$|^prepare$/.test(name))).toEqual([]);
  });

  it('are listed by licence in docs/licences.md (npx tsx scripts/licences-page.ts)', () => {
    expect(readFileSync(licencesPageFile, 'utf8')).toBe(licencesPage());
  });
});
