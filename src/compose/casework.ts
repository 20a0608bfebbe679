/** Cases, wired: who is told by which mail, and what time alone brings. */

import { SIGHTS } from '../domain/snapshot.js';
import { LEXICON } from '../policy/lexicon.js';
import { platformById } from '../policy/platforms.js';
import type { CaseworkParts } from '../portal/casework/index.js';
import { tellOfCases, watchPrecision } from '../services/casework.js';
import { loadAudits } from '../services/roster.js';
import { inForce } from '../services/settings.js';
import { caseMailWordsFor } from '../words/cases.js';
import { placeIn } from '../words/places.js';
import type { Chore } from '../worker/chores.js';
import type { ChoreParts } from './chores.js';

/** What the pages about items need beside the store; without it they go by the built-in list and show pictures as they are. */
export interface CaseworkTools extends Pick<CaseworkParts, 'crops'> {
  entryOf: CaseworkParts['entryOf'];
  needsOf: CaseworkParts['needsOf'];
  placeOf: CaseworkParts['placeOf'];
}
export const USUAL_CASEWORK: CaseworkTools = {
  entryOf: (id) => LEXICON.find((entry) => entry.id === id),
  needsOf: () => SIGHTS,
  placeOf: (platform, lang) => ({ title: placeIn(platformById(platform).name, lang) }),
};

export function caseworkParts(
  { config, store, clock }: ChoreParts,
  tools: CaseworkTools = USUAL_CASEWORK,
): CaseworkParts {
  const { organisation, server, casework } = config;
  const { graceDays } = inForce(store, config);
  return { store, clock, organisation, baseUrl: server.baseUrl, waiverDays: casework.waiverDays, graceDays, ...tools };
}

export function caseworkChores({ config, store, clock }: ChoreParts): Chore[] {
  return [
    {
      id: 'tell-of-cases',
      everyHours: 0.25,
      run: async () => {
        const { organisation, server } = config;
        const nameOf = (platform: string, lang: string | null) =>
          placeIn(platformById(platform).name, lang ?? config.lang);
        const graceDays = inForce(store, config).graceDays();
        const tools = { store, organisation, nameOf, clock, graceDays, baseUrl: server.baseUrl };
        tellOfCases({ ...tools, wordsIn: (lang) => caseMailWordsFor(lang ?? config.lang) });
      },
    },
    {
      id: 'turn-cases',
      everyHours: 1,
      run: async () => {
        store.cases.turn();
        const audits = await loadAudits();
        watchPrecision(store, new Map(audits.map(({ id, version }) => [id, version])));
      },
    },
  ];
}
