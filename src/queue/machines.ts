/** What machines say of themselves, what they must be like, and what they work with: sealed, and gone when nobody says it again. */
import type { Machine } from '../domain/machine.js';
import { machineSchema } from '../domain/machine.js';
import type { Link } from './connect.js';
import { placesOf } from './places.js';
import { openJson, sealJson } from './sealed.js';

/** A machine that says nothing for so long is gone. */
const SAID_SECONDS = 60;

export function openMachines(link: Link) {
  const { redis, seal, ask } = link;
  const places = placesOf(link);
  return {
    say: (machine: Machine) =>
      ask(async () => {
        const place = places.machine(machine.name);
        await redis.set(place, sealJson(seal, `machine ${machine.name}`, machine), 'EX', SAID_SECONDS);
        await redis.sadd(places.machines, machine.name);
      }),
    leave: (name: string) =>
      ask(async () => {
        await redis.unlink(places.machine(name));
        await redis.srem(places.machines, name);
      }),
    /** Those that said something lately, by name. */
    all: (): Promise<Machine[]> =>
      ask(async () => {
        const names = (await redis.smembers(places.machines)).sort();
        const said = await Promise.all(names.map((name) => redis.getBuffer(places.machine(name))));
        const gone = names.filter((_, n) => said[n] === null);
        if (gone.length > 0) await redis.srem(places.machines, ...gone);
        return names.flatMap((name, n) => {
          const sealed = said[n];
          if (!sealed) return [];
          const parsed = machineSchema.safeParse(openJson(seal, `machine ${name}`, sealed));
          return parsed.success ? [parsed.data] : [];
        });
      }),
    /** Names a machine where figures are kept: hosts may be called after people. The same for as long as the key is. */
    label: (name: string): string => `w-${seal.digest(`label ${name}`).slice(0, 8)}`,
    /** Lays out what workers need; `digest` changes whenever it does. */
    equip: (digest: string, equipment: unknown) =>
      ask(async () => {
        await redis.set(places.equipment, sealJson(seal, 'equipment', equipment));
        await redis.set(places.engine, digest);
      }),
    /** The digest of what is laid out; null where no coordinator ever came. */
    equipped: () => ask(() => redis.get(places.engine)),
    equipment: () =>
      ask(async () => {
        const sealed = await redis.getBuffer(places.equipment);
        return sealed ? openJson(seal, 'equipment', sealed) : undefined;
      }),
  };
}
export type Machines = ReturnType<typeof openMachines>;
