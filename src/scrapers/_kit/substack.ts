/** Substack: the page carries its publication as JSON inside a string; previews show a card that nobody chose. */
import type { Post } from '../../domain/snapshot.js';
import type { EngineFacts, EngineMarks } from './engine.js';
import { at, isObject, parseJson, textOf } from './json.js';
import { postOf } from './sketch.js';

const MOST_POSTS = 40;
const KEYS = { hero_text: 'bio', author_bio: 'bio', author_photo_url: 'avatar', cover_photo_url: 'banner' } as const;

export function substackFacts({ page: { $ } }: EngineMarks): EngineFacts | undefined {
  const script = $('script')
    .toArray()
    .map((element) => $(element).text())
    .find((text) => /window\._preloads\s*=\s*JSON\.parse\(/.test(text.slice(0, 300)));
  const quoted = script && /JSON\.parse\(("[\s\S]*")\)/.exec(script)?.[1];
  const inner = quoted && parseJson(quoted);
  const data = typeof inner === 'string' ? parseJson(inner) : undefined;
  const pub = at(data, 'pub');
  if (!isObject(pub)) return undefined;
  const text = (key: string) => textOf(pub[key]);
  const logo = text('author_photo_url') ?? text('primary_profile_photo_url');
  return {
    unsure: Object.entries(KEYS).flatMap(([key, sight]) => (key in pub ? [] : [sight])),
    title: text('name'),
    description: text('hero_text'),
    author: text('author_name') ?? text('primary_profile_name'),
    note: text('author_bio'),
    photos: logo ? [logo] : [],
    headers: [text('cover_photo_url')].filter((address) => address !== undefined),
    posts: postsIn(at(data, 'homepageData', 'newPosts')),
  };
}

/** Her own posts; what she passed on from another publication names that post. */
function postsIn(list: unknown): Post[] {
  return (Array.isArray(list) ? list : []).slice(0, MOST_POSTS).flatMap((item): Post[] => {
    if (at(item, 'restacked_post_id') || at(item, 'type') === 'restack') return [];
    const words = [at(item, 'title'), at(item, 'subtitle'), at(item, 'truncated_body_text')]
      .map(textOf)
      .filter(Boolean);
    return words.length > 0
      ? [postOf(words.join('\n'), textOf(at(item, 'canonical_url')), textOf(at(item, 'post_date')))]
      : [];
  });
}
