/** The live view of a round. English; another language is another table of this type. */
import { en } from './en.js';

const several = (count: number, one: string, many: string): string => `${en.number(count)} ${count === 1 ? one : many}`;
const wallNames: Readonly<Record<string, { short: string }>> = en.walls;

export const liveWords = {
  title: (period: string) => `Round ${period}`,
  done: (done: number, total: number) => `${en.number(done)} of ${en.number(total)}`,
  seen: (count: number) => `${en.number(count)} seen`,
  hidden: (count: number) => `${en.number(count)} hidden`,
  failed: (count: number) => `${en.number(count)} not visited`,
  again: (count: number) => `${several(count, 'try', 'tries')} put off`,
  secondLooks: (count: number) => several(count, 'second look', 'second looks'),
  found: (count: number) => `${en.number(count)} with something found`,
  review: (count: number) => `${en.number(count)} for a person to look at`,
  reasons: (counts: readonly [wall: string, count: number][]) =>
    `Hidden: ${counts.map(([wall, count]) => `${wallNames[wall]?.short ?? wall} ${en.number(count)}`).join(', ')}`,
  rate: (perMinute: number) => `${perMinute < 10 ? perMinute.toFixed(1) : en.number(Math.round(perMinute))} a minute`,
  left: (seconds: number): string => {
    if (seconds < 50) return 'less than a minute left';
    const minutes = Math.round(seconds / 60);
    if (minutes < 90) return `about ${several(minutes, 'minute', 'minutes')} left`;
    const hours = Math.round(minutes / 60);
    return hours < 48
      ? `about ${several(hours, 'hour', 'hours')} left`
      : `about ${several(Math.round(hours / 24), 'day', 'days')} left`;
  },
  leftUnknown: 'time left not known yet',
  waiting: 'waiting for visits that are tried again later',
} as const;
