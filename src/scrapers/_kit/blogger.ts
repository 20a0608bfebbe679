/** Blogger: the header widget names the weblog, the profile widget its author. */
import type { EngineFacts, EngineMarks } from './engine.js';
import { sourcesOf } from './pictures.js';
import { oneLine, wordsOf } from './words.js';

export function bloggerFacts({ page: { $ }, meta }: EngineMarks): EngineFacts | undefined {
  if (!/^blogger$/i.test(meta('generator') ?? '')) return undefined;
  const header = $('.widget.Header').first();
  const profile = $('.widget.Profile').first();
  const text = (element: ReturnType<typeof $>) => wordsOf(element) || undefined;
  const alone = profile.find('.profile-name-link').length <= 1;
  return {
    // A title that is drawn is only in the picture's alternative text.
    title: text(header.find('.title').first()) ?? header.find('img').first().attr('alt'),
    description: text(header.find('.description,.descriptionwrapper').first()),
    ...(alone && {
      author: oneLine(wordsOf(profile.find('.profile-name-link').first())) || undefined,
      note: text(profile.find('.profile-textblock').first()),
      photos: profile
        .find('img.profile-img')
        .toArray()
        .flatMap((img) => sourcesOf($(img))),
      links: profile
        .find('a.profile-name-link')
        .toArray()
        .flatMap((anchor) => $(anchor).attr('href') ?? []),
    }),
  };
}
