/** Profiles of invented people, laid out as the platforms lay theirs out, for screenshots that the tests take themselves. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

export interface Drawn {
  platform: string;
  handle: string;
  name: string;
  bio: string;
  html: string;
  size: { width: number; height: number; deviceScaleFactor: number };
  /** What the page shows that can be found. */
  banner: boolean;
}

/** A picture with an edge of its own: a scene of stripes and hills, drawn in CSS. */
const portrait =
  'background:radial-gradient(circle at 50% 40%,#d9a07c 0 24%,transparent 25%),radial-gradient(circle at 50% 105%,#27496d 0 48%,transparent 49%),linear-gradient(160deg,#7fb069,#d5c67a)';
const hills =
  'background:radial-gradient(ellipse at 20% 110%,#3a6b35 0 40%,transparent 41%),radial-gradient(ellipse at 75% 120%,#5b8c3e 0 55%,transparent 56%),linear-gradient(#5b9bd5,#cfe3f2)';

const PHONE = { width: 390, height: 844, deviceScaleFactor: 2 };
const DESKTOP = { width: 1280, height: 900, deviceScaleFactor: 1 };
/** The machine's own fonts differ; letters must not. */
const { resolve } = createRequire(import.meta.url);
const face = (weight: 400 | 700) =>
  `@font-face{font-family:Drawn;font-weight:${weight};src:url(data:font/woff2;base64,${readFileSync(resolve(`@fontsource/lato/files/lato-latin-${weight}-normal.woff2`)).toString('base64')})}`;
