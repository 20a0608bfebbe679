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
import type { Bench, Figures } from '../frame.js';
import { meetPages } from '../hostile/pages.js';
import { hostilePictures } from '../hostile/pictures.js';
import { longDay } from '../hostile/survival.js';
import { peakMegabytes, readersAlive, workSeconds } from '../hostile/watched.js';

const SIZE = {
  full: { step: 64, pages: 'all', pictures: 2_000, inBoth: 100 },
  short: { step: 4_096, pages: 'few', pictures: 20, inBoth: 4 },
} as const;
const MOST = { pageMegabytes: 900, pictureMegabytes: 400, pictureSeconds: 10, growthMegabytes: 150 };

export const bench: Bench = {
  name: 'hostile',
  title: 'Pages and pictures that mean harm',
  flags: ['--pages', '--pictures', '--survive'],
  async run({ short, flags = new Set<string>() }) {
    const size = SIZE[short ? 'short' : 'full'];
    const asked = ['--pages', '--pictures', '--survive'].filter((part) => flags.has(part));
    const wanted = (part: string) => asked.length === 0 || asked.includes(part);
    const parts = [
      wanted('--pages') && pagesTold(await meetPages(size.pages, MOST.pageMegabytes)),
      wanted('--pictures') && picturesTold(await meetPictures(size.step)),
      wanted('--survive') && dayTold(await longDay(size.pictures, size.inBoth), size.pictures),
    ].filter((part) => part !== false);
    return {
      figures: Object.assign({}, ...parts.map(({ figures }) => figures)),
      table: [['what', 'figure'], ...parts.flatMap(({ rows }) => rows)],
      notes: [
        `Asked for: each picture within ${MOST.pictureSeconds} s of work and ${MOST.pictureMegabytes} MB, each page within its deadline and ${MOST.pageMegabytes} MB here, growth within ${MOST.growthMegabytes} MB, nothing left, nothing called clear.`,
        ...parts.flatMap(({ wrong }) => wrong),
      ],
      holds: parts.every(({ holds }) => holds),
    };
  },
};
interface Part {
  figures: Figures;
  rows: (string | number)[][];
  wrong: string[];
  holds: boolean;
}

function pagesTold(pages: Awaited<ReturnType<typeof meetPages>>): Part {
  const { met, wrong, slowestSeconds, mostMb, calmAfter, processesLeft, foldersLeft } = pages;
  return {
    figures: {
      ...{ pages: met, pagesWrong: wrong.length, pageSlowestSeconds: slowestSeconds, pageMostMb: mostMb },
      ...{ calmAfter, processesLeft, foldersLeft },
    },
    rows: [
      ['pages that mean harm; ended otherwise than they must', `${met}; ${wrong.length}`],
      ['slowest end, seconds; most memory of one browser, MB', `${slowestSeconds.toFixed(1)}; ${Math.round(mostMb)}`],
      ['calm pages afterwards that were read', `${calmAfter} of ${met}`],
      ['processes and folders left', `${processesLeft}; ${foldersLeft}`],
    ],
    wrong,
    holds: wrong.length + processesLeft + foldersLeft === 0 && calmAfter === met && mostMb <= MOST.pageMegabytes,
  };
}
function picturesTold(pictures: Awaited<ReturnType<typeof meetPictures>>): Part {
  const { met, wrong, clearedHarm, slowestSeconds, mostMb, mostWork, dearest } = pictures;
  return {
    figures: {
      ...{ pictures: met, picturesWrong: wrong.length, picturesClear: clearedHarm },
      ...{ pictureSlowestSeconds: slowestSeconds, pictureMostMb: mostMb },
      ...{ pictureMostWorkSeconds: mostWork, pictureDearest: dearest },
    },
    rows: [
      ['pictures that mean harm; without the outcome that they must have', `${met}; ${wrong.length}`],
      ['refused pictures that were called clear', clearedHarm],
      [
        'slowest, seconds; most memory of the reading process, MB',
        `${slowestSeconds.toFixed(1)}; ${Math.round(mostMb)}`,
      ],
      ['most work for one picture, seconds of the processor; which', `${mostWork.toFixed(1)}; ${dearest}`],
    ],
    wrong,
    // Work, and not time by the wall: reading stands back behind everything else that a machine does.
    holds: wrong.length + clearedHarm === 0 && mostWork <= MOST.pictureSeconds && mostMb <= MOST.pictureMegabytes,
  };
}
function dayTold(day: Awaited<ReturnType<typeof longDay>>, pictures: number): Part {
  const { broken, deaths, unsettled, growthMb, otherWords, wrongKind, inBoth } = day;
  return {
    figures: {
      ...{ dayPictures: pictures, dayBroken: broken, dayDeaths: deaths, dayUnsettled: unsettled },
      ...{ dayGrowthMb: growthMb, dayOtherWords: otherWords, dayInBoth: inBoth, dayWrongKind: wrongKind },
    },
    rows: [
      ['pictures of the long day; broken among them', `${pictures}; ${broken}`],
      ['reading processes that died; promises left open', `${deaths}; ${unsettled}`],
      ['whole ones refused and broken ones read', wrongKind],
      ['memory of program and readers at the end above the beginning, MB', Math.round(growthMb)],
      ['pictures read in both orders with other words', `${otherWords} of ${inBoth}`],
    ],
    wrong: [],
    holds: deaths + unsettled + otherWords + wrongKind === 0 && growthMb <= MOST.growthMegabytes,
  };
}

/** Every hostile picture through `check picture`, as a Leader would drop it. */
async function meetPictures(step: number) {
  const dir = await mkdtemp(join(tmpdir(), 'bench-hostile-'));
  await writeFile(join(dir, 'profile-audit.config.json'), JSON.stringify({ dataDir: 'data', reading: { workers: 1 } }));
  const house = await openHouse(loadConfig({ cwd: dir, env: {} }));
  const wrong: string[] = [];
  let [met, slowestSeconds, mostWork, mostMb, clearedHarm] = [0, 0, 0, 0, 0];
  let dearest = '';
  const spent = () => readersAlive().reduce((sum, pid) => sum + workSeconds(pid), 0);
  try {
    for (const { name, bytes, must } of await hostilePictures({ step })) {
      const [started, before] = [performance.now(), spent()];
      const checked = await house.checkPicture({ file: name, bytes: async () => new Uint8Array(bytes) }, 'leader');
      // The first starts a reading process, which is not the picture's doing.
      if (met > 0) slowestSeconds = Math.max(slowestSeconds, (performance.now() - started) / 1000);
      const work = spent() - before;
      if (met > 0 && work > mostWork) [mostWork, dearest] = [work, name];
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
  return { met, slowestSeconds, mostWork, dearest, mostMb, clearedHarm, wrong };
}
