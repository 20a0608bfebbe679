import { Trouble } from '../domain/trouble.js';

/** Any error as a named trouble: what nobody foresaw becomes UNEXPECTED, with its first line. */
export function troubleOf(error: unknown): Trouble {
  if (error instanceof Trouble) return error;
  const detail = error instanceof Error ? (error.message.split('\n')[0] ?? error.name) : String(error);
  return new Trouble('UNEXPECTED', 'stop', { detail }, { cause: error });
}
