/** What forms of a Leader's pages send, read strictly: unknown values are left out, and nothing is guessed. */
import type { Context } from 'hono';
import { CONSENT_PARTS, type ConsentPart, USES, type Use } from '../../domain/consent.js';
import type { Ticked } from '../../services/leader-desk.js';

export type Sent = Readonly<Record<string, readonly string[]>>;

/** Every value of a form, in the order in which they stood. Files are no values. */
export async function sentForm(c: Context): Promise<Sent> {
  const body = await c.req.parseBody({ all: true });
  return Object.fromEntries(
    Object.entries(body).map(([name, value]) => [
      name,
      (Array.isArray(value) ? value : [value]).filter((one): one is string => typeof one === 'string'),
    ]),
  );
}
export const one = (sent: Sent, name: string): string => (sent[name]?.[0] ?? '').trim();

/** At most so many profiles stand in one form. */
const MOST = 40;

/** The profiles of a form, as they were ticked: `p0`, `p0.use`, `p0.parts`, `p1` and so on. */
export function tickedIn(sent: Sent): Ticked[] {
  const ticked: Ticked[] = [];
  for (let at = 0; at < MOST; at += 1) {
    const address = one(sent, `p${at}`);
    if (address === '') continue;
    const use = USES.find((known) => known === one(sent, `p${at}.use`)) as Use | undefined;
    const parts = CONSENT_PARTS.filter((part) => sent[`p${at}.parts`]?.includes(part)) as ConsentPart[];
    ticked.push({ address, use, parts });
  }
  return ticked;
}

/** A day out of a date field, in the future; undefined where none was given, null where it is none. */
export function dayIn(sent: Sent, name: string, today: string): string | undefined | null {
  const day = one(sent, name);
  if (day === '') return undefined;
  const real = /^\d{4}-\d{2}-\d{2}$/.test(day) && !Number.isNaN(Date.parse(`${day}T00:00:00Z`));
  return real && day > today ? day : null;
}
