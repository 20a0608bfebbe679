/**
 * What a worker on another machine must judge and visit by, so that it says what the coordinator would: the operator's terms and
 * marks, who may be visited, keys of open interfaces. It travels sealed; the worker lays terms and marks into a folder that
 * lives as long as it does.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { z } from 'zod';
import type { Config } from '../config.js';
import type { RulePrecision } from '../domain/case.js';
import type { EngineStamp } from '../domain/result.js';
import { WIRE } from '../queue/places.js';
import { marksCopy } from './marks.js';

type Shared = Pick<Config, 'organisation' | 'infoUrl' | 'platforms' | 'keys' | 'regularPosts' | 'timezone'> & {
  pauseSeconds: number;
  perMinute: number;
  secondLookHours: number;
  /** In what pictures are read; the data themselves each machine has of its own. */
  languages: Config['reading']['languages'];
  byScript: boolean;
};
export interface Equipment {
  wire: number;
  stamp: EngineStamp;
  shared: Shared;
  terms: string | null;
  marks: { folder: 'own' | 'copy'; name: string; base64: string }[];
  imprecise: RulePrecision[];
}
const looseSchema = z.object({ wire: z.number(), stamp: z.object({ version: z.string() }) });
/** The version that equipment asks for, whatever else is in it. */
export const versionIn = (equipment: unknown): string | undefined => {
  const parsed = looseSchema.safeParse(equipment);
  return parsed.success && parsed.data.wire === WIRE ? parsed.data.stamp.version : undefined;
};

export function equipmentOf(config: Config, stamp: EngineStamp, imprecise: readonly RulePrecision[]): Equipment {
  const { organisation, infoUrl, platforms, keys, regularPosts, timezone, network, queue, round } = config;
  const own = config.reading.marksDir ? marksIn(config.reading.marksDir, 'own') : [];
  return {
    wire: WIRE,
    stamp,
    shared: {
      ...{ organisation, infoUrl, platforms, keys, regularPosts, timezone },
      ...{ pauseSeconds: network.pauseSeconds, perMinute: queue.perMinute, secondLookHours: round.secondLookHours },
      ...{ languages: config.reading.languages, byScript: config.reading.byScript },
    },
    terms: existsSync(config.termsFile) ? readFileSync(config.termsFile, 'utf8') : null,
    marks: [...own, ...marksIn(marksCopy(config), 'copy')],
    imprecise: [...imprecise],
  };
}
function marksIn(folder: string, which: 'own' | 'copy'): Equipment['marks'] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((path) => ({
      folder: which,
      name: path.slice(join(folder, '/').length),
      base64: readFileSync(path).toString('base64'),
    }));
}
export const digestOf = (equipment: Equipment): string =>
  createHash('sha256').update(JSON.stringify(equipment)).digest('hex').slice(0, 16);

/** The worker's own settings (browser, reading, the way to the queue) under those of the coordinator. Lays files into `folder`. */
export function equipped(config: Config, { shared, terms, marks }: Equipment, folder: string): Config {
  const { pauseSeconds, perMinute, secondLookHours, languages, byScript, ...rest } = shared;
  const dataDir = join(folder, 'data');
  const ownMarks = join(folder, 'marks');
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const laid: Config = {
    ...{ ...config, ...rest, dataDir, termsFile: join(folder, 'terms.json') },
    network: { ...config.network, pauseSeconds },
    queue: { ...config.queue, perMinute },
    round: { ...config.round, secondLookHours },
    reading: {
      ...config.reading,
      languages,
      byScript,
      marksDir: marks.some((mark) => mark.folder === 'own') ? ownMarks : undefined,
    },
  };
  if (terms !== null) writeFileSync(laid.termsFile, terms, { mode: 0o600 });
  for (const mark of marks) {
    const path = join(mark.folder === 'own' ? ownMarks : marksCopy(laid), normalize(join('/', mark.name)));
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    writeFileSync(path, Buffer.from(mark.base64, 'base64'), { mode: 0o600 });
  }
  return laid;
}
