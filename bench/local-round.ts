/** A house of the program over a local site of invented people, all of whom signed: what the round's measurements stand on. */
import { join } from 'node:path';
import { fillForm } from '../scripts/demo/sign.js';
import { addressOf, type DemoPerson } from '../scripts/demo/site/people.js';
import { type House, openHouse } from '../src/compose.js';
import { loadConfig } from '../src/config.js';

/** The caller closes the house. `map` says where the site plays each host. */
export async function openLocal(
  dir: string,
  map: Readonly<Record<string, string>>,
  people: readonly DemoPerson[],
  env: Record<string, string> = {},
): Promise<House> {
  const house = await openHouse(
    loadConfig({
      cwd: dir,
      env: {
        PROFILE_AUDIT_DATA_DIR: join(dir, 'data'),
        PROFILE_AUDIT_STAND_INS: JSON.stringify(map),
        PROFILE_AUDIT_VISIT_SECONDS: '30',
        PROFILE_AUDIT_ATTEMPTS: '1',
        // The stand-ins are our own, and their people invented: nobody's terms forbid a visit.
        PROFILE_AUDIT_PLATFORMS: JSON.stringify({ x: { worker: 'visit' }, instagram: { worker: 'visit' } }),
        ...env,
      },
    }),
  );
  const enrolment = await house.enrolment();
  const today = new Date().toISOString().slice(0, 10);
  for (const person of people) {
    const { form } = enrolment.invite({ name: person.name, addresses: [addressOf(person)] });
    enrolment.sign(fillForm(form, person, today));
  }
  return house;
}

/** How late a timer of this process fires, in milliseconds: sampled until it is stopped. Gives the share asked for. */
export function watchTick(everyMs = 50): { stop(): { at(share: number): number; worst: number; samples: number } } {
  const late: number[] = [];
  let due = performance.now() + everyMs;
  const timer = setInterval(() => {
    const now = performance.now();
    late.push(Math.max(0, now - due));
    due = now + everyMs;
  }, everyMs);
  return {
    stop() {
      clearInterval(timer);
      const sorted = [...late].sort((a, b) => a - b);
      const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
      return { at, worst: sorted.at(-1) ?? 0, samples: sorted.length };
    },
  };
}
