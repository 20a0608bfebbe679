/** Walks the schema: every setting as a flat list, with its place, its sentence, its default and its environment variable. */
import { z } from 'zod';
import { configSchema } from './schema.js';

export interface Key {
  /** ['mail', 'smtp', 'host'] */
  path: readonly string[];
  /** A section holds further keys and has no value of its own. */
  section: boolean;
  describe: string;
  /** As it stands in a file; undefined where there is none. */
  default: unknown;
  /** For people: "number, 1 to 16". */
  kind: string;
  /** PROFILE_AUDIT_MAIL_SMTP_HOST; empty for a section. */
  variable: string;
  /** A variable's text as a value for the schema. Throws where it cannot be one. */
  parse(text: string): unknown;
}

/** Older and shorter names that still count. */
export const ALIASES: Readonly<Record<string, string>> = {
  PROFILE_AUDIT_BROWSER: 'browser.path',
  PROFILE_AUDIT_SANDBOX: 'browser.sandbox',
  PROFILE_AUDIT_MARKS_DIR: 'reading.marksDir',
  PROFILE_AUDIT_READERS: 'reading.workers',
  PROFILE_AUDIT_ALLOW_PRIVATE: 'network.allowPrivate',
  PROFILE_AUDIT_STAND_INS: 'network.standIns',
  PROFILE_AUDIT_ATTEMPTS: 'round.attempts',
  PROFILE_AUDIT_VISIT_SECONDS: 'limits.visitSeconds',
};

/** Every key of the configuration, in the schema's order; a section before its keys. */
export function configKeys(): Key[] {
  return keysOf(configSchema, []);
}

function keysOf(object: z.ZodObject, above: readonly string[]): Key[] {
  return Object.entries(object.shape).flatMap(([name, schema]): Key[] => {
    const path = [...above, name];
    const { inner, fallback } = opened(schema as z.ZodType);
    const describe = (schema as z.ZodType).description ?? '';
    if (inner instanceof z.ZodObject) {
      const own = { path, section: true, describe, default: undefined, kind: 'section', variable: '', parse: String };
      return [own, ...keysOf(inner, path)];
    }
    return [{ path, section: false, describe, default: fallback, variable: variableOf(path), ...readerOf(inner) }];
  });
}

/** mail.smtp.caFile -> PROFILE_AUDIT_MAIL_SMTP_CA_FILE */
export const variableOf = (path: readonly string[]): string =>
  `PROFILE_AUDIT_${path.map((part) => part.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase()).join('_')}`;

function opened(schema: z.ZodType): { inner: z.ZodType; fallback: unknown } {
  let fallback: unknown;
  let inner = schema;
  for (;;) {
    if (inner instanceof z.ZodDefault || inner instanceof z.ZodPrefault) fallback = inner.def.defaultValue;
    else if (!(inner instanceof z.ZodOptional)) return { inner, fallback };
    inner = inner.def.innerType as z.ZodType;
  }
}

function readerOf(schema: z.ZodType): Pick<Key, 'kind' | 'parse'> {
  if (schema instanceof z.ZodNumber) {
    const { minValue: least, maxValue: most } = schema;
    const bounds = [
      least !== null && Number.isFinite(least) && least > Number.MIN_SAFE_INTEGER ? `from ${least}` : '',
      most !== null && Number.isFinite(most) && most < Number.MAX_SAFE_INTEGER ? `to ${most}` : '',
    ];
    return { kind: ['number', ...bounds.filter(Boolean)].join(' '), parse: numberOf };
  }
  if (schema instanceof z.ZodBoolean) return { kind: 'true or false', parse: booleanOf };
  if (schema instanceof z.ZodEnum)
    return { kind: schema.options.map((option) => `\`${option}\``).join(', '), parse: String };
  if (schema instanceof z.ZodArray) return { kind: 'list', parse: (text) => text.split(/[\s,]+/).filter(Boolean) };
  if (schema instanceof z.ZodRecord) return { kind: 'object', parse: (text) => JSON.parse(text) as unknown };
  return { kind: 'text', parse: String };
}

/** An empty or odd text stays what it is, so that the schema refuses it by name. */
function numberOf(text: string): unknown {
  const value = Number(text.trim());
  return text.trim() === '' || Number.isNaN(value) ? text : value;
}
function booleanOf(text: string): unknown {
  const word = text.trim().toLowerCase();
  if (['true', '1', 'yes', 'on'].includes(word)) return true;
  return ['false', '0', 'no', 'off'].includes(word) ? false : text;
}
