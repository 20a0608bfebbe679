/** WordPress, hosted or self-hosted: the REST interface that its pages announce tells of its authors. */
import type { Capture } from '../../domain/capture.js';
import type { EngineFacts, EngineMarks } from './engine.js';
import { at, jsonOfCapture, textOf } from './json.js';
import { urlOf } from './links.js';
import { wordsOfHtml } from './words.js';

export function wordpressFacts({ page: { $, url }, meta }: EngineMarks): EngineFacts | undefined {
  const announced = $('link[rel="https://api.w.org/"]').first().attr('href');
  if (!announced && !/^wordpress\b/i.test(meta('generator') ?? '')) return undefined;
  const root = announced ? urlOf(announced, url) : null;
  // Without the interface's address nobody knows whether there is an author's record.
  return root && /^https?:$/.test(root.protocol) ? { authors: usersAt(root) } : { unsure: ['bio', 'avatar', 'links'] };
}

/** The root is a path, or a parameter of sites without tidy addresses. */
function usersAt(root: URL): string {
  const users = new URL(root);
  const route = users.searchParams.get('rest_route');
  const path = 'wp/v2/users';
  if (route !== null) users.searchParams.set('rest_route', `${route.replace(/\/?$/, '/')}${path}`);
  else users.pathname = `${users.pathname.replace(/\/?$/, '/')}${path}`;
  users.searchParams.set('per_page', '20');
  return users.href;
}

export interface Author {
  name: string | undefined;
  note: string | undefined;
  photos: string[];
  links: string[];
}

/** The author whose page this is, or the only one that the weblog has; undefined where several people write there. */
export function readAuthor(answer: Capture | undefined, here: URL): Author | undefined {
  const users = answer && answer.status < 400 ? jsonOfCapture(answer) : undefined;
  if (!Array.isArray(users)) return undefined;
  const place = (address: unknown) =>
    textOf(address) ? urlOf(String(address), here)?.pathname.replace(/\/$/, '') : undefined;
  const path = here.pathname.replace(/\/$/, '');
  const own = users.find((user) => path !== '' && /\/author\//.test(path) && place(at(user, 'link')) === path);
  const user = own ?? (users.length === 1 && !/\/author\//.test(path) ? users[0] : undefined);
  if (!user) return undefined;
  const sizes = Object.entries(at(user, 'avatar_urls') ?? {}).sort(([a], [b]) => Number(b) - Number(a));
  return {
    name: textOf(at(user, 'name')),
    note: wordsOfHtml(textOf(at(user, 'description')) ?? '') || undefined,
    photos: sizes.map(([, address]) => String(address)),
    links: [textOf(at(user, 'url'))].filter((link) => link !== undefined),
  };
}
