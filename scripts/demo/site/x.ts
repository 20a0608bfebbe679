/**
 * Stand-in for X as a logged-out visitor gets it: a shell that says nothing, then a script that puts the JSON-LD into the
 * head and the profile into the page. A missing account shows only after the script ran, with status 200.
 */
import { type Answer, digits, escaped, html, inScript, jpeg, letters, type Part, redirect, some } from './part.js';
import type { DemoPerson, DemoPost } from './person.js';

const SIZES: Record<string, number> = { normal: 48, bigger: 73, x96: 96, '200x200': 200, '400x400': 400 };
const WIDTHS: Record<string, number> = { '300x100': 300, '600x200': 600, '1500x500': 1500 };

const idOf = (p: DemoPerson): string => digits(`x${p.id}`, 10);
const tokenOf = (p: DemoPerson): string =>
  letters(`x${p.id}`, 8, 'ABCDEFGHJKLMNPQRSTUVWXYZabcdefghjkmnpqrstuvwxyz2345678');
/** Address of the profile picture; without a size it is the original. */
export const xAvatar = (p: DemoPerson, size?: string): string =>
  `https://pbs.twimg.com/profile_images/${digits(`i${p.id}`, 19)}/${tokenOf(p)}${size ? `_${size}` : ''}.jpg`;
export const xBanner = (p: DemoPerson): string =>
  `https://pbs.twimg.com/profile_banners/${idOf(p)}/17${digits(`b${p.id}`, 8)}`;
