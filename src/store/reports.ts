/**
 * The archive of reports: which copy lies where and until when, and whose profiles it names. As soon as somebody is taken
 * out who is named in a copy (a trigger marks it), its files are erased, in the same breath as everything else of hers;
 * the worker makes them again without her.
 */
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { and, desc, eq, lte } from 'drizzle-orm';
import type { Audience } from '../domain/period.js';
import { Trouble } from '../domain/trouble.js';
import { built } from './built.js';
import type { Core } from './core.js';
import { profiles, reportProfiles, reports } from './schema.js';

export interface ReportCopy {
  id: string;
  period: string;
  /** Null: all areas. */
  area: string | null;
  audience: Audience;
  lang: string;
  origin: 'schedule' | 'asked';
  /** 'outdated': it named somebody who is gone; its files are erased and will be made again. */
  state: 'kept' | 'outdated';
  dir: string;
  files: { name: string; bytes: number; sha256: string }[];
  madeAt: string;
  keepUntil: string;
}
type Row = typeof reports.$inferSelect;

const copyOf = ({ area, ...row }: Row): ReportCopy => ({ ...row, area: area === '' ? null : area });

/** What programs that were killed over one of these files left of it: it names people as the whole file does. */
function halvesIn(dir: string, names: ReadonlySet<string>): string[] {
  if (!existsSync(dir)) return [];
  return readdirSync(dir).flatMap((half) => {
    const [, name = '', pid] = /^(.+)\.(\d+)\.half$/.exec(half) ?? [];
    // What is being written just now is looked at when it is whole.
    return names.has(name) && !isAlive(Number(pid)) ? [join(dir, half)] : [];
  });
}
function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

export function reportsOf(core: Core) {
  const { db } = core;
  const all = () => db.select().from(reports).orderBy(desc(reports.madeAt), reports.area, reports.audience);
  const every = built(() => all().prepare());
  /** Only what a copy lists, and never outside of its folder. */
  const eraseFiles = ({ dir, files }: Pick<Row, 'dir' | 'files'>): number => {
    let gone = 0;
    for (const { name } of files) {
      const path = join(dir, basename(name));
      if (existsSync(path)) gone += 1;
      rmSync(path, { force: true });
    }
    for (const half of halvesIn(dir, new Set(files.map(({ name }) => basename(name))))) rmSync(half, { force: true });
    return gone;
  };

  const sameAs = (copy: Omit<ReportCopy, 'id' | 'state'>) =>
    and(
      ...[eq(reports.period, copy.period), eq(reports.area, copy.area ?? ''), eq(reports.audience, copy.audience)],
      ...[eq(reports.lang, copy.lang), eq(reports.dir, copy.dir)],
    );
  const standing = (id: string): boolean =>
    db
      .select({ id: profiles.id })
      .from(profiles)
      .where(and(eq(profiles.id, id), eq(profiles.state, 'active')))
      .get() !== undefined;

  return {
    /**
     * Notes a copy that is about to be written, and whom it names: should the program be killed over it, or somebody be
     * taken out meanwhile, what was written by then is erased as that of any outdated copy. Gives its id.
     */
    begin(copy: Omit<ReportCopy, 'id' | 'state'>, profileIds: Iterable<string>): string {
      return core.tx(() => {
        const earlier = db.select().from(reports).where(sameAs(copy)).get();
        if (earlier) db.delete(reports).where(eq(reports.id, earlier.id)).run();
        // Files of the earlier copy that this one does not write again go with it.
        const written = new Set(copy.files.map(({ name }) => name));
        eraseFiles({ dir: copy.dir, files: earlier?.files.filter(({ name }) => !written.has(name)) ?? [] });
        const id = earlier?.id ?? core.newId();
        db.insert(reports)
          .values({ ...copy, area: copy.area ?? '', id, state: 'outdated' })
          .run();
        for (const profileId of new Set(profileIds)) {
          if (standing(profileId)) db.insert(reportProfiles).values({ reportId: id, profileId }).run();
        }
        return id;
      });
    },
    /** The copy is written. One that names somebody who is gone by now is erased at once, and made again later. */
    keep(id: string, files: ReportCopy['files'], profileIds: Iterable<string>): ReportCopy {
      return core.tx(() => {
        const row = db.select().from(reports).where(eq(reports.id, id)).get();
        if (!row) throw new Trouble('REPORT_UNKNOWN', 'skip', { report: id });
        const whole = files.every(({ name }) => existsSync(join(row.dir, basename(name))));
        const named = db.select().from(reportProfiles).where(eq(reportProfiles.reportId, id)).all().length;
        const state = whole && named === new Set(profileIds).size ? 'kept' : 'outdated';
        db.update(reports).set({ files, state }).where(eq(reports.id, id)).run();
        if (state === 'outdated') eraseFiles({ dir: row.dir, files });
        return copyOf({ ...row, files, state });
      });
    },
    /** All copies, the newest first; of an area, or of all areas together (null), where one is named. */
    all: (): ReportCopy[] => every().all().map(copyOf),
    /** REPORT_UNKNOWN where there is none. */
    of(id: string): ReportCopy {
      const row = db.select().from(reports).where(eq(reports.id, id)).get();
      if (!row) throw new Trouble('REPORT_UNKNOWN', 'skip', { report: id });
      return copyOf(row);
    },
    /** Copies that are to be made again. */
    outdated: (): ReportCopy[] => all().where(eq(reports.state, 'outdated')).all().map(copyOf),
    /** Copies whose time is over. */
    past: (): ReportCopy[] => all().where(lte(reports.keepUntil, core.now())).all().map(copyOf),
    /** Erases a copy with its files. Gives how many files there were. */
    erase(id: string): number {
      return core.tx(() => {
        const row = db.select().from(reports).where(eq(reports.id, id)).get();
        if (!row) return 0;
        db.delete(reports).where(eq(reports.id, id)).run();
        return eraseFiles(row);
      });
    },
    /** Erases the files of copies that name somebody who is gone; their rows stay until they are made again. */
    eraseOutdated(): number {
      const rows = db.select().from(reports).where(eq(reports.state, 'outdated')).all();
      let gone = 0;
      for (const row of rows) gone += eraseFiles(row);
      return gone;
    },
  };
}
