/**
 * Medium: the page carries a store of everybody whom it mentions, so that only the user whose name stands in the address is
 * its owner. A publication of several people has no owner.
 */
import type { EngineFacts, EngineMarks } from './engine.js';
import { at, isObject, type Json, parseJson, textOf } from './json.js';

export function mediumFacts({ page }: EngineMarks): EngineFacts | undefined {
  const { $ } = page;
  const script = $('script')
    .toArray()
    .map((element) => $(element).text())
    .find((text) => text.trimStart().startsWith('window.__APOLLO_STATE__'));
  const state = script && parseJson(script.slice(script.indexOf('{')));
  if (!isObject(state)) return undefined;
  const name =
    /^\/@([^/]+)/.exec(decoded(page.url.pathname))?.[1] ?? /^([^.]+)\.medium\.com$/.exec(page.url.hostname)?.[1];
  const user = Object.values(state).find((value): value is Json =>
    isOwner(value, name?.toLowerCase(), page.url.hostname),
  );
  if (!user) return undefined;
  const image = textOf(at(user, 'imageId'));
  const title = textOf(at(user, 'name'));
  return {
    unsure: [
      ...('bio' in user && title !== undefined ? [] : ['bio' as const]),
      ...('imageId' in user ? [] : ['avatar' as const]),
    ],
    title,
    author: title,
    description: textOf(at(user, 'bio')),
    photos: image ? [`https://miro.medium.com/v2/resize:fit:1200/${image}`] : [],
    feed: `https://medium.com/feed/@${String(at(user, 'username'))}`,
  };
}

/** Whether it is the user whom the address names, by her name or by a domain of her own. */
function isOwner(value: unknown, name: string | undefined, hostname: string): value is Json {
  const username = isObject(value) && value.__typename === 'User' && textOf(value.username);
  const domain = textOf(at(value, 'customDomainState', 'live', 'domain'));
  return (
    Boolean(username) && (String(username).toLowerCase() === name || (domain === hostname && hostname !== 'medium.com'))
  );
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
