/**
 * How the platforms are read: recorded pages field by field, walls told, placeholders left, lines a scraper, extraction by size,
 * and pages that no person made. Recorded pages are named by file alone, never by what was read in them.
 */
import { readdirSync, readFileSync } from 'node:fs';
import type { Capture } from '../../src/domain/capture.js';
import { isPlaceholder } from '../../src/scrapers/_kit/placeholders.js';
import { loadScrapers } from '../../src/services/roster.js';
import { type Fixture, fixtureFiles } from '../../test/scrapers/fixture-files.js';
import {
  captureOfFile,
  comparedFields,
  pagesAreHere,
  readAt,
  recordedPages,
  refOf,
} from '../../test/scrapers/recorded.js';
import type { Bench } from '../frame.js';

const folder = new URL('../../src/scrapers/', import.meta.url);

export const bench: Bench = {
  name: 'platforms',
  title: 'Platforms: recorded pages, walls, placeholders, lines, speed',
  async run({ short }) {
    const scrapers = await loadScrapers();
    const seen = recordedFigures(scrapers);
    const fixtures = fixtureFiles(scrapers);
    const walls = fixtures.filter(({ wall }) => wall !== undefined);
    const named = walls.filter(({ capture, scraper, ref, wall }) => {
      const reading = readAt(capture, scraper, ref);
      return 'wall' in reading && reading.wall === wall;
    });
    const good = fixtures.filter(({ wall }) => wall === undefined);
    const called = good.filter(({ capture, scraper, ref }) => 'wall' in readAt(capture, scraper, ref));
    const stand = fixtures.filter((page) => takesPlaceholder(page)).length + seen.placeholders;
    const lines = linesOfScrapers();
    const speed = speedOf(good, short ? 3 : 12);
    const hostile = hostileOf(good);
    const holds =
      seen.share >= 0.95 &&
      seen.wallsTold === seen.walls &&
      named.length === walls.length &&
      seen.calledWalls + called.length + stand === 0 &&
      lines.median <= 80 &&
      lines.most <= 200 &&
      speed.slowest <= 50 &&
      speed.growth <= 1.6 &&
      hostile.unnamed === 0;
    const rows: (string | number)[][] = [
      ['what', 'figure', 'asked'],
      ['recorded fields read exactly', `${seen.right} of ${seen.fields}`, '>= 95 %'],
      ['recorded walls told', `${seen.wallsTold} of ${seen.walls}`, 'all'],
      ['fixtures’ walls told by name', `${named.length} of ${walls.length}`, 'all'],
      ['good pages called walls', seen.calledWalls + called.length, '0'],
      ['placeholders taken', stand, '0'],
      ['lines a scraper, median', lines.median, '<= 80'],
      ['lines a scraper, most', lines.most, '<= 200'],
      ['1 MB page, slowest platform, ms of processor', speed.slowest, `<= 50 (${speed.slowestOf})`],
      ['4 MB to 4 times 1 MB, median platform', speed.growth, 'linear (<= 1.6)'],
      ['hostile pages, slowest, ms', hostile.slowest, 'ends'],
      ['hostile pages without a named wall', hostile.unnamed, '0'],
    ];
    return {
      figures: {
        fieldsShare: seen.share,
        fields: seen.fields,
        recordedWallsToldShare: seen.walls === 0 ? 1 : seen.wallsTold / seen.walls,
        wallsNamedShare: named.length / walls.length,
        goodCalledWalls: seen.calledWalls + called.length,
        placeholdersTaken: stand,
        linesMedian: lines.median,
        linesMost: lines.most,
        extraction1MbMs: speed.slowest,
        growth: speed.growth,
        hostileSlowestMs: hostile.slowest,
        recordedPages: seen.pages,
      },
      table: rows,
      notes: [
        ...(pagesAreHere ? [] : ['The recorded pages (../shared/pages) are not here: their figures are empty.']),
        ...seen.missed.map((miss) => `Missed: ${miss}`),
      ],
      holds,
    };
  },
};

type Scrapers = Awaited<ReturnType<typeof loadScrapers>>;

function recordedFigures(scrapers: Scrapers) {
  const figures = { pages: 0, fields: 0, right: 0, walls: 0, wallsTold: 0, calledWalls: 0, placeholders: 0 };
  const missed: string[] = [];
  for (const page of pagesAreHere ? recordedPages() : []) {
    const found = refOf(page, scrapers);
    if (!found) {
      missed.push(`${page.file} has no address of its own`);
      continue;
    }
    figures.pages += 1;
    const reading = readAt(captureOfFile(page.file, found.ref.url), found.scraper, found.ref);
    if (page.kind !== 'profile') {
      figures.walls += 1;
      if ('wall' in reading) figures.wallsTold += 1;
      else missed.push(`${page.file} (${page.kind}) was taken for a profile`);
    } else if ('sketch' in reading) {
      const { compared, wrong } = comparedFields(page, reading.sketch);
      figures.fields += compared.length;
      figures.right += compared.length - wrong.length;
      if (wrong.length > 0) missed.push(`${page.file}: ${wrong.join(', ')}`);
      const pictures = [reading.sketch.avatar, reading.sketch.banner];
      figures.placeholders += pictures.filter((each) => each.state === 'seen' && isPlaceholder(each.value.url)).length;
    } else {
      figures.calledWalls += 1;
      missed.push(`${page.file} was taken for a wall (${'wall' in reading ? reading.wall : '?'})`);
    }
  }
  return { ...figures, share: figures.fields === 0 ? 1 : figures.right / figures.fields, missed };
}

