/** Ghost: its front page and author pages describe themselves in JSON-LD; pictures carry their size in the path. */
import type { EngineFacts, EngineMarks } from './engine.js';
import { imagesAt, isA, wordsAt } from './jsonld.js';

export function ghostFacts({ meta, jsonLd }: EngineMarks): EngineFacts | undefined {
  if (!/^ghost\b/i.test(meta('generator') ?? '')) return undefined;
  const site = jsonLd.find((node) => isA(node, 'WebSite'));
  const person = meta('og:type') === 'profile' ? jsonLd.find((node) => isA(node, 'Person')) : undefined;
  return {
    title: (person && wordsAt(person, 'name')) ?? (site && wordsAt(site, 'name')) ?? meta('og:site_name'),
    note: person && wordsAt(person, 'description'),
    photos: person ? imagesAt(person, 'image', jsonLd) : [],
    headers: site && !person ? imagesAt(site, 'image', jsonLd) : [],
  };
}
