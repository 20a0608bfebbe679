/** `bench report`: the monthly report of a large house after one year and after three. */
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { openStore } from '../../src/store/index.js';
import { fill } from '../calendar/history.js';
import type { Bench } from '../frame.js';
import { fillReports } from '../report/history.js';

const LEADERS = 10_000;
const PROFILES_EACH = 3;
const ASKED = { modelMs: 3_000, htmlMs: 1_000, pdfMs: 10_000, mostMb: 400 };
/** From one year to three it may take no longer by more than this. */
const FLAT = 1.5;

interface Cost {
  firstMs: number;
  /** The same in time of the processor: what else runs on the machine does not count. */
  firstCpuMs: number;
  closeMs: number;
  modelMs: number;
  areaMs: number;
  htmlMs: number;
  pdfMs: number;
  mostMb: number;
  items: number;
  htmlMb: number;
  profiles: number;
  periods: number;
}

export const bench: Bench = {
  name: 'report',
  title: 'The monthly report of a large house',
  async run({ short }) {
    const dir = await mkdtemp(join(tmpdir(), 'bench-report-'));
    const leaders = short ? LEADERS / 10 : LEADERS;
    try {
      const path = join(dir, 'profile-audit.sqlite');
      await writeFile(join(dir, 'profile-audit.config.json'), JSON.stringify({ dataDir: dir }));
      const clock = () => new Date('2027-01-01T00:00:00.000Z');
      openStore({ path, evidenceDir: join(dir, 'evidence'), clock }).close();
      const costs: Cost[] = [];
      let already = 0;
      for (const months of [12, 36]) {
        fill(path, { leaders, profilesEach: PROFILES_EACH, months, monthsKept: 2 }, already);
        fillReports(path, { from: already, until: months });
        costs.push(await costOf(dir, months));
        already = months;
      }
      const [early, late] = costs as [Cost, Cost];
      const growth = late.firstCpuMs / early.firstCpuMs;
      const rows = (
        ['firstMs', 'firstCpuMs', 'closeMs', 'modelMs', 'areaMs', 'htmlMs', 'pdfMs', 'mostMb'] as const
      ).map((name) => [LABELS[name], early[name], late[name]]);
      const holds =
        Math.max(late.firstMs, late.closeMs, late.modelMs) <= ASKED.modelMs &&
        late.htmlMs <= ASKED.htmlMs &&
        late.pdfMs <= ASKED.pdfMs &&
        late.mostMb <= ASKED.mostMb &&
        growth <= FLAT;
      return {
        figures: { leaders, growth, ...late },
        table: [['what', '12 months', '36 months'], ...rows, ['items that need a person', early.items, late.items]],
        notes: [
          `${leaders} leaders × ${PROFILES_EACH} profiles. Asked at 36 months: model ≤ ${ASKED.modelMs} ms, HTML ≤ ${ASKED.htmlMs} ms, PDF ≤ ${ASKED.pdfMs} ms, memory ≤ ${ASKED.mostMb} MB, growth of the first (processor’s time) from 12 to 36 months ≤ ${FLAT} (${growth.toFixed(2)}).`,
          'Memory is the most that the process held before the PDF; the browser that prints has its own.',
        ],
        holds,
      };
    } finally {
      await rm(dir, { recursive: true, force: true });
    }
  },
};

const LABELS = {
  firstMs: 'model of a period that is not closed, ms',
  firstCpuMs: 'the same in time of the processor, ms',
  closeMs: 'closing it, ms',
  modelMs: 'model of a closed period, ms (median of 3)',
  areaMs: 'model of one area, ms',
  htmlMs: 'HTML, ms',
  pdfMs: 'PDF, ms',
  mostMb: 'most memory, MB',
} as const;

/** The report of the last month, made by a process of its own some days into the month. */
async function costOf(dir: string, months: number): Promise<Cost> {
  const now = new Date(Date.UTC(2027, months - 1, 5, 6)).toISOString();
  const script = fileURLToPath(new URL('../report/reporter.ts', import.meta.url));
  const { stdout } = await promisify(execFile)(process.execPath, ['--import', 'tsx', script, dir, now, 'pdf'], {
    maxBuffer: 1e7,
  });
  return JSON.parse(stdout.trim().split('\n').at(-1)!) as Cost;
}
