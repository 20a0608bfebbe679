/**
 * Writes the bill of materials of what runs (CycloneDX) to standard output: `npm run --silent sbom`. It is npm's own, made from
 * the lockfile without a network, and made whole: npm 11.19 told to leave out what only builds and tests leaves out packages
 * that run as well, where something that tests needs them too; not told so, it gives up over a peer of a test tool.
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { type Locked, lockedPackages } from './licences-page.js';

interface Component {
  'bom-ref': string;
  purl: string;
  name: string;
  version: string;
  [more: string]: unknown;
}
interface Bill {
  metadata: { component: Component };
  components: Component[];
  dependencies: { ref: string; dependsOn: string[] }[];
}

const root = fileURLToPath(new URL('../', import.meta.url));
const purlOf = ({ name, version }: Pick<Locked, 'name' | 'version'>) =>
  `pkg:npm/${name.replace('@', '%40')}@${version}`;

function componentOf({ name, version, licence, integrity = '' }: Locked): Component {
  const content = Buffer.from(integrity.replace(/^sha512-/, ''), 'base64').toString('hex');
  const one = { 'bom-ref': `${name}@${version}`, type: 'library', name, version, scope: 'required' };
  const licenses = /[ (]/.test(licence) ? [{ expression: licence }] : [{ license: { id: licence } }];
  return { ...one, purl: purlOf({ name, version }), hashes: [{ alg: 'SHA-512', content }], licenses };
}

/** Throws where npm cannot make its part. */
export function billOfMaterials(): Bill {
  const asked = ['--sbom-format', 'cyclonedx', '--sbom-type', 'application', '--omit', 'dev', '--package-lock-only'];
  const made = spawnSync('npm', ['sbom', ...asked, '--offline'], { cwd: root, encoding: 'utf8', maxBuffer: 1e8 });
  if (made.status !== 0) throw new Error(made.stderr);
  const bill = JSON.parse(made.stdout) as Bill;
  const there = new Set(bill.components.map(({ purl }) => purl));
  const added = lockedPackages()
    .filter((one) => !one.dev && !there.has(purlOf(one)))
    .map(componentOf);
  // npm calls the whole by the folder that it lies in.
  const component = { ...bill.metadata.component, name: 'profile-audit' };
  return {
    ...bill,
    metadata: { ...bill.metadata, component },
    components: [...bill.components, ...added],
    dependencies: [...bill.dependencies, ...added.map((one) => ({ ref: one['bom-ref'], dependsOn: [] }))],
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  process.stdout.write(`${JSON.stringify(billOfMaterials(), null, 2)}\n`);
}
