/** The store's functions as they are handed out. */
import { translated, translatedLater } from './connect.js';

/** The same functions, whose errors from SQLite and the file system are troubles. */
export function guarded<G extends object>(path: string, group: G): G {
  const wrapped = Object.entries(group).map(([name, method]) => [
    name,
    (...args: unknown[]) => {
      const given: unknown = translated(path, () => method(...args));
      return given instanceof Promise ? translatedLater(path, () => given) : given;
    },
  ]);
  return Object.fromEntries(wrapped) as G;
}
