/** Canaries with real eyes: whose addresses they are, and what becomes of a platform where they fail. */
import type { Config } from '../config.js';
import type { Scraper } from '../domain/scraper.js';
import { factsOf } from '../policy/platform-facts.js';
import { type CanaryTools, type ProbeEnd, watchedVisits } from '../services/canaries.js';
import type { Store } from '../store/index.js';

/** The operator's own canaries before the built-in ones; those are real hosts, which stand-ins do not play. */
export const canaryOf =
  ({ platforms, network }: Config): CanaryTools['canaryOf'] =>
  (platform) =>
    platforms[platform]?.canary ?? (Object.keys(network.standIns).length > 0 ? undefined : factsOf(platform)?.canary);

type Noting = { incidents: Pick<Store['incidents'], 'begin' | 'end'> };
type Watched = Omit<CanaryTools, 'canaryOf'>;

/** The worker's visits, each platform's after its canaries; a failing one is one incident until it is well again. */
export const watched = (config: Config, store: Noting, tools: Watched): ReturnType<typeof watchedVisits> =>
  watchedVisits({
    ...tools,
    canaryOf: canaryOf(config),
    placeOf: (platform) => titleOf(tools.scraperOf(platform), platform),
    onProbed: (platform, end) => tell(store, platform, end),
  });

function tell(store: Noting, platform: string, end: ProbeEnd): void {
  const key = `platform-canary:${platform}`;
  if (end.state === 'failed')
    store.incidents.begin({ key, kind: 'platform-canary', args: { platform, wall: end.wall } });
  if (end.state === 'well') store.incidents.end(key);
}

const titleOf = (scraper: Scraper | undefined, platform: string) => scraper?.title ?? platform;