const FACES = face(400) + face(700);
const page = (body: string, style = '') =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><style>${FACES}*{box-sizing:border-box;margin:0}body{font:15px/20px Drawn,sans-serif;background:#fff;color:#0f1419}${style}</style></head><body>${body}</body></html>`;

const X_STYLE = `.col{width:100%;max-width:600px;margin:0 auto}.banner{height:33.3vw;max-height:200px;${hills}}.avatar{width:25%;max-width:134px;aspect-ratio:1;border-radius:50%;border:4px solid #fff;margin:-15% 16px 8px;${portrait}}.in{padding:0 16px}.name{font-size:20px;font-weight:800;line-height:24px}.dim{color:#536471}.meta,.counts{margin-top:12px}.counts b{color:#0f1419}.counts span{margin-right:20px}.tabs{display:flex;justify-content:space-around;margin-top:20px;font-weight:700;border-bottom:1px solid #eff3f4;padding-bottom:14px}.post{padding:12px 16px;border-bottom:1px solid #eff3f4}`;
const xPage = (name: string, handle: string, bio: string) =>
  page(
    `<div class="col"><div class="banner"></div><div class="in"><div class="avatar" style="margin-left:0"></div><div class="name">${name}</div><div class="dim">@${handle}</div><p style="margin-top:12px">${bio}</p><p class="dim meta">Leeds, England &nbsp; Joined March 2019</p><p class="counts dim"><span><b>214</b> Following</span><span><b>1,032</b> Followers</span></p></div><div class="tabs dim"><span>Posts</span><span>Replies</span><span>Media</span></div><div class="post"><b>${name}</b> <span class="dim">@${handle} · 2h</span><br>Tonight at seven we meet at the library. Bring a friend and a cup.</div></div>`,
    X_STYLE,
  );

const instagramPhone = (name: string, handle: string, bio: string) =>
  page(
    `<div style="display:flex;justify-content:center;padding:12px;font-weight:700;border-bottom:1px solid #dbdbdb">${handle}</div><div style="padding:16px"><div style="display:flex;gap:28px;align-items:center"><div style="width:77px;height:77px;border-radius:50%;${portrait}"></div><div style="display:flex;gap:26px;text-align:center"><span><b>87</b><br>posts</span><span><b>412</b><br>followers</span><span><b>390</b><br>following</span></div></div><div style="margin-top:14px;font-weight:700;font-size:14px">${name}</div><div style="font-size:14px;line-height:18px">${bio}</div><div style="display:flex;gap:8px;margin-top:16px;text-align:center;font-weight:700"><span style="flex:1;background:#4a5df9;color:#fff;border-radius:8px;padding:6px">Follow</span><span style="flex:1;background:#efefef;border-radius:8px;padding:6px">Message</span></div></div><div style="display:grid;grid-template-columns:1fr 1fr 1fr;gap:3px;margin-top:20px">${'<div style="height:128px;background:linear-gradient(45deg,#8ea,#467)"></div>'.repeat(6)}</div>`,
  );
const instagramDesktop = (name: string, handle: string, bio: string) =>
  page(
    `<div style="width:935px;margin:30px auto;display:flex"><div style="width:290px;display:flex;justify-content:center"><div style="width:150px;height:150px;border-radius:50%;${portrait}"></div></div><div style="flex:1"><div style="font-size:20px;line-height:32px"><span>${handle}</span> <span style="margin-left:40px;font-size:14px;font-weight:700;background:#efefef;border-radius:8px;padding:7px 16px">Follow</span></div><div style="margin:22px 0;font-size:16px"><span style="margin-right:40px"><b>87</b> posts</span><span style="margin-right:40px"><b>412</b> followers</span><span><b>390</b> following</span></div><div style="font-weight:700;font-size:14px">${name}</div><div style="font-size:14px;line-height:18px">${bio}</div></div></div><div style="border-top:1px solid #dbdbdb;width:935px;margin:40px auto 0;display:flex;justify-content:center;gap:60px;padding:16px;font-size:12px"><span>POSTS</span><span>REELS</span><span>TAGGED</span></div>`,
  );
const facebookPhone = (name: string, bio: string) =>
  page(
    `<div style="height:210px;${hills}"></div><div style="padding:0 16px"><div style="width:150px;height:150px;border-radius:50%;border:5px solid #fff;margin:-90px 0 8px;position:relative;${portrait}"></div><div style="font-size:26px;line-height:32px;font-weight:700">${name}</div><div style="font-size:15px;color:#65676b"><b>312</b> friends</div><p style="margin-top:14px">${bio}</p><div style="display:flex;gap:8px;margin-top:16px;text-align:center;font-weight:700"><span style="flex:1;background:#0866ff;color:#fff;border-radius:8px;padding:8px">Add friend</span><span style="flex:1;background:#e4e6eb;border-radius:8px;padding:8px">Message</span></div></div><div style="display:flex;gap:36px;padding:18px;font-weight:700;color:#65676b;border-top:1px solid #ccc;margin-top:20px"><span>Posts</span><span>About</span><span>Friends</span><span>Photos</span></div>`,
  );
const facebookDesktop = (name: string, bio: string) =>
  page(
    `<div style="background:#fff"><div style="width:940px;margin:0 auto"><div style="height:330px;border-radius:0 0 8px 8px;${hills}"></div><div style="display:flex;gap:18px;padding:0 30px;align-items:flex-end"><div style="width:176px;height:176px;border-radius:50%;border:5px solid #fff;margin-top:-34px;position:relative;${portrait}"></div><div style="padding-bottom:40px"><div style="font-size:32px;line-height:38px;font-weight:700">${name}</div><div style="color:#65676b">312 friends</div></div></div><div style="display:flex;gap:40px;padding:18px 30px;font-weight:700;color:#65676b;border-top:1px solid #ccd">${['Posts', 'About', 'Friends', 'Photos', 'Videos'].map((tab) => `<span>${tab}</span>`).join('')}</div></div></div><div style="background:#f0f2f5;padding:16px;height:400px"><div style="width:940px;margin:0 auto;display:flex;gap:16px"><div style="width:400px;background:#fff;border-radius:8px;padding:16px"><div style="font-size:20px;font-weight:700;margin-bottom:12px">Intro</div><p style="text-align:center">${bio}</p></div><div style="flex:1;background:#fff;border-radius:8px;padding:16px">Tonight at seven we meet at the library. Bring a friend and a cup.</div></div></div>`,
    'body{background:#f0f2f5}',
  );
const linkedinDesktop = (name: string, headline: string) =>
  page(
    `<div style="width:800px;margin:24px auto;background:#fff;border-radius:8px;overflow:hidden;border:1px solid #e0dfdc"><div style="height:200px;${hills}"></div><div style="padding:0 24px 24px"><div style="width:152px;height:152px;border-radius:50%;border:4px solid #fff;margin:-112px 0 16px;position:relative;${portrait}"></div><div style="font-size:24px;line-height:30px;font-weight:600">${name}</div><div style="font-size:16px">${headline}</div><div style="color:#666;margin-top:8px;font-size:14px">Leeds, England, United Kingdom · <b style="color:#0a66c2">Contact info</b></div><div style="color:#0a66c2;margin-top:8px;font-weight:600">500+ connections</div></div></div>`,
    'body{background:#f4f2ee}',
  );

const BIO = 'La Leche League Leader in Leeds. Tea, twins and long walks. Views all my own.';
export const DRAWN: readonly (Drawn & { id: string })[] = [
  {
    id: 'x-phone',
    platform: 'x',
    handle: 'mara_quill',
    name: 'Mara Quillfeather',
    bio: BIO,
    html: xPage('Mara Quillfeather', 'mara_quill', BIO),
    size: PHONE,
    banner: true,
  },
  {
    id: 'x-desktop',
    platform: 'x',
    handle: 'mara_quill',
    name: 'Mara Quillfeather',
    bio: BIO,
    html: xPage('Mara Quillfeather', 'mara_quill', BIO),
    size: DESKTOP,
    banner: true,
  },
  {
    id: 'instagram-phone',
    platform: 'instagram',
    handle: 'tilda.fernwood',
    name: 'Tilda Fernwood',
    bio: BIO,
    html: instagramPhone('Tilda Fernwood', 'tilda.fernwood', BIO),
    size: PHONE,
    banner: false,
  },
  {
    id: 'instagram-desktop',
    platform: 'instagram',
    handle: 'tilda.fernwood',
    name: 'Tilda Fernwood',
    bio: BIO,
    html: instagramDesktop('Tilda Fernwood', 'tilda.fernwood', BIO),
    size: DESKTOP,
    banner: false,
  },
  {
    id: 'facebook-phone',
    platform: 'facebook',
    handle: 'orla.brackenridge',
    name: 'Orla Brackenridge',
    bio: BIO,
    html: facebookPhone('Orla Brackenridge', BIO),
    size: PHONE,
    banner: true,
  },
  {
    id: 'facebook-desktop',
    platform: 'facebook',
    handle: 'orla.brackenridge',
    name: 'Orla Brackenridge',
    bio: BIO,
    html: facebookDesktop('Orla Brackenridge', BIO),
    size: DESKTOP,
    banner: true,
  },
  {
    id: 'linkedin-desktop',
    platform: 'linkedin',
    handle: 'petra-hollis',
    name: 'Petra Hollis',
    bio: 'Lactation counsellor and La Leche League Leader',
    html: linkedinDesktop('Petra Hollis', 'Lactation counsellor and La Leche League Leader'),
    size: DESKTOP,
    banner: true,
  },
];
