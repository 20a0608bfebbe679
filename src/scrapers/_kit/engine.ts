/**
 * What the engine behind a weblog says of it and its author, beyond the marks that all websites share. Engines are told by
 * their own marks, because weblogs stand on domains of their own as often as on the engine's.
 */
import type { Post, Sight } from '../../domain/snapshot.js';
import { bloggerFacts } from './blogger.js';
import { ghostFacts } from './ghost.js';
import type { Json } from './json.js';
import { mediumFacts } from './medium.js';
import type { Meta } from './meta.js';
import type { Page } from './page.js';
import { substackFacts } from './substack.js';
import { tumblrFacts } from './tumblr.js';
import { wordpressFacts } from './wordpress.js';

export interface EngineFacts {
  /** Which engine it is; nothing where none recognised the page. */
  engine?: string;
  /** What the engine's own data should tell and does not: that is not absent. */
  unsure?: readonly Sight[];
  title?: string | undefined;
  /** What the weblog says of itself. */
  description?: string | undefined;
  author?: string | undefined;
  /** What the author says of herself. */
  note?: string | undefined;
  photos?: string[];
  headers?: string[];
  links?: string[];
  /** Her posts, where the engine lists them in the page. */
  posts?: Post[];
  /** Where the feed lies, for pages that do not announce it. */
  feed?: string;
  /** Where the engine's interface tells of its authors. */
  authors?: string | undefined;
}

/** Everything that an engine may be recognised by. */
export interface EngineMarks {
  page: Page;
  meta: Meta;
  jsonLd: readonly Json[];
}

const ENGINES = {
  substack: substackFacts,
  medium: mediumFacts,
  tumblr: tumblrFacts,
  ghost: ghostFacts,
  blogger: bloggerFacts,
  wordpress: wordpressFacts,
};

/** The facts of the first engine that recognises the page; nothing where none does. */
export function engineOf(marks: EngineMarks): EngineFacts {
  for (const [engine, facts] of Object.entries(ENGINES)) {
    const told = facts(marks);
    if (told) return { engine, ...told };
  }
  return {};
}
