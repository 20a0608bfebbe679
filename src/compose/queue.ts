/** The queue between machines, wired for both ends: where it is, what it is sealed with, and one visit a host over all of them. */
import { readFileSync } from 'node:fs';
import type { Config } from '../config.js';
import { Trouble } from '../domain/trouble.js';
import type { Link, QueueSettings } from '../queue/connect.js';
import type { HostTurns } from '../queue/host-turns.js';
import type { Machines } from '../queue/machines.js';
import type { InspectTools } from '../services/inspect.js';

export interface QueueRoom {
  link: Link;
  machines: Machines;
  turns: HostTurns;
  close(): Promise<void>;
}

/** @throws Trouble CONFIG_INVALID, FILE_UNREADABLE */
export function queueSettings({ queue }: Config): QueueSettings {
  const { url, user, caFile, name, password, passwordFile } = queue;
  const lacks = (detail: string) => new Trouble('CONFIG_INVALID', 'stop', { file: 'queue', detail });
  if (!url) throw lacks('give the address of Redis: queue.url, or --queue');
  const key = queue.key ?? (queue.keyFile && secretIn(queue.keyFile));
  if (!key || key.length < 32) {
    throw lacks('give the key that jobs are sealed with, at least 32 letters by chance: queue.keyFile');
  }
  return { url, user, caFile, key, prefix: name, password: password ?? (passwordFile && secretIn(passwordFile)) };
}
function secretIn(file: string): string {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch (cause) {
    const detail = (cause as NodeJS.ErrnoException).code ?? 'unknown';
    throw new Trouble('FILE_UNREADABLE', 'stop', { file, detail }, { cause });
  }
}

/** Opens the way to Redis without waiting for it. Its client is loaded only here: who visits alone never needs it. */
export async function openQueueRoom(config: Config): Promise<QueueRoom> {
  const settings = queueSettings(config);
  const [{ openLink }, { openMachines }, { openHostTurns }] = await Promise.all([
    import('../queue/connect.js'),
    import('../queue/machines.js'),
    import('../queue/host-turns.js'),
  ]);
  const link = openLink(settings);
  const turns = openHostTurns(link, {
    // A twentieth more than the limit needs: between a turn and the first request lies a little that is not always the same.
    betweenMs: (60_000 / config.queue.perMinute) * 1.05,
    pauseMs: config.network.pauseSeconds * 1000,
  });
  return { link, machines: openMachines(link), turns, close: () => link.close() };
}

/** What the figures tell of workers. None where the queue cannot be asked: that it cannot is told elsewhere. */
export async function workersIn(config: Config, queue: () => Promise<QueueRoom>) {
  if (config.queue.url === undefined) return [];
  const { machines } = await queue();
  const all = await machines.all().catch(() => []);
  return all.map((machine) => ({ ...machine, label: machines.label(machine.name) }));
}

/** Visits that wait for their host's turn, whichever machine has it; as they are where there is no queue. */
export function takingTurns(
  openVisit: InspectTools['openVisit'],
  { turns, alone }: { turns: () => Promise<HostTurns>; alone: boolean },
): InspectTools['openVisit'] {
  if (alone) return openVisit;
  return async (profile, signal) => {
    const host = URL.canParse(profile.url) ? new URL(profile.url).host : profile.url;
    const leave = await (await turns()).enter(host, signal);
    try {
      const visit = await openVisit(profile, signal);
      return { ...visit, close: () => visit.close().finally(leave) };
    } catch (error) {
      await leave();
      throw error;
    }
  };
}
