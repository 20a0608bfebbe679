/** Cases, wired: who is told by which mail, and what time alone brings. */

import { platformById } from '../policy/platforms.js';
import { tellOfCases, watchPrecision } from '../services/casework.js';
import { loadAudits } from '../services/roster.js';
import { caseMailWords } from '../words/cases.js';
import type { Chore } from '../worker/chores.js';
import type { ChoreParts } from './chores.js';

export function caseworkChores({ config, store, clock }: ChoreParts): Chore[] {
  return [
    {
      id: 'tell-of-cases',
      everyHours: 0.25,
      run: async () => {
        const { organisation, casework, server } = config;
        const nameOf = (platform: string) => platformById(platform).name;
        const tools = { store, organisation, nameOf, clock, graceDays: casework.graceDays, baseUrl: server.baseUrl };
        tellOfCases({ ...tools, wordsIn: () => caseMailWords });
      },
    },
    {
      id: 'turn-cases',
      everyHours: 1,
      run: async () => {
        store.cases.turn();
        const audits = await loadAudits(new URL('../audits/', import.meta.url));
        watchPrecision(store, new Map(audits.map(({ id, version }) => [id, version])));
      },
    },
  ];
}
