/**
 * Asking Leaders for what no visit could see, wired: the chore that asks, the links that mails get when they go out, and the
 * pages behind them. Without a base address nobody can be asked: the reports then say so by what stays hidden.
 */
import type { Config } from '../config.js';
import type { Mail } from '../domain/mail.js';
import type { ProfileResult } from '../domain/result.js';
import type { Scraper } from '../domain/scraper.js';
import type { PictureSight } from '../domain/snapshot.js';
import { Trouble } from '../domain/trouble.js';
import type { SupplyTools } from '../portal/supply.js';
import { auditReport } from '../report/build.js';
import { askMail } from '../report/mail-ask.js';
import type { Crops } from '../report/model.js';
import { askFor, freshSince, withLink } from '../services/asking.js';
import { type HandOverTools, handOver } from '../services/hand-over.js';
import type { InspectTools } from '../services/inspect.js';
import type { PlatformModes } from '../services/visiting-modes.js';
import type { Store } from '../store/index.js';
import { type Words, wordsFor } from '../words/index.js';
import { supplyWordsFor } from '../words/supply.js';
import type { Chore } from '../worker/chores.js';

export interface AskingParts {
  config: Config;
  store: Store;
  clock(): Date;
  scrapers: readonly Scraper[];
  modes: PlatformModes;
  /** Made anew for each hand-over, with the rules of that moment. */
  tools(): Promise<InspectTools>;
  understand: HandOverTools['understand'];
  crops(): Promise<Crops>;
}
export interface Asking {
  chores: Chore[];
  /** What the pages behind the links work with; undefined where nobody can be asked. */
  pages(onTrouble: (error: unknown) => void): SupplyTools | undefined;
  /** A mail as it goes out; undefined where it must not any more. */
  fill<M extends Mail>(mail: M): M | undefined;
}
const MOST_FILES = 12;
/** The latest rounds: an ask of the one before may have waited for a visit that took long. */
const ROUNDS = 2;

/** For tools that only judge what was handed over. */
export const visitNobody: InspectTools['openVisit'] = async ({ url }) => {
  throw new Trouble('CONSENT_MISSING', 'stop', { profile: url });
};

export function openAsking({ config, store, clock, scrapers, modes, tools, understand, crops }: AskingParts): Asking {
  const { days, megabytes } = config.supplies;
  const { baseUrl } = config.server;
  const { organisation } = config;
  const wordsIn = (lang: string | null) => ({
    words: wordsFor(lang ?? config.lang),
    supply: supplyWordsFor(lang ?? config.lang),
  });
  const places = Object.fromEntries(scrapers.map(({ id, title, bioLimit }) => [id, { title, bioLimit }]));
  /** A site of her own is called by its address: “Website or weblog” is what a list calls it. */
  const placeOf = ({ platform, handle }: { platform: string; handle: string }) => {
    const isSite = scrapers.some(({ id, hosts }) => id === platform && hosts.length === 0) && !handle.includes('@');
    return isSite ? handle : (places[platform]?.title ?? platform);
  };
  const isAsked = (platform: string) =>
    modes.worker(platform) !== 'off' && !scrapers.some(({ id, closed }) => id === platform && closed);
  const write = ({ lang, ...asked }: Parameters<Parameters<typeof askFor>[1]['write']>[0]) => {
    const { words, supply } = wordsIn(lang);
    return askMail({ ...asked, organisation }, words, supply);
  };

  const view = async (result: ProfileResult, words: Words) => {
    const { avatar, banner } = result.snapshot;
    const bytesOf = (sha256: string | null) => (sha256 ? store.evidence.bytes(sha256) : undefined);
    const pictures = {
      avatar: avatar.state === 'seen' ? bytesOf(avatar.value.sha256) : undefined,
      banner: banner.state === 'seen' ? bytesOf(banner.value.sha256) : undefined,
    };
    const options = { now: clock().toISOString(), keepDays: days, words, places, crops: await crops() };
    const stripsOf = (sight: PictureSight) => {
      const reading = result.readings[sight];
      return reading ? store.readings.strips(reading.sha256, reading.engine) : [];
    };
    const { profiles, quotations } = await auditReport([{ result, pictures, stripsOf }], options);
    return { view: profiles[0]!, quotations };
  };

  return {
    fill: (mail) => withLink(mail, { store, baseUrl }),
    chores: [
      {
        id: 'ask-leaders',
        everyHours: 0.5,
        run: async () => {
          const asking = { store, baseUrl, days, clock, isAsked, placeOf, write };
          for (const { id } of store.rounds.all().slice(-ROUNDS)) askFor(id, asking);
        },
      },
      {
        id: 'expire-supplies',
        everyHours: 24,
        run: async () => {
          store.asks.forget();
          store.supplies.expire(freshSince(clock(), days));
        },
      },
    ],
    pages: (onTrouble) => {
      if (!baseUrl) return undefined;
      return {
        store,
        ...{ wordsIn, days, placeOf, onTrouble, view },
        limits: { megabytes, files: MOST_FILES },
        handOver: async (ask, profileId, files) => {
          const asked = ask.profiles.find(({ profile }) => profile.profileId === profileId)!;
          // What is kept of visits is not what was handed over: it is neither used here nor changed.
          const { again: _, ...inspect } = await tools();
          return handOver({ askId: ask.id, profile: asked.profile, files }, { store, understand, inspect });
        },
      };
    },
  };
}
