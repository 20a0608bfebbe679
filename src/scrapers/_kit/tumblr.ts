/** Tumblr: the theme's own marks, which the default theme and many others share. */
import type { EngineFacts, EngineMarks } from './engine.js';
import { sourcesOf } from './pictures.js';
import { wordsOf } from './words.js';

export function tumblrFacts({ page, meta }: EngineMarks): EngineFacts | undefined {
  const { $, url } = page;
  const named = /[?&]blogName=([\w-]+)/.exec(meta('al:ios:url') ?? '')?.[1];
  const assets = $('script[src*="assets.tumblr.com"],link[href*="assets.tumblr.com"]').length > 0;
  if (meta('og:site_name') !== 'Tumblr' && !named && !assets) return undefined;
  const text = (selector: string) => wordsOf($(selector).first()) || undefined;
  const header = $('.header-image').first();
  return {
    title: text('h1.blog-title') ?? text('.blog-title') ?? meta('twitter:title'),
    description: text('.header .description') ?? text('#description') ?? text('.description') ?? meta('description'),
    photos: $('a.user-avatar img,.avatar img,img.avatar')
      .first()
      .toArray()
      .flatMap((img) => sourcesOf($(img))),
    headers: [header.attr('data-bg-image'), header.attr('src')].filter((address) => address !== undefined),
    ...(url.hostname.endsWith('.tumblr.com') && { feed: `https://${url.hostname}/rss` }),
  };
}
