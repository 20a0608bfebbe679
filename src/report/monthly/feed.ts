/**
 * Which reports there are, as an Atom feed, for those who do not want mail: the counts of each and the way to it. A feed lies
 * in other people's programs for ever, so it names nobody and holds nothing of an area that is too small to be told of.
 */
import { generateAtomFeed } from 'feedsmith';
import { monthlyWordsFor } from '../../words/monthly.js';
import { inert } from '../inert.js';

export interface FeedEntry {
  /** Of the report; the entry's own id is made of it. */
  id: string;
  period: string;
  area: string | null;
  madeAt: string;
  /** The whole address of the report in the portal. */
  link: string;
  /** Null where no number is told. */
  coverage: { leaders: number; profiles: number; full: number; part: number; none: number } | null;
}

/** The newest first. `self` is the feed's own address. */
export function renderFeed(
  entries: readonly FeedEntry[],
  {
    organisation,
    self,
    home,
    lang,
    now,
  }: { organisation: string; self: string; home: string; lang: string; now: string },
): string {
  const says = monthlyWordsFor(lang);
  const title = inert(says.feed.title(organisation), 120);
  const newest =
    entries
      .map(({ madeAt }) => madeAt)
      .sort()
      .at(-1) ?? now;
  return generateAtomFeed({
    id: `urn:profile-audit:feed:${encodeURIComponent(home)}`,
    title: { value: title },
    updated: new Date(newest),
    authors: [{ name: { value: inert(organisation, 100) } }],
    links: [
      { rel: 'self', type: 'application/atom+xml', href: self },
      { rel: 'alternate', type: 'text/html', href: home },
    ],
    entries: entries.map((entry) => ({
      id: `urn:profile-audit:report:${entry.id}`,
      title: { value: inert(says.feed.entry(says.period(entry.period), entry.area), 200) },
      updated: new Date(entry.madeAt),
      links: [{ rel: 'alternate', type: 'text/html', href: entry.link }],
      summary: { value: entry.coverage ? says.coverage.line(entry.coverage) : says.small },
    })),
  } as unknown as Parameters<typeof generateAtomFeed>[0]);
}
