/** Reference marks and their pictures. A retired mark stays on record, since old outcomes name it; its picture stays too. */
import { asc, eq, isNull } from 'drizzle-orm';
import type { MarkGroup, MarkKind, ReferenceMark } from '../domain/mark.js';
import { Trouble } from '../domain/trouble.js';
import type { Core } from './core.js';
import { sha256Of } from './files.js';
import type { Log } from './index.js';
import { type Actor, byOf } from './log.js';
import { oneLine } from './people.js';
import { marks } from './schema.js';

export interface NewMark {
  kind: MarkKind;
  label: string;
  /** Of a badge alone. */
  group?: MarkGroup | undefined;
  /** Where the picture was taken from. */
  source: string;
  /** PNG, drawn anew from what was given (vision/mark-picture). */
  bytes: Uint8Array;
  by: Actor;
}
/** What the reading room is handed. */
export interface MarkPicture {
  name: string;
  bytes: Uint8Array;
}

const columns = {
  id: marks.id,
  kind: marks.kind,
  name: marks.name,
  label: marks.label,
  group: marks.group,
  source: marks.source,
  sha256: marks.sha256,
  addedAt: marks.addedAt,
  addedBy: marks.addedBy,
  retiredAt: marks.retiredAt,
  retiredBy: marks.retiredBy,
};
const MOST_BYTES = 1_000_000;

export function marksOf(core: Core, log: Log) {
  const { db } = core;
  const byId = (id: string): ReferenceMark | undefined => db.select(columns).from(marks).where(eq(marks.id, id)).get();
  return {
    byId,
    /** All that ever were, those in use first, each in the order of its name. */
    all: (): ReferenceMark[] => db.select(columns).from(marks).orderBy(asc(marks.retiredAt), asc(marks.name)).all(),
    /** Those that are looked for, with their pictures. */
    inUse: (): MarkPicture[] =>
      db
        .select({ name: marks.name, bytes: marks.bytes })
        .from(marks)
        .where(isNull(marks.retiredAt))
        .orderBy(asc(marks.name))
        .all(),
    /** The picture of a mark, also of a retired one. */
    picture: (id: string): Uint8Array | undefined =>
      db.select({ bytes: marks.bytes }).from(marks).where(eq(marks.id, id)).get()?.bytes,
    /** Takes a mark in. INPUT_INVALID where the same picture is in use already, or a field is empty. */
    add({ kind, label, group, source, bytes, by }: NewMark): ReferenceMark {
      if (bytes.length === 0 || bytes.length > MOST_BYTES) throw invalid('picture');
      const sha256 = sha256Of(bytes);
      const id = core.newId();
      const row = {
        ...{ id, kind, sha256, bytes: Buffer.from(bytes) },
        ...{
          label: oneLine(label, 'label', 80),
          source: oneLine(source, 'source', 300),
          addedBy: oneLine(by.name, 'by', 200),
        },
        ...{ group: kind === 'badge' ? (group ?? null) : null, addedAt: core.now() },
        name: `${kind}/${slugOf(label)}-${id.slice(0, 6)}.png`,
      };
      return core.tx(() => {
        const same = db.select(columns).from(marks).where(eq(marks.sha256, sha256)).all();
        if (same.some(({ retiredAt }) => retiredAt === null)) throw invalid(`the same picture as ${same[0]?.name}`);
        db.insert(marks).values(row).run();
        log.append({ event: 'mark.added', args: { picture: sha256, ...byOf(by) } });
        return byId(id)!;
      });
    },
    /** Takes a mark out of use. False where it was out already; INPUT_INVALID where there is none. */
    retire(id: string, by: Actor): boolean {
      return core.tx(() => {
        const mark = byId(id);
        if (!mark) throw invalid(id);
        if (mark.retiredAt !== null) return false;
        const retired = { retiredAt: core.now(), retiredBy: oneLine(by.name, 'by', 200) };
        db.update(marks).set(retired).where(eq(marks.id, id)).run();
        log.append({ event: 'mark.retired', args: { picture: mark.sha256, ...byOf(by) } });
        return true;
      });
    },
  };
}

const invalid = (detail: string) => new Trouble('INPUT_INVALID', 'stop', { detail: `mark: ${detail}` });

/** A file's name that every system bears. */
const slugOf = (label: string): string =>
  label
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 40) || 'mark';
