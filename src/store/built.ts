/**
 * Statements that are built once, at their first use, for what every page asks: to put one together anew costs several times
 * what running it does. What differs between two uses is `given` by name.
 */
import { type Placeholder, sql } from 'drizzle-orm';

/** @param build ends in `.prepare()`, drizzle's or SQLite's own */
export function built<T>(build: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= build();
    return made;
  };
}

/** Stands for a value in a statement that is built once. */
export type Given = Placeholder;
export const given = (name: string): Given => sql.placeholder(name);
