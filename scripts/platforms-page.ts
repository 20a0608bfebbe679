/** Writes docs/platforms.md from the platforms' own data: `npx tsx scripts/platforms-page.ts`. */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Scraper } from '../src/domain/scraper.js';
import { factsOf } from '../src/policy/platform-facts.js';
import { type PlatformTerms, termsOf, usualWorkerMode } from '../src/policy/platform-terms.js';
import { PLATFORM_KINDS, platformById } from '../src/policy/platforms.js';
import { loadDownloads, loadScrapers } from '../src/services/roster.js';
import { platformWords as says } from '../src/words/platforms.js';

const TERMS: Record<PlatformTerms['automatic'], string> = {
  forbidden: 'forbid automatic visits without leave',
  open: 'leave automatic visits to robots.txt',
  unread: 'nobody here read them; robots.txt is asked before every page',
};

/** The page as it must stand in docs/platforms.md. */
export async function platformsPage(): Promise<string> {
  const scrapers = await loadScrapers();
  const downloads = await loadDownloads();
  const readers = new Set(downloads.map(({ id }) => id));
  const rows = scrapers.map((scraper) => rowOf(scraper));
  const lines = [
    '# Platforms',
    '',
    '<!-- Made by `npx tsx scripts/platforms-page.ts` from src/policy/platform-facts.ts, src/policy/platform-terms.ts and the scrapers; change those, not this page. -->',
    '',
    'What a visitor who is not signed in can see of an ordinary public profile, who visits, and what a Leader can do where nothing can be',
    'seen. We never sign in and never hide what we are. `profile-audit platforms list` prints the same from the installed program, with the',
    'operator’s own choices; `profile-audit platforms check` looks whether a platform is still read rightly.',
    '',
    '**Proven** means that pages recorded from the real platform are read in a test. **Unproven**: only invented pages are, so nothing there',
    'is ever called absent. **Rounds** says what the worker does where the operator chose nothing (`platforms.<id>.worker`).',
    '',
    '| platform | seen without signing in | rounds | proof | known |',
    '| --- | --- | --- | --- | --- |',
    ...rows,
  ];
  for (const scraper of scrapers) lines.push(...partOf(scraper, readers.has(scraper.id)));
  return `${lines.join('\n')}\n`;
}

const seenAt = (id: string): string => {
  const sees = factsOf(id)?.sees ?? [];
  return sees.map((sight) => says.sights[sight]).join(', ') || says.nothing;
};
const proofOf = ({ proof }: Scraper): string => (proof === 'recorded' ? 'proven' : 'unproven');
const rowOf = (scraper: Scraper): string =>
  `| [${scraper.title}](#${anchor(scraper)}) | ${seenAt(scraper.id)} | ${usualWorkerMode(scraper.id)} | ${proofOf(scraper)} | ${factsOf(scraper.id)?.knownAt ?? 'unknown'} |`;
const anchor = ({ title, id }: Scraper): string =>
  `${title} ${id}`
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .replaceAll(/\s/g, '-');

function partOf(scraper: Scraper, hasDownload: boolean): string[] {
  const { id, title } = scraper;
  const facts = factsOf(id);
  const terms = termsOf(id);
  const { kind, named } = platformById(id);
  const source = terms.source
    ? ` ([terms](${terms.source})${terms.since ? ` of ${terms.since}` : ''}, read ${terms.seenAt}: “${terms.words}”)`
    : '';
  return [
    '',
    `## ${title} (\`${id}\`)`,
    '',
    `- **The policy’s footnote 3**: ${kind}, ${PLATFORM_KINDS[kind]}${named ? ', named there' : ''}.`,
    `- **Seen without signing in**: ${seenAt(id)}.${facts?.note ? ` ${facts.note}` : ''}`,
    `- **Open interface**: ${facts?.api ?? 'none'}.`,
    `- **Walls**: ${facts?.walls.join('; ') || 'none known'}.`,
    `- **Terms**: they ${terms.automatic === 'unread' ? 'are unread here: ' : ''}${TERMS[terms.automatic]}${source}. Rounds by default: ${usualWorkerMode(id)}.`,
    `- **Where nothing can be seen**: ${handed(hasDownload, facts?.sees.length !== 0 || hasDownload)}.`,
    `- **Canaries**: ${facts?.canary ? `\`${facts.canary.good}\` and \`${facts.canary.missing}\`` : 'none built in'}.`,
    `- **Proof**: ${proofOf(scraper)}. **Known**: ${facts?.knownAt ?? 'unknown'}.`,
  ];
}

function handed(hasDownload: boolean, isProfile: boolean): string {
  if (!isProfile) return 'there is no profile to hand over, or a screenshot of it (`audit --saved`)';
  const ways = ['a page saved from her own browser', 'screenshots of the top of the profile'];
  return `she can hand over ${[...ways, ...(hasDownload ? ['the platform’s own download of her data'] : [])].join(', ')} (\`audit --saved\`, or the link in her mail)`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(fileURLToPath(new URL('../docs/platforms.md', import.meta.url)), await platformsPage());
}
