/**
 * `bench hostile`: pages and pictures that mean harm, and a long day of pictures of which one in twenty is broken. What
 * counts: everything ends with an outcome in its time and within its memory, nothing is left behind, what comes after is as
 * if nothing had been, and the words that are read do not depend on what was read before.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openHouse } from '../../src/compose.js';
import { loadConfig } from '../../src/config.js';
import type { Bench } from '../frame.js';
import { meetPages } from '../hostile/pages.js';
import { hostilePictures } from '../hostile/pictures.js';
import { longDay } from '../hostile/survival.js';
import { peakMegabytes, readersAlive } from '../hostile/watched.js';

const SIZE = {
  full: { step: 64, pages: 'all', pictures: 2_000, inBoth: 100 },
  short: { step: 4_096, pages: 'few', pictures: 20, inBoth: 4 },
} as const;
const MOST = { pageMegabytes: 900, pictureMegabytes: 400, pictureSeconds: 10, growthMegabytes: 150 };

export const bench: Bench = {
  name: 'hostile',
  title: 'Pages and pictures that mean harm',
  async run({ short }) {
    const size = SIZE[short ? 'short' : 'full'];
    const pages = await meetPages(size.pages, MOST.pageMegabytes);
    const pictures = await meetPictures(size.step);
    const day = await longDay(size.pictures, size.inBoth);
    const figures = {
      ...{ pages: pages.met, pagesWrong: pages.wrong.length, pageSlowestSeconds: pages.slowestSeconds },
      ...{
        pageMostMb: pages.mostMb,
        calmAfter: pages.calmAfter,
        processesLeft: pages.processesLeft,
        foldersLeft: pages.foldersLeft,
      },
      ...{ pictures: pictures.met, picturesWrong: pictures.wrong.length, picturesClear: pictures.clearedHarm },
      ...{ pictureSlowestSeconds: pictures.slowestSeconds, pictureMostMb: pictures.mostMb },
      ...{ dayPictures: size.pictures, dayBroken: day.broken, dayDeaths: day.deaths, dayUnsettled: day.unsettled },
      ...{ dayGrowthMb: day.growthMb, dayOtherWords: day.otherWords, dayWrongKind: day.wrongKind },
    };
    return {
      figures,
      table: [
        ['what', 'figure'],
        ['pages that mean harm; ended otherwise than they must', `${figures.pages}; ${figures.pagesWrong}`],
        [
          'slowest end, seconds; most memory of its browser, MB',
          `${figures.pageSlowestSeconds.toFixed(1)}; ${Math.round(figures.pageMostMb)}`,
        ],
        ['calm pages afterwards that were read as ever', `${figures.calmAfter} of ${figures.pages}`],
        ['processes; folders left', `${figures.processesLeft}; ${figures.foldersLeft}`],
        [
          'pictures that mean harm; without the outcome they must have',
          `${figures.pictures}; ${figures.picturesWrong}`,
        ],
        ['refused pictures that were called clear', figures.picturesClear],
        [
          'slowest, seconds; most memory of the reading process, MB',
          `${figures.pictureSlowestSeconds.toFixed(1)}; ${Math.round(figures.pictureMostMb)}`,
        ],
        ['pictures of the long day; broken among them', `${figures.dayPictures}; ${figures.dayBroken}`],
        ['reading processes that died; promises left open', `${figures.dayDeaths}; ${figures.dayUnsettled}`],
        ['memory of program and readers at the end above the beginning, MB', Math.round(figures.dayGrowthMb)],
        ['pictures read in both orders with other words', `${figures.dayOtherWords} of ${day.inBoth}`],
      ],
      notes: [
        `Asked for: each picture within ${MOST.pictureSeconds} s and ${MOST.pictureMegabytes} MB, each page within its deadline and ${MOST.pageMegabytes} MB here, growth within ${MOST.growthMegabytes} MB, nothing left, nothing called clear.`,
        ...pages.wrong,
        ...pictures.wrong,
      ],
      holds:
        pages.wrong.length + pictures.wrong.length + pictures.clearedHarm + day.wrongKind === 0 &&
        pages.processesLeft + pages.foldersLeft + day.deaths + day.unsettled + day.otherWords === 0 &&
        pages.calmAfter === pages.met &&
        pictures.slowestSeconds <= MOST.pictureSeconds &&
        pictures.mostMb <= MOST.pictureMegabytes &&
        day.growthMb <= MOST.growthMegabytes,
    };
  },
};

/** Every hostile picture through `check picture`, as a Leader would drop it. */
async function meetPictures(step: number) {
  const dir = await mkdtemp(join(tmpdir(), 'bench-hostile-'));
  await writeFile(join(dir, 'profile-audit.config.json'), JSON.stringify({ dataDir: 'data', reading: { workers: 1 } }));
  const house = await openHouse(loadConfig({ cwd: dir, env: {} }));
  const wrong: string[] = [];
  let [met, slowestSeconds, mostMb, clearedHarm] = [0, 0, 0, 0];
  try {
    for (const { name, bytes, must } of await hostilePictures({ step })) {
      const started = performance.now();
      const checked = await house.checkPicture({ file: name, bytes: async () => new Uint8Array(bytes) }, 'leader');
      // The first starts a reading process, which is not the picture's doing.
      if (met > 0) slowestSeconds = Math.max(slowestSeconds, (performance.now() - started) / 1000);
      mostMb = Math.max(mostMb, ...readersAlive().map(peakMegabytes));
      met += 1;
      const read = 'verdict' in checked;
      if ((must === 'read' && !read) || (must === 'refused' && read)) {
        wrong.push(`${name}: ${read ? `read, ${checked.verdict}` : checked.trouble.code}`);
      }
      if (read && must === 'refused' && checked.verdict === 'clear') clearedHarm += 1;
    }
  } finally {
    await house.close();
    await rm(dir, { recursive: true, force: true });
  }
  return { met, slowestSeconds, mostMb, clearedHarm, wrong };
}
