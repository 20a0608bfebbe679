/**
 * What the terms of each platform say about visits by a program, as far as somebody has read them: the ground on which the
 * worker's default stands. Terms change: `seenAt` says when the words were last known to stand there. An operator decides
 * for herself in the configuration (`platforms`); this is only what is preselected, and it is no legal advice.
 */

export interface PlatformTerms {
  /** 'forbidden': not without leave. 'open': meant to be read by programs, or left to robots.txt. 'unread': nobody here read them. */
  automatic: 'forbidden' | 'open' | 'unread';
  /** The terms' own address. */
  source?: string;
  /** When these terms began to hold, as they say themselves. */
  since?: string;
  /** When the words were last known to stand there: 'YYYY-MM'. */
  seenAt?: string;
  /** The words themselves, short. */
  words?: string;
}

const META: PlatformTerms = {
  automatic: 'forbidden',
  source: 'https://www.facebook.com/legal/terms',
  since: '2025-01-01',
  seenAt: '2026-09',
  words: 'You may not access or collect data from our Products using automated means (without our prior permission)',
};
const LINKEDIN: PlatformTerms = {
  automatic: 'forbidden',
  source: 'https://www.linkedin.com/legal/user-agreement',
  since: '2025-11-03',
  seenAt: '2026-09',
  words:
    'Develop, support or use software, devices, scripts, robots or any other means or processes […] to scrape or copy the Services, including profiles',
};

/** Google leaves it to robots.txt, which is asked before every page. */
const GOOGLE: PlatformTerms = {
  automatic: 'open',
  source: 'https://policies.google.com/terms',
  since: '2026-07-30',
  seenAt: '2026-09',
  words:
    'using automated means to access content from any of our services in violation of the machine-readable instructions on our web pages',
};

/** Keyed by the scraper's id. */
export const PLATFORM_TERMS: Readonly<Record<string, PlatformTerms>> = {
  facebook: META,
  messenger: META,
  instagram: META,
  threads: META,
  linkedin: LINKEDIN,
  'linkedin-groups': LINKEDIN,
  x: {
    automatic: 'forbidden',
    source: 'https://x.com/en/tos',
    since: '2023-09-29',
    seenAt: '2026-09',
    words:
      'crawling or scraping the Services in any form, for any purpose without our prior written consent is expressly prohibited',
  },
  youtube: {
    automatic: 'forbidden',
    source: 'https://www.youtube.com/static?template=terms',
    since: '2023-12-15',
    seenAt: '2026-09',
    words:
      'access the Service using any automated means (such as robots, botnets or scrapers) except […] public search engines',
  },
  pinterest: {
    automatic: 'forbidden',
    source: 'https://policy.pinterest.com/en/terms-of-service',
    since: '2025-04-30',
    seenAt: '2026-09',
    words:
      'not to scrape, collect, search, copy or otherwise access data or content from Pinterest in unauthorized ways, such as by using automated means (without our express prior permission)',
  },
  'google-groups': GOOGLE,
  blogger: GOOGLE,
  tiktok: {
    automatic: 'forbidden',
    source: 'https://www.tiktok.com/legal/terms-of-service',
    seenAt: '2026-09',
    words: 'use automated scripts to collect information from or otherwise interact with the Services',
  },
  reddit: {
    automatic: 'forbidden',
    source: 'https://www.redditinc.com/policies/user-agreement',
    since: '2026-07-01',
    seenAt: '2026-09',
    words: 'scraping the Services without Reddit’s prior written consent is prohibited',
  },
};

/** What is known of a platform's terms; nothing, for one that is not listed. */
export const termsOf = (id: string): PlatformTerms => PLATFORM_TERMS[id] ?? { automatic: 'unread' };

/** Whether the worker visits where the operator said nothing: where terms forbid it, the Leader is asked for a capture. */
export const usualWorkerMode = (id: string): 'visit' | 'ask' =>
  termsOf(id).automatic === 'forbidden' ? 'ask' : 'visit';
