/** What is kept of whose account a profile is: a keyed hash beside the profile, and the keys. */
import { createHmac } from 'node:crypto';
import { and, eq, isNull } from 'drizzle-orm';
import type { AccountMark } from '../domain/control.js';
import type { Core } from './core.js';
import { keeping, profiles } from './schema.js';

const KEY_NAME = 'account-key';

/** What a look at a profile is told, to know the account again: a key of its own, and the hash that was met before. */
export function accountMarkOf({ db, random }: Core, profileId: string): AccountMark {
  const kept = db.select().from(keeping).where(eq(keeping.name, KEY_NAME)).get()?.value;
  const value = kept ?? Buffer.from(random(32)).toString('hex');
  if (!kept) db.insert(keeping).values({ name: KEY_NAME, value }).run();
  const row = db.select({ account: profiles.account }).from(profiles).where(eq(profiles.id, profileId)).get();
  const key = createHmac('sha256', Buffer.from(value, 'hex')).update(profileId).digest('hex');
  return { key, known: row?.account ?? null };
}

/** The first account that is met is the one: a later one never takes its place by being seen. */
export function keepAccount({ db }: Core, profileId: string, account: string | undefined): void {
  if (account === undefined) return;
  db.update(profiles)
    .set({ account })
    .where(and(eq(profiles.id, profileId), isNull(profiles.account)))
    .run();
}