const shortened = (link: string): string => `https://t.co/${letters(link, 10)}`;
const bare = (link: string): string => link.replace(/^https?:\/\//, '').replace(/\/$/, '');

function schema(p: DemoPerson): unknown {
  const counter = (type: string, name: string, count: number) => ({
    '@type': 'InteractionCounter',
    interactionType: `https://schema.org/${type}`,
    name,
    userInteractionCount: count,
  });
  return {
    '@context': 'http://schema.org',
    '@type': 'ProfilePage',
    dateCreated: `20${some(`y${p.id}`, 10, 23)}-04-12T08:30:00.000Z`,
    mainEntity: {
      '@type': 'Person',
      additionalName: p.handle,
      description: p.bio,
      homeLocation: { '@type': 'Place', name: p.location ?? '' },
      identifier: idOf(p),
      ...(p.avatar && {
        image: { '@type': 'ImageObject', contentUrl: xAvatar(p, '400x400'), thumbnailUrl: xAvatar(p, 'normal') },
      }),
      interactionStatistic: [
        counter('FollowAction', 'Follows', some(`f${p.id}`, 40, 900)),
        counter('SubscribeAction', 'Friends', some(`g${p.id}`, 40, 500)),
        counter('WriteAction', 'Tweets', some(`t${p.id}`, 90, 4000)),
      ],
      name: p.name,
      url: `https://x.com/${p.handle}`,
    },
    contentRating: '',
    relatedLink: p.links.flatMap((link) => [shortened(link), link]),
  };
}

const head = (p: DemoPerson): string =>
  `<meta content="${escaped(p.name)} (@${p.handle}) / X" property="og:title" data-rh="true">` +
  '<meta content="https://abs.twimg.com/rweb/ssr/default/v2/og/image.png" property="og:image" data-rh="true">' +
  `<script type="application/ld+json" data-testid="UserProfileSchema-test" data-rh="true">${inScript(schema(p))}</script>`;

/** Hashtags and handles are links of their own, as there. */
const rich = (text: string): string =>
  escaped(text)
    .split(/(#\p{L}[\p{L}\p{N}_]*)/u)
    .map((piece) =>
      piece.startsWith('#')
        ? `<span><a dir="ltr" href="/hashtag/${encodeURIComponent(piece.slice(1))}?src=hashtag_click" role="link">${piece}</a></span>`
        : piece && `<span>${piece}</span>`,
    )
    .join('');

const avatarBox = (name: string, src: string, href: string, label: string): string =>
  `<div data-testid="UserAvatar-Container-${name}"><div><a href="${href}" role="link"><div aria-label="${label}"><img alt="${label}" draggable="true" src="${src}"></div></a></div></div>`;

function article(p: DemoPerson, post: DemoPost, index: number): string {
  const author = post.sharedFrom ?? { name: p.name, handle: p.handle };
  const face = post.sharedFrom
    ? 'https://abs.twimg.com/sticky/default_profile_images/default_profile_x96.png'
    : xAvatar(p, 'x96');
  const context = post.sharedFrom
    ? `<div dir="ltr" data-testid="socialContext"><span>${escaped(p.name)} reposted</span></div>`
    : '';
  const status = `/${author.handle}/status/${digits(`${p.id}${index}`, 19)}`;
  return (
    '<div data-testid="cellInnerDiv"><article role="article" tabindex="0" data-testid="tweet">' +
    `${context}<div data-testid="Tweet-User-Avatar">${avatarBox(author.handle, face, `/${author.handle}`, '')}</div>` +
    `<div data-testid="User-Name"><a href="/${author.handle}" role="link"><span>${escaped(author.name)}</span></a>` +
    `<a href="/${author.handle}" role="link" tabindex="-1"><span>@${author.handle}</span></a>` +
    `<a href="${status}" dir="ltr" role="link"><time datetime="${post.at}">${post.at.slice(5, 10)}</time></a></div>` +
    `<div dir="auto" lang="${p.lang}" data-testid="tweetText">${rich(post.text)}</div></article></div>`
  );
}

const page = (p: DemoPerson): string =>
  '<main role="main"><div data-testid="primaryColumn"><div aria-label="Home timeline" tabindex="0">' +
  `<h2 dir="ltr" aria-level="2" role="heading"><span>${escaped(p.name)}</span></h2><div dir="ltr">${some(`t${p.id}`, 90, 4000)} posts</div>` +
  (p.banner
    ? `<a href="/${p.handle}/header_photo" aria-hidden="true" role="link" tabindex="-1"><div><div style="background-image: url(&quot;${xBanner(p)}/1500x500&quot;);"></div><img alt="" draggable="true" src="${xBanner(p)}/1500x500"></div></a>`
    : '') +
  (p.avatar ? avatarBox(p.handle, xAvatar(p, '400x400'), `/${p.handle}/photo`, 'Opens profile photo') : '') +
  `<div data-testid="placementTracking"><button aria-label="Follow @${p.handle}" role="button" data-testid="${idOf(p)}-follow" type="button"><span>Follow</span></button></div>` +
  `<div data-testid="UserName"><div dir="ltr"><span><span>${escaped(p.name)}</span></span></div><div dir="ltr"><span>@${p.handle}</span></div></div>` +
  (p.bio ? `<div dir="auto" data-testid="UserDescription">${rich(p.bio)}</div>` : '') +
  '<div dir="ltr" data-testid="UserProfileHeader_Items">' +
  (p.location
    ? `<span dir="ltr" role="presentation" data-testid="UserLocation"><span><span>${escaped(p.location)}</span></span></span>`
    : '') +
  p.links
    .map(
      (link) =>
        `<a dir="ltr" href="${shortened(link)}" rel="noopener noreferrer nofollow" target="_blank" role="none" data-testid="UserUrl"><span>${escaped(bare(link))}</span></a>`,
    )
    .join('') +
  `<a dir="ltr" href="/${p.handle}/about" role="none" data-testid="UserJoinDate"><span>Joined April 20${some(`y${p.id}`, 10, 23)}</span></a></div>` +
  `<a href="/${p.handle}/following" role="link"><span>${some(`g${p.id}`, 40, 500)}</span> <span>Following</span></a>` +
  `<nav aria-label="Profile timelines" role="navigation"><div role="tablist" data-testid="ScrollSnap-List"><a href="/${p.handle}" role="tab" aria-selected="true"><span>Posts</span></a><a href="/${p.handle}/with_replies" role="tab" aria-selected="false"><span>Replies</span></a></div></nav>` +
  `<section role="region"><h1 dir="auto" role="heading">${escaped(p.name)}’s posts</h1><div aria-label="Timeline: ${escaped(p.name)}’s posts">${p.posts.map((post, i) => article(p, post, i)).join('')}</div></section>` +
  '</div></div></main>' +
  '<div data-testid="BottomBar"><span>Don’t miss what’s happening</span><span>People on X are the first to know.</span><a href="/login" data-testid="login"><span>Log in</span></a><a href="/i/flow/signup" data-testid="signup"><span>Sign up</span></a></div>';

const emptyState = (header: string, body: string): string =>
  `<main role="main"><div data-testid="primaryColumn"><h2 role="heading"><span>Profile</span></h2><div data-testid="emptyState"><div dir="ltr" data-testid="empty_state_header_text"><span>${header}</span></div><div dir="ltr" data-testid="empty_state_body_text"><span>${body}</span></div></div></div></main>`;

/** A page in which the same things stand under names that nobody has seen yet. */
const redesigned = (p: DemoPerson): string =>
  `<main role="main"><section class="px-hero"><figure class="px-face"><canvas width="134" height="134"></canvas></figure><p class="px-line">${escaped(p.name)}</p><p class="px-line">${escaped(p.bio)}</p></section></main>`;

interface Rendered {
  title: string;
  head: string;
  body: string;
}
function rendered(p: DemoPerson | undefined): Rendered {
  if (!p || p.behaviour === 'missing')
    return {
      title: 'Profile / X',
      head: '',
      body: emptyState('This account doesn’t exist', 'Try searching for another.'),
    };
  if (p.behaviour === 'redesigned') return { title: 'X', head: '', body: redesigned(p) };
  return { title: `${p.name} (@${p.handle}) / X`, head: head(p), body: page(p) };
}

/** A little of the real look, for people who open the page in a browser of their own. */
const LOOK =
  '<style>body{font:15px/1.4 sans-serif;margin:0 auto;max-width:600px;color:#0f1419}img{display:block}a{color:#1d9bf0;text-decoration:none}' +
  'a[href$="/header_photo"] img{width:100%;aspect-ratio:3}[data-testid^=UserAvatar] img{width:120px;border-radius:50%}[data-testid=tweet] [data-testid^=UserAvatar] img{width:40px}' +
  'article{border-top:1px solid #eff3f4;padding:12px 0}[data-testid=UserName]{font-size:20px;font-weight:700}[data-testid=BottomBar]{position:fixed;bottom:0;left:0;right:0;padding:12px;background:#1d9bf0;color:#fff}</style>';

const SCRIPT =
  "setTimeout(function(){var s=JSON.parse(document.getElementById('state').textContent);document.title=s.title;" +
  "var t=document.createElement('template');t.innerHTML=s.head;document.head.append(t.content);" +
  "document.getElementById('react-root').innerHTML=s.body},120);";

const shell = (state: Rendered, done: boolean): string =>
  `<!DOCTYPE html><html dir="ltr" lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta property="og:site_name" content="X (formerly Twitter)"><title>${done ? escaped(state.title) : 'X'}</title>${LOOK}${done ? state.head : ''}</head>` +
  `<body style="background-color: rgb(255, 255, 255);"><noscript><h1>JavaScript is not available.</h1><p>We’ve detected that JavaScript is disabled in this browser.</p></noscript><div id="react-root">${done ? state.body : '<div id="placeholder" aria-label="Loading…"></div>'}</div>` +
  `<script type="application/json" id="state">${inScript(state)}</script><script>${SCRIPT}</script></body></html>`;

/** The page as it stands after its script ran. */
export const renderedX = (p: DemoPerson): string => shell(rendered(p), true);

const RESERVED = /^(home|explore|search|i|settings|login|intent|hashtag|share)$/;

export function xPart(people: readonly DemoPerson[]): Part {
  const own = people.filter(({ platform }) => platform === 'x');
  const find = (test: (p: DemoPerson) => boolean) => own.find(test);
  return {
    hosts: [
      'x.com',
      'www.x.com',
      'twitter.com',
      'www.twitter.com',
      'mobile.twitter.com',
      'pbs.twimg.com',
      'abs.twimg.com',
    ],
    async answer({ url, picture }): Promise<Answer | undefined> {
      if (url.hostname === 'pbs.twimg.com') {
        const face = /^\/profile_images\/\d+\/([A-Za-z0-9]+?)(?:_([a-z0-9]+))?\.jpg$/.exec(url.pathname);
        const owner = face && find((p) => tokenOf(p) === face[1] && p.avatar !== null);
        if (owner) return jpeg(await picture(owner, 'avatar', SIZES[face[2] ?? ''] ?? 400));
        const wide = /^\/profile_banners\/(\d+)\/\d+(?:\/(\w+))?$/.exec(url.pathname);
        const holder = wide && find((p) => idOf(p) === wide[1] && p.banner !== null);
        return holder ? jpeg(await picture(holder, 'banner', WIDTHS[wide[2] ?? ''] ?? 1500)) : undefined;
      }
      if (url.hostname === 'abs.twimg.com') return undefined;
      if (url.hostname !== 'x.com') return redirect(`https://x.com${url.pathname}${url.search}`, 301);
      const [name = '', ...rest] = url.pathname.slice(1).split('/');
      if (!/^\w{1,15}$/.test(name) || RESERVED.test(name) || rest.length > 1) return undefined;
      return html(shell(rendered(find((p) => p.handle.toLowerCase() === name.toLowerCase())), false));
    },
  };
}
