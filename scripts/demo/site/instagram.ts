/**
 * Stand-in for Instagram as a logged-out visitor gets it: meta tags with the description, the profile as JSON in a data
 * script, and the rendered header with captions as the alternative texts of posts. Picture addresses are signed for one
 * size each; one whose size was changed is refused, as there.
 */
import { type Answer, digits, escaped, html, inScript, jpeg, letters, type Part, redirect, some } from './part.js';
import type { DemoPerson } from './person.js';

const HEX = '0123456789ABCDEF';
const signature = (name: string, size: number): string => `00_Af${letters(`${name}${size}`, 30, HEX)}`;
const fileOf = (p: DemoPerson): string =>
  `${digits(`a${p.id}`, 9)}_${digits(`b${p.id}`, 16)}_${digits(`c${p.id}`, 19)}_n.jpg`;

/** Address of the profile picture, signed for one of its sizes (100, 150, 320). */
export const instagramAvatar = (p: DemoPerson, size: 100 | 150 | 320): string =>
  `https://scontent.cdninstagram.com/v/t51.2885-19/${fileOf(p)}?stp=dst-jpg_s${size}x${size}_tt6&_nc_ht=scontent.cdninstagram.com&_nc_cat=110&_nc_ohc=${letters(p.id, 14)}&ccb=7-5&oh=${signature(fileOf(p), size)}&oe=6B${letters(`oe${p.id}`, 6, HEX)}&_nc_sid=bf7eb4`;

const counts = (p: DemoPerson) => ({
  followers: some(`f${p.id}`, 60, 990),
  following: some(`g${p.id}`, 40, 600),
  posts: p.posts.length + some(`p${p.id}`, 3, 90),
});
const wrapped = (link: string): string =>
  `https://l.instagram.com/?u=${encodeURIComponent(`${link}?utm_source=ig`)}&e=AT${letters(link, 20)}`;
