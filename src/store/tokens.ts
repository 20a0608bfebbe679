/** Keys of an organisation's own tools: made once, kept as a hash, of some areas, for a time. */
import { and, desc, eq, isNull } from 'drizzle-orm';
import { Trouble } from '../domain/trouble.js';
import type { Core } from './core.js';
import { sha256Of } from './files.js';
import type { Log } from './index.js';
import { type Actor, byOf } from './log.js';
import { oneLine } from './people.js';
import { apiTokens } from './schema.js';

export interface ApiToken {
  id: string;
  name: string;
  areas: 'all' | string[];
  createdAt: string;
  createdBy: string;
  expiresAt: string;
  lastUsedOn: string | null;
  revokedAt: string | null;
}
/** What every key begins with, so that one that leaked is known for what it is. */
export const TOKEN_PREFIX = 'pa_';
const LONGEST_DAYS = 366;
const DAY_SECONDS = 86_400;

const columns = {
  id: apiTokens.id,
  name: apiTokens.name,
  areas: apiTokens.areas,
  createdAt: apiTokens.createdAt,
  createdBy: apiTokens.createdBy,
  expiresAt: apiTokens.expiresAt,
  lastUsedOn: apiTokens.lastUsedOn,
  revokedAt: apiTokens.revokedAt,
};

export function tokensOf(core: Core, log: Log) {
  const { db } = core;
  return {
    /** Makes a key. Gives it once: the store keeps its hash alone. INPUT_INVALID for no name, no area or more than a year. */
    make(asked: { name: string; areas: 'all' | string[]; days: number; by: Actor }): { token: string } & ApiToken {
      const { areas, days } = asked;
      const fits = Number.isInteger(days) && days >= 1 && days <= LONGEST_DAYS;
      if (!fits || areas.length === 0) throw new Trouble('INPUT_INVALID', 'stop', { detail: fits ? 'areas' : 'days' });
      const token = `${TOKEN_PREFIX}${Buffer.from(core.random(32)).toString('base64url')}`;
      const row: ApiToken = {
        id: core.newId(),
        name: oneLine(asked.name, 'name', 100),
        areas: areas === 'all' ? areas : areas.map((area) => oneLine(area, 'area', 200)),
        createdAt: core.now(),
        createdBy: oneLine(asked.by.name, 'by', 200),
        expiresAt: core.later(days * DAY_SECONDS),
        lastUsedOn: null,
        revokedAt: null,
      };
      return core.tx(() => {
        db.insert(apiTokens)
          .values({ ...row, tokenSha256: sha256Of(token) })
          .run();
        log.append({ event: 'token.made', args: { days, ...byOf(asked.by) } });
        return { ...row, token };
      });
    },
    /** The newest first, also those that ended. */
    all: (): ApiToken[] => db.select(columns).from(apiTokens).orderBy(desc(apiTokens.createdAt), apiTokens.id).all(),
    /** What a key opens now; undefined where it is unknown, revoked or too old. The day of its use is noted, once a day. */
    use(token: string): ApiToken | undefined {
      const row = db
        .select(columns)
        .from(apiTokens)
        .where(eq(apiTokens.tokenSha256, sha256Of(token.trim())))
        .get();
      const now = core.now();
      if (!row || row.revokedAt !== null || row.expiresAt <= now) return undefined;
      const today = now.slice(0, 10);
      if (row.lastUsedOn !== today)
        db.update(apiTokens).set({ lastUsedOn: today }).where(eq(apiTokens.id, row.id)).run();
      return { ...row, lastUsedOn: today };
    },
    /** Ends a key at once. False where it had ended. */
    revoke(id: string, by: Actor): boolean {
      return core.tx(() => {
        const open = and(eq(apiTokens.id, id), isNull(apiTokens.revokedAt));
        if (db.update(apiTokens).set({ revokedAt: core.now() }).where(open).run().changes === 0) return false;
        log.append({ event: 'token.revoked', args: byOf(by) });
        return true;
      });
    },
  };
}