function takesPlaceholder({ capture, scraper, ref }: Fixture): boolean {
  const reading = readAt(capture, scraper, ref);
  if (!('sketch' in reading)) return false;
  const { avatar, banner } = reading.sketch;
  return [avatar, banner].some((each) => each.state === 'seen' && isPlaceholder(each.value.url));
}

function linesOfScrapers() {
  const files = readdirSync(folder).filter((name) => name.endsWith('.ts'));
  const counts = files.map((name) => readFileSync(new URL(name, folder), 'utf8').split('\n').length - 1);
  counts.sort((a, b) => a - b);
  const middle = [counts[Math.floor((counts.length - 1) / 2)] ?? 0, counts[Math.floor(counts.length / 2)] ?? 0];
  return { median: ((middle[0] ?? 0) + (middle[1] ?? 0)) / 2, most: counts.at(-1) ?? 0 };
}

/** A profile's page grown to a size by what pages are full of: scripts, styles, nested boxes, data. */
function grown({ capture }: Fixture, bytes: number): Capture {
  const text = new TextDecoder().decode(capture.body);
  const piece = `<div class="x1 x2 x3" data-testid="cell"><span dir="auto">words and words</span><a href="/a/b">more</a></div>\n<script type="application/json">{"a":[1,2,3],"text":"${'words '.repeat(60)}"}</script>\n<style>.x1{color:red;${'margin:0;'.repeat(40)}}</style>\n`;
  const filler = piece.repeat(Math.max(0, Math.ceil((bytes - text.length) / piece.length)));
  return { ...capture, body: new TextEncoder().encode(text.replace('</body>', `${filler}</body>`)) };
}
const MB = 1024 * 1024;

/** Milliseconds of the processor, the fewest of some tries: the machine's other work is not ours. */
function msOf(page: Fixture, capture: Capture, tries: number): number {
  const times = Array.from({ length: tries }, () => {
    // Pages are opened once for each body: a body of its own is a page of its own.
    const own = { ...capture, body: capture.body.slice() };
    const started = process.cpuUsage();
    readAt(own, page.scraper, page.ref);
    const { user, system } = process.cpuUsage(started);
    return (user + system) / 1_000;
  });
  return Math.min(...times);
}

function speedOf(good: readonly Fixture[], tries: number) {
  const pages = good.filter(({ name }) => name.endsWith('/profile') && !name.startsWith('website/'));
  const html = pages.filter(({ capture }) => capture.contentType.includes('html'));
  const timed = html.map((page) => {
    const one = msOf(page, grown(page, MB), tries);
    return { name: page.scraper.id, one, growth: msOf(page, grown(page, 4 * MB), tries) / (4 * one) };
  });
  const [slowest] = [...timed].sort((a, b) => b.one - a.one);
  const growths = timed.map(({ growth }) => growth).sort((a, b) => a - b);
  return {
    slowest: slowest?.one ?? 0,
    slowestOf: slowest?.name ?? '',
    growth: growths[Math.floor(growths.length / 2)] ?? 0,
  };
}

function hostileOf(good: readonly Fixture[]) {
  const bodies: Record<string, string> = {
    'a page of 50 MB': `<title>t</title>${'<p>words and words '.repeat((50 * MB) / 19)}`,
    '100,000 nested elements': `<title>t</title>${'<div>'.repeat(100_000)}x`,
    'JSON-LD of 10 MB': `<script type="application/ld+json">{"@type":"ProfilePage","x":"${'y'.repeat(10 * MB)}"}</script>`,
  };
  let slowest = 0;
  let unnamed = 0;
  for (const page of good.filter(({ name }) => name.endsWith('/profile') && !name.startsWith('website/'))) {
    for (const text of Object.values(bodies)) {
      const capture = { ...page.capture, contentType: 'text/html', body: new TextEncoder().encode(text) };
      const started = performance.now();
      const reading = readAt(capture, page.scraper, page.ref);
      slowest = Math.max(slowest, performance.now() - started);
      if (!('wall' in reading)) unnamed += 1;
    }
  }
  return { slowest, unnamed };
}