const bare = (link: string): string => link.replace(/^https?:\/\//, '').replace(/\/$/, '');

function meta(p: DemoPerson): string {
  const { followers, following, posts } = counts(p);
  const line = `${followers} Followers, ${following} Following, ${posts} Posts`;
  const who = `${escaped(p.name)} (&#064;${p.handle})`;
  const tags: [string, string][] = [
    ['og:type', 'profile'],
    ['og:image', escaped(instagramAvatar(p, 100))],
    ['og:title', `${who} &#x2022; Instagram photos and videos`],
    ['og:url', `https://www.instagram.com/${p.handle}/`],
    ['og:description', `${line} - See Instagram photos and videos from ${who}`],
    ['al:ios:app_name', 'Instagram'],
    ['al:ios:url', `instagram://user?username=${p.handle}`],
    ['al:android:url', `https://instagram.com/_u/${p.handle}/`],
  ];
  const said =
    p.behaviour === 'private'
      ? `See Instagram photos and videos from ${who}`
      : `${who} on Instagram: &quot;${escaped(p.bio)}&quot;`;
  return (
    tags.map(([property, content]) => `<meta property="${property}" content="${content}" />`).join('') +
    `<meta content="${line} - ${said}" name="description" />`
  );
}

function data(p: DemoPerson): unknown {
  const user = {
    pk: digits(`a${p.id}`, 11),
    id: digits(`a${p.id}`, 11),
    username: p.handle,
    full_name: p.name,
    biography: p.bio,
    bio_links: p.links.map((link) => ({ title: '', url: link, lynx_url: wrapped(link), link_type: 'external' })),
    external_url: p.links[0] ?? null,
    profile_pic_url: instagramAvatar(p, 150),
    hd_profile_pic_url_info: { url: instagramAvatar(p, 320) },
    follower_count: counts(p).followers,
    following_count: counts(p).following,
    all_media_count: null,
    is_private: p.behaviour === 'private',
    is_verified: false,
    pronouns: [],
    category: null,
  };
  const bbox = {
    complete: true,
    result: { data: { xig_user_by_username: user, viewer: null }, extensions: { is_final: true } },
  };
  const preload = [
    'RelayPrefetchedStreamCache',
    'next',
    [],
    [`adp_PolarisLoggedOutProfile_${user.pk}`, { __bbox: bbox }],
  ];
  return { require: [['ScheduledServerJS', 'handle', null, [{ __bbox: { require: [preload] } }]]] };
}

const viewer = {
  require: [
    [
      'ScheduledServerJS',
      'handle',
      null,
      [{ __bbox: { define: [['PolarisViewer', [], { data: null, id: null }, 7365]] } }],
    ],
  ],
};
const dataScript = (value: unknown): string => {
  const text = inScript(value);
  return `<script type="application/json" data-content-len="${text.length}" data-sjs>${text}</script>`;
};

function header(p: DemoPerson): string {
  const { followers, following, posts } = counts(p);
  const picture = `<img alt="${p.handle}&#39;s profile picture" src="${escaped(instagramAvatar(p, 150))}">`;
  const [first, ...others] = p.links;
  const link = first
    ? `<button type="button"><div>${escaped(bare(first))}${others.length ? ` + ${others.length}` : ''}</div></button>`
    : '';
  const grid =
    p.behaviour === 'private'
      ? '<div><h2>This account is private</h2><div>Follow to see their photos and videos.</div></div>'
      : p.posts
          .map(
            (post, i) =>
              `<a href="/${p.handle}/p/${letters(`${p.id}${i}`, 11, 'ABCDEFGHJKLMNPabcdefghjkmnp2345678_-')}/" role="link"><div><img alt="${escaped(post.text)}" src="data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw=="></div></a>`,
          )
          .join('');
  return (
    `<main role="main"><div><header><section><div role="button">${picture}</div></section>` +
    `<section><div><a href="/${p.handle}/" role="link"><h2 dir="auto"><span>${p.handle}</span></h2></a></div></section>` +
    `<section><ul><li><div><span>${posts}</span> posts</div></li><li><div><span>${followers}</span> followers</div></li><li><div><span>${following}</span> following</div></li></ul></section>` +
    `<section><div><span dir="auto">${escaped(p.name)}</span></div>${p.behaviour === 'private' ? '' : `<span dir="auto"><div role="button"><span dir="auto">${escaped(p.bio)}</span></div></span>`}${link}</section></header>` +
    `<div role="tablist"><a aria-selected="true" href="/${p.handle}/" role="tab">Posts</a></div><div>${grid}</div></div></main>`
  );
}

/** A little of the real look, for people who open the page in a browser of their own. */
const LOOK =
  '<style>body{font:14px/1.5 sans-serif;margin:2rem auto;max-width:935px}header img{width:150px;border-radius:50%}header ul{display:flex;gap:2rem;list-style:none;padding:0}main a img{width:200px;height:200px;background:#eee}</style>';

const frame = (title: string, head: string, body: string): string =>
  `<!DOCTYPE html><html class="_9dls _ar44" lang="en" dir="ltr"><head><meta charset="utf-8" /><meta name="robots" content="noarchive, noimageindex" /><meta name="theme-color" content="#ffffff" /><title>${title}</title>${LOOK}${head}</head><body>${dataScript(viewer)}${body}</body></html>`;

/** The page as it is sent: its header is still inside a script, and moves to its place when that runs. */
export const instagramPage = (p: DemoPerson): string => profile(p, false);
/** The page as it stands after its script ran. */
export const renderedInstagram = (p: DemoPerson): string => profile(p, true);

function profile(p: DemoPerson, done: boolean): string {
  const body = header(p);
  const mount = `<div id="mount_0_0_ig">${done ? body : '<div id="splash-screen"></div>'}</div>`;
  const script = `<script type="application/json" id="ig-body">${inScript(body)}</script><script>setTimeout(function(){document.getElementById('mount_0_0_ig').innerHTML=JSON.parse(document.getElementById('ig-body').textContent)},100)</script>`;
  return frame(
    `${escaped(p.name)} (&#064;${p.handle}) &#x2022; Instagram photos and videos`,
    `${meta(p)}<link rel="canonical" href="https://www.instagram.com/${p.handle}/" />`,
    `${dataScript(data(p))}${mount}${done ? '' : script}`,
  );
}

const login = (): string =>
  frame(
    'Login • Instagram',
    '',
    '<main role="main"><form id="loginForm" method="post"><input name="username" aria-label="Phone number, username, or email"><input name="password" type="password" aria-label="Password"><button type="submit">Log in</button></form></main>',
  );
const missing = (): string =>
  frame(
    'Instagram',
    '',
    '<main role="main"><div><h2>Sorry, this page isn&#039;t available.</h2><div>The link you followed may be broken, or the page may have been removed. <a href="/">Go back to Instagram.</a></div></div></main>',
  );

export function instagramPart(people: readonly DemoPerson[]): Part {
  const own = people.filter(({ platform }) => platform === 'instagram');
  return {
    hosts: ['www.instagram.com', 'instagram.com', 'm.instagram.com', 'scontent.cdninstagram.com'],
    async answer({ url, picture }): Promise<Answer | undefined> {
      if (url.hostname === 'scontent.cdninstagram.com') {
        const owner = own.find((p) => url.pathname.endsWith(`/${fileOf(p)}`) && p.avatar !== null);
        const size = Number(/_s(\d+)x\d+/.exec(url.searchParams.get('stp') ?? '')?.[1]);
        if (!owner) return undefined;
        if (url.searchParams.get('oh') !== signature(fileOf(owner), size))
          return { status: 403, type: 'text/plain', body: 'URL signature mismatch' };
        return jpeg(await picture(owner, 'avatar', size));
      }
      if (url.hostname !== 'www.instagram.com')
        return redirect(`https://www.instagram.com${url.pathname}${url.search}`, 301);
      if (url.pathname.startsWith('/accounts/login')) return html(login());
      const [, name] = /^\/([A-Za-z0-9._]{1,30})\/?$/.exec(url.pathname) ?? [];
      if (!name) return undefined;
      const owner = own.find((p) => p.handle === name.toLowerCase());
      if (owner?.behaviour === 'login-wall')
        return redirect(`/accounts/login/?next=${encodeURIComponent(`/${owner.handle}/`)}`);
      return html(owner ? instagramPage(owner) : missing());
    },
  };
}
