/**
 * Stand-ins for weblogs on hosts of their own, in two shapes: 'static' as a site generator makes them (h-card, JSON-LD
 * Person, Atom feed) and 'press' as the commonest weblog engine makes them (generator mark, JSON-LD graph, RSS feed).
 */
import { type Answer, escaped, html, inScript, jpeg, type Part, redirect } from './part.js';
import type { DemoPerson, DemoPost } from './person.js';

const base = (p: DemoPerson): string => `https://${p.handle}`;
const titleOf = (p: DemoPerson): string => p.blog?.title ?? p.name;
const isPress = (p: DemoPerson): boolean => p.engine === 'press';
const slug = (post: DemoPost): string =>
  (post.title ?? post.text)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
const linkOf = (p: DemoPerson, post: DemoPost): string =>
  isPress(p) ? `${base(p)}/${post.at.slice(0, 7).replace('-', '/')}/${slug(post)}/` : `${base(p)}/posts/${slug(post)}/`;
const feedOf = (p: DemoPerson): string => `${base(p)}${isPress(p) ? '/feed/' : '/index.xml'}`;

/** Addresses of the author's picture and of the picture in the head, the largest that the page offers. */
export const weblogAvatar = (p: DemoPerson): string =>
  `${base(p)}${isPress(p) ? `/wp-content/uploads/2026/03/${p.id}.jpg` : `/images/${p.id}.jpg`}`;
export const weblogBanner = (p: DemoPerson): string =>
  `${base(p)}${isPress(p) ? '/wp-content/uploads/2026/03/header.jpg' : '/images/header.jpg'}`;
const sized = (address: string, width: number): string => address.replace(/\.jpg$/, `-${width}x${width}.jpg`);

const schema = (p: DemoPerson): unknown => {
  const author = {
    '@type': 'Person',
    ...(isPress(p) && { '@id': `${base(p)}/#person` }),
    name: p.name,
    url: `${base(p)}/`,
    description: p.bio,
    ...(p.avatar && {
      image: isPress(p) ? { '@type': 'ImageObject', url: weblogAvatar(p), width: 400, height: 400 } : weblogAvatar(p),
    }),
    ...(p.links.length > 0 && { sameAs: p.links }),
  };
  if (!isPress(p)) return { '@context': 'https://schema.org', ...author };
  const site = { '@type': 'WebSite', '@id': `${base(p)}/#website`, url: `${base(p)}/`, name: titleOf(p) };
  return {
    '@context': 'https://schema.org',
    '@graph': [{ ...site, publisher: { '@id': `${base(p)}/#person` } }, author],
  };
};

function head(p: DemoPerson, title: string): string {
  const metas: [string, string][] = [
    ['og:type', 'website'],
    ['og:site_name', titleOf(p)],
    ['og:title', title],
    ['og:description', p.bio],
    ['og:url', `${base(p)}/`],
    ...(p.banner ? ([['og:image', weblogBanner(p)]] as [string, string][]) : []),
  ];
  return (
    `<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escaped(title)}</title>` +
    `<meta name="generator" content="${isPress(p) ? 'WordPress 6.8.3' : 'Hugo 0.151.0'}"><meta name="description" content="${escaped(p.bio)}"><meta name="author" content="${escaped(p.name)}">` +
    metas.map(([property, content]) => `<meta property="${property}" content="${escaped(content)}">`).join('') +
    `<link rel="canonical" href="${base(p)}/"><link rel="alternate" type="application/${isPress(p) ? 'rss' : 'atom'}+xml" title="${escaped(titleOf(p))}" href="${feedOf(p)}">` +
    (isPress(p) ? `<link rel="https://api.w.org/" href="${base(p)}/wp-json/">` : '') +
    `<script type="application/ld+json">${inScript(schema(p))}</script>` +
    '<style>body{font:18px/1.6 Georgia,serif;max-width:46rem;margin:0 auto;padding:1rem;color:#333}header img{width:100%;height:auto}.u-photo,.avatar{width:6rem;height:auto;border-radius:50%}article{border-top:1px solid #ddd}</style>'
  );
}

const foot = (p: DemoPerson): string => (p.blog?.postFoot ? `<p><em>${escaped(p.blog.postFoot)}</em></p>` : '');

function entry(p: DemoPerson, post: DemoPost): string {
  const title = escaped(post.title ?? '');
  const [date] = post.at.split('T');
  return isPress(p)
    ? `<article class="post type-post status-publish hentry"><h2 class="entry-title"><a href="${linkOf(p, post)}" rel="bookmark">${title}</a></h2><time class="entry-date published" datetime="${post.at}">${date}</time><div class="entry-content"><p>${escaped(post.text)}</p>${foot(p)}</div></article>`
    : `<article class="h-entry"><h2 class="p-name"><a class="u-url" href="${linkOf(p, post)}">${title}</a></h2><time class="dt-published" datetime="${post.at}">${date}</time><div class="e-content"><p>${escaped(post.text)}</p>${foot(p)}</div></article>`;
}

