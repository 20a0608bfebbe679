/**
 * One thing that several use at the same time, opened with the first and closed with the last: rounds and audits that
 * Leaders ask for look through the same eyes, so that no host is asked by two who do not know of each other.
 */
interface Closable {
  close(): Promise<void>;
}

/** Gives each user the same thing with a `close` of his own. A signal lets go at once, also in the middle of opening. */
export function shared<T extends Closable>(open: () => Promise<T>): (signal?: AbortSignal) => Promise<T> {
  let opened: Promise<T> | undefined;
  let closing: Promise<void> = Promise.resolve();
  const users = new Set<object>();
  const leave = async (user: object): Promise<void> => {
    if (!users.delete(user) || users.size > 0) return closing;
    const last = opened;
    opened = undefined;
    closing = (async () => {
      await (await last?.catch(() => undefined))?.close();
    })();
    return closing;
  };
  return async (signal) => {
    // Two of it at once would be what this is here to prevent.
    await closing.catch(() => undefined);
    const user = {};
    users.add(user);
    opened ??= open();
    const close = () => leave(user);
    signal?.addEventListener('abort', () => void close().catch(() => undefined), { once: true });
    try {
      return { ...(await opened), close };
    } catch (error) {
      await close();
      throw error;
    }
  };
}

/** What is made when it is first asked for, and only then. */
export function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
