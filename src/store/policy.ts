import { desc, eq } from 'drizzle-orm';
import { Trouble } from '../domain/trouble.js';
import type { Core } from './core.js';
import { sha256Of } from './files.js';
import type { Log } from './index.js';
import { oneLine } from './people.js';
import { policyRevisions } from './schema.js';

/** A text of the policy that an operator loaded. */
export interface PolicyRevision {
  id: string;
  text: string;
  loadedAt: string;
}

export function policyOf(core: Core, log: Log) {
  const columns = { id: policyRevisions.id, text: policyRevisions.text, loadedAt: policyRevisions.loadedAt };
  return {
    /** Keeps a revision, from now the current one. The same again is no change; another text under a known id is refused. */
    load({ id, text }: { id: string; text: string }): PolicyRevision {
      const name = oneLine(id, 'revision', 100);
      if (text.trim() === '') throw new Trouble('INPUT_INVALID', 'stop', { detail: 'text of the revision' });
      return core.tx(() => {
        const known = core.db.select(columns).from(policyRevisions).where(eq(policyRevisions.id, name)).get();
        if (known && known.text !== text)
          throw new Trouble('INPUT_INVALID', 'stop', { detail: `revision ${name} exists` });
        if (known) return known;
        const revision = { id: name, text, loadedAt: core.now() };
        core.db.insert(policyRevisions).values(revision).run();
        log.append({ event: 'policy.loaded', args: { text: sha256Of(text) } });
        return revision;
      });
    },
    /** The one loaded last; undefined while the program's own text stands. */
    current(): PolicyRevision | undefined {
      return core.db.select(columns).from(policyRevisions).orderBy(desc(policyRevisions.seq)).limit(1).get();
    },
  };
}