function about(p: DemoPerson): string {
  const links = p.links
    .map((link) => `<a rel="me" class="u-url" href="${escaped(link)}">${escaped(link)}</a>`)
    .join(' ');
  if (isPress(p)) {
    const face = p.avatar
      ? `<img class="avatar avatar-300 photo" alt="${escaped(p.name)}" src="${sized(weblogAvatar(p), 300)}" srcset="${sized(weblogAvatar(p), 150)} 150w, ${sized(weblogAvatar(p), 300)} 300w, ${weblogAvatar(p)} 400w" width="300" height="300">`
      : '';
    return `<aside class="widget-area"><section class="widget widget_author"><h2 class="widget-title">About</h2>${face}<p class="author-name">${escaped(p.name)}</p><p class="author-description">${escaped(p.bio)}</p>${links}</section></aside>`;
  }
  const face = p.avatar ? `<img class="u-photo" alt="${escaped(p.name)}" src="${weblogAvatar(p)}">` : '';
  return `<div class="h-card">${face}<p><a class="p-name u-url u-uid" rel="me" href="${base(p)}/">${escaped(p.name)}</a></p><p class="p-note">${escaped(p.bio)}</p>${links}</div>`;
}

const page = (p: DemoPerson, title: string, main: string): string =>
  `<!DOCTYPE html><html lang="${p.lang}"><head>${head(p, title)}</head><body class="${isPress(p) ? 'home blog wp-theme-hearth' : ''}">` +
  `<header class="site-header">${p.banner ? `<img class="custom-header" src="${weblogBanner(p)}" alt="" width="${p.banner.width ?? 1500}" height="${p.banner.height ?? 500}">` : ''}` +
  `<h1 class="site-title"><a href="${base(p)}/" rel="home">${escaped(titleOf(p))}</a></h1></header>${about(p)}<main>${main}</main></body></html>`;

/** The weblog's first page; it needs no script. */
export const weblogPage = (p: DemoPerson): string =>
  page(p, titleOf(p), p.posts.map((post) => entry(p, post)).join(''));

/** The weblog's feed: RSS 2.0 or Atom. */
export function weblogFeed(p: DemoPerson): string {
  const text = (post: DemoPost): string => `<p>${escaped(post.text)}</p>${foot(p)}`;
  const title = escaped(titleOf(p));
  if (isPress(p)) {
    const items = p.posts.map(
      (post) =>
        `<item><title>${escaped(post.title ?? '')}</title><link>${linkOf(p, post)}</link><dc:creator><![CDATA[${p.name}]]></dc:creator><pubDate>${new Date(post.at).toUTCString()}</pubDate><guid isPermaLink="true">${linkOf(p, post)}</guid><description><![CDATA[${text(post)}]]></description></item>`,
    );
    return `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:atom="http://www.w3.org/2005/Atom"><channel><title>${title}</title><atom:link href="${feedOf(p)}" rel="self" type="application/rss+xml"/><link>${base(p)}/</link><description>${escaped(p.bio)}</description><language>${p.lang}</language>${items.join('')}</channel></rss>`;
  }
  const entries = p.posts.map(
    (post) =>
      `<entry><title>${escaped(post.title ?? '')}</title><link href="${linkOf(p, post)}"/><id>${linkOf(p, post)}</id><updated>${post.at}</updated><published>${post.at}</published><author><name>${escaped(p.name)}</name></author><content type="html">${escaped(text(post))}</content></entry>`,
  );
  return `<?xml version="1.0" encoding="utf-8"?><feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${p.lang}"><title>${title}</title><link href="${base(p)}/"/><link rel="self" href="${feedOf(p)}"/><id>${base(p)}/</id><updated>${p.posts[0]?.at ?? '2026-01-01T00:00:00.000Z'}</updated><author><name>${escaped(p.name)}</name></author>${entries.join('')}</feed>`;
}

const xml = (p: DemoPerson): Answer => ({
  status: 200,
  type: `application/${isPress(p) ? 'rss' : 'atom'}+xml; charset=utf-8`,
  body: weblogFeed(p),
});

export function weblogPart(people: readonly DemoPerson[]): Part {
  const own = people.filter(({ platform }) => platform === 'website');
  const owners = new Map(own.map((p) => [p.handle, p]));
  return {
    hosts: own.flatMap(({ handle }) => [handle, `www.${handle}`]),
    async answer({ url, picture }): Promise<Answer | undefined> {
      if (url.hostname.startsWith('www.')) return redirect(`https://${url.hostname.slice(4)}${url.pathname}`, 301);
      const p = owners.get(url.hostname);
      if (!p) return undefined;
      if (p.behaviour === 'broken')
        return html('<!DOCTYPE html><title>Error</title><h1>Internal Server Error</h1>', 500);
      if (p.behaviour === 'never-ends')
        return { ...html(`<!DOCTYPE html><html><head>${head(p, titleOf(p))}</head><body><p>`), neverEnds: true };
      const address = `${base(p)}${url.pathname}`;
      if (url.pathname === '/') return html(weblogPage(p));
      if (address === feedOf(p) || `${address}/` === feedOf(p)) return xml(p);
      const post = p.posts.find((each) => linkOf(p, each) === address);
      if (post) return html(page(p, `${post.title} – ${titleOf(p)}`, entry(p, post)));
      const width = Number(/-(\d+)x\d+\.jpg$/.exec(address)?.[1] ?? 400);
      const full = address.replace(/-\d+x\d+\.jpg$/, '.jpg');
      if (full === weblogAvatar(p) && p.avatar && width <= 400) return jpeg(await picture(p, 'avatar', width));
      if (address === weblogBanner(p) && p.banner) return jpeg(await picture(p, 'banner'));
      return undefined;
    },
  };
}
