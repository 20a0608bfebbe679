/**
 * Chains of drawn pictures over photographs, what their letters say and what the net of likeness says of their strips:
 * `npx tsx scripts/likeness/first-look.ts FILE SEED…` (with the folder of photographs as for `bench photographs`), for first-look.py.
 */
import { writeFileSync } from 'node:fs';
import { grounds } from '../../bench/pictures/grounds.js';
import { designs } from '../../bench/pictures/over-photographs.js';
import { sayings } from '../../bench/pictures/sayings.js';
import { openPicture } from '../../src/vision/decode.js';
import { workSize } from '../../src/vision/eye.js';
import { seenFirst } from '../../src/vision/first-look.js';
import { findChains } from '../../src/vision/levels.js';

/** Sayings of a seed, and chains of a level that are looked at: nearly all. */
const COUNT = 32;
const ALL = 400;
const LEVELS = ['luminance', 'red-green', 'yellow-blue', 'half'] as const;

const [file, ...seeds] = process.argv.slice(2);
const places = grounds();
if (!file || seeds.length === 0 || !places) {
  console.error(
    'Give a file to write and one seed or more; photographs must be there as for `npm run bench -- photographs`.',
  );
  process.exit(2);
}
const rows: string[] = [];
for (const seed of seeds.map(Number))
  for (const design of designs(places, sayings(), seed, COUNT)) {
    const picture = await openPicture(await design.bytes(), design.name);
    const { width, height } = workSize(picture, design.kind);
    const pixels = await picture.render(width, height, 'white');
    for (const level of LEVELS)
      for (const { asFound, plain, likeness } of findChains(pixels, level, design.kind === 'avatar', false, ALL).ranked)
        if (asFound)
          rows.push(
            JSON.stringify({ seed, level: `${design.name} ${level}`, seen: seenFirst(asFound, plain), likeness }),
          );
  }
writeFileSync(file, rows.join('\n'));
