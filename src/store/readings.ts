import { and, desc, eq, sql } from 'drizzle-orm';
import { type KeptStrip, keptStripSchema, type PictureReading, pictureReadingSchema } from '../domain/reading.js';
import type { Core } from './core.js';
import { ownAuditPictures, pictures, readings, strips as stripRows, supplyPictures } from './schema.js';

/** A round reads one picture after the other: so many wait in memory for their visit to be stored. */
const MAX_PENDING = 500;
/** Longer than a visit may take. */
const MAX_PENDING_SECONDS = 600;

export interface Readings {
  get(sha256: string, engine: string): PictureReading | undefined;
  put(reading: PictureReading): void;
  /** The rows kept with a reading, the latest where no engine is named; none where it was read before rows were kept. */
  strips(sha256: string, engine?: string): KeptStrip[];
  /** Inside the transaction that stores a visit showing the picture. */
  keep(reading: PictureReading): void;
}

/**
 * Forgets what waited for too long, or is too much. Where another process withdraws her consent, this one hears of it only when
 * it asks for the visit again: what was read of her must not wait for a picture that somebody else may show.
 */
export function forget({ pending, now, later }: Core): void {
  const [oldest, today] = [later(-MAX_PENDING_SECONDS), now()];
  for (const [key, { since }] of pending) {
    if (pending.size > MAX_PENDING || since < oldest || since > today) pending.delete(key);
  }
}

/**
 * The cache of readings, by picture and engine. A reading reaches the database only with a stored visit that shows the
 * picture: until then it waits in memory, so that a visit whose consent ended leaves no words on disk.
 */
export function readingsOf(core: Core): Readings {
  const { db, pending } = core;
  const keyOfReading = (sha256: string, engine: string) => `${sha256} ${engine}`;
  const shown = (sha256: string) =>
    [pictures, supplyPictures, ownAuditPictures].some(
      (table) =>
        db.select({ sha256: table.sha256 }).from(table).where(eq(table.sha256, sha256)).limit(1).get() !== undefined,
    );

  function keep({ strips, ...reading }: PictureReading): void {
    const { sha256, engine, depth } = reading;
    const before = db
      .select({ depth: readings.depth })
      .from(readings)
      .where(and(eq(readings.sha256, sha256), eq(readings.engine, engine)))
      .get();
    const fresh = { depth, reading, readAt: core.now() };
    db.insert(readings)
      .values({ sha256, engine, ...fresh })
      // A full reading is never replaced by one that stopped early.
      .onConflictDoUpdate({
        target: [readings.sha256, readings.engine],
        set: fresh,
        setWhere: sql`${readings.depth} = 'shallow' or excluded.depth = 'full'`,
      })
      .run();
    // A reading of whom only marks or faint words changed comes without its rows: they stay as they are.
    if (strips && (before?.depth !== 'full' || depth === 'full'))
      db.insert(stripRows)
        .values({ sha256, engine, strips })
        .onConflictDoUpdate({ target: [stripRows.sha256, stripRows.engine], set: { strips } })
        .run();
    pending.delete(keyOfReading(sha256, engine));
  }

  return {
    keep,
    strips(sha256, engine) {
      const kept = db
        .select({ strips: stripRows.strips })
        .from(stripRows)
        .innerJoin(readings, and(eq(readings.sha256, stripRows.sha256), eq(readings.engine, stripRows.engine)))
        .where(and(eq(stripRows.sha256, sha256), engine === undefined ? undefined : eq(stripRows.engine, engine)))
        .orderBy(desc(readings.readAt))
        .limit(1)
        .get();
      return (kept?.strips ?? []).map((strip) => keptStripSchema.parse(strip));
    },
    get(sha256, engine) {
      forget(core);
      const waiting = pending.get(keyOfReading(sha256, engine));
      if (waiting) return waiting.reading;
      const row = db
        .select({ reading: readings.reading })
        .from(readings)
        .where(and(eq(readings.sha256, sha256), eq(readings.engine, engine)))
        .get();
      return row && pictureReadingSchema.parse(row.reading);
    },
    put(given) {
      const reading = pictureReadingSchema.parse(given);
      core.tx(() => {
        if (shown(reading.sha256)) return keep(reading);
        const key = keyOfReading(reading.sha256, reading.engine);
        pending.delete(key);
        pending.set(key, { reading, since: core.now() });
        forget(core);
      });
    },
  };
}
