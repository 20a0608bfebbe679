/** The configuration as it may lie in a backup: nothing in it opens anything. */
import type { Config } from '../config.js';

const SECRET = /pass(word|phrase)?|secret|token|credential|webhook|^key$/i;

/** A copy without keys of platforms, passwords, tokens, and names and passwords inside addresses. */
export function withoutSecrets(config: Config): unknown {
  const { keys: _, ...rest } = config;
  return cleaned(rest);
}

function cleaned(value: unknown): unknown {
  if (typeof value === 'string') return value.replace(/\b([a-z][a-z0-9+.-]*:\/\/)[^/@\s]+@/gi, '$1');
  if (Array.isArray(value)) return value.map(cleaned);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name]) => !SECRET.test(name))
      .map(([name, inner]) => [name, cleaned(inner)]),
  );
}
