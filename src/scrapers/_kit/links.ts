/** Addresses on pages: made absolute, taken out of the wrappers that count clicks, and freed of tracking parameters. */
/** Where a wrapper keeps the real address, by path: these forms are shared by many hosts. */
const WRAPPERS: readonly { host: RegExp; path: RegExp; parameter: string }[] = [
  { host: /^lm?\./, path: /^\/(?:l\.php)?$/, parameter: 'u' },
  { host: /./, path: /^\/redir\/redirect$/, parameter: 'url' },
  { host: /./, path: /^\/redirect$/, parameter: 'q' },
  { host: /./, path: /^\/link\/v2$/, parameter: 'target' },
];
const TRACKING =
  /^(?:utm_\w+|fbclid|gclid|dclid|msclkid|igshid?|igsh|mc_[ce]id|ref_src|ref_url|_hs\w+|yclid|wbraid|gbraid|__cft__.*|__tn__|xmt|si|s_kwcid|trk)$/i;

/** The address, or null where it is none (`URL.parse` came only with Node 22). */
export const urlOf = (address: string, base?: URL): URL | null =>
  URL.canParse(address, base) ? new URL(address, base) : null;

/** Without tracking parameters and fragment; the rest of the query stays, sorted, because it may choose the page. */
export function untracked(url: URL): URL {
  const clean = new URL(url);
  clean.hash = '';
  for (const name of [...clean.searchParams.keys()]) if (TRACKING.test(name)) clean.searchParams.delete(name);
  clean.searchParams.sort();
  if (clean.searchParams.size === 0) clean.search = '';
  return clean;
}

/** The address that a wrapper leads to, through at most three of them. */
export function unwrapped(address: string): string {
  let here = address;
  for (let turn = 0; turn < 3; turn += 1) {
    const url = urlOf(here);
    const wrapper = url && WRAPPERS.find(({ host, path }) => host.test(url.hostname) && path.test(url.pathname));
    const stated = wrapper && url.searchParams.get(wrapper.parameter);
    // Some leave the scheme out.
    const inner = stated && /^[\w-]+(?:\.[\w-]+)+(?:[/?#]|$)/.test(stated) ? `https://${stated}` : stated;
    if (!inner || !/^https?:\/\//i.test(inner)) return here;
    here = untracked(new URL(inner)).href;
  }
  return here;
}

/** http(s) addresses only, absolute, unwrapped, each once (with or without www. and TLS is the same), in the order given. */
export function webLinks(base: URL, hrefs: readonly (string | undefined)[]): string[] {
  const links: string[] = [];
  for (const href of hrefs) {
    const url = href ? urlOf(href.trim(), base) : null;
    if (!url || !/^https?:$/.test(url.protocol)) continue;
    const plain = /^https?:/i.test(href?.trim() ?? '') ? (href as string).trim() : url.href;
    links.push(unwrapped(plain));
  }
  const known = new Set<string>();
  return links.filter((link) => {
    const bare = link.replace(/^https?:\/\/(?:www\.)?|\/$/gi, '');
    return !known.has(bare) && known.add(bare);
  });
}

/** Text with shortened addresses written out as a page shows them, without their scheme. */
export const respelled = (text: string, spelled: ReadonlyMap<string, string>): string =>
  text.replace(/https?:\/\/[^\s)\]"'»]{1,300}/g, (short) => spelled.get(short)?.replace(/^https?:\/\//, '') ?? short);

/** Addresses that stand in plain text, without the punctuation after them. */
export const linksInText = (text: string): string[] =>
  (text.match(/https?:\/\/[^\s)\]"'»<]{1,300}/g) ?? []).map((link) => link.replace(/[.,;:!?]+$/, ''));

/** Addresses that an HTML snippet links to; mentions and hashtags of the platform are no links of hers. */
export function linksInHtml(html: string): string[] {
  const anchors = html.slice(0, 200_000).match(/<a\s[^>]{0,2000}>/gi) ?? [];
  return anchors
    .filter((anchor) => !/class=["'][^"']*\b(?:mention|hashtag)\b/i.test(anchor))
    .flatMap((anchor) => /\bhref=["']([^"']{1,2000})["']/i.exec(anchor)?.[1] ?? [])
    .map((href) => href.replaceAll('&amp;', '&'));
}
