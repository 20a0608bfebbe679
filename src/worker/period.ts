/**
 * The name of the period that begins at a moment of the schedule, by the clock of its time zone: `2027-03` where it is the
 * only moment in its month, `2027-03-08` where the only one on its day, else with the time: `2027-03-08T0630`, and with
 * the distance from UTC where that time comes twice: `2027-10-31T0230+0100`. Two moments of one schedule never share a name.
 */
export type PeriodOf = (at: Date, neighbours: readonly (Date | undefined)[]) => string;

const MONTH = '2027-03'.length;
const DAY = '2027-03-08'.length;
const MINUTE = '2027-03-08T0630'.length;
/** How far clocks are put back, in minutes: an hour nearly everywhere, half an hour on Lord Howe, two at Troll. */
const PUT_BACK = [30, 60, 120];

export function periodsIn(timezone: string): PeriodOf {
  const format = new Intl.DateTimeFormat('en-CA', {
    timeZone: timezone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    timeZoneName: 'longOffset',
  });
  /** '2027-03-08T0630+0100' */
  const local = (moment: Date): string => {
    const parts = new Map(format.formatToParts(moment).map(({ type, value }) => [type, value]));
    const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? '';
    const offset = part('timeZoneName').replace('GMT', '').replace(':', '') || '+0000';
    return `${part('year')}-${part('month')}-${part('day')}T${part('hour')}${part('minute')}${offset}`;
  };
  const comesTwice = (at: Date, name: string) =>
    PUT_BACK.flatMap((minutes) => [-minutes, minutes]).some((minutes) =>
      local(new Date(at.getTime() + minutes * 60_000)).startsWith(name.slice(0, MINUTE)),
    );
  return (at, neighbours) => {
    const name = local(at);
    const others = neighbours.flatMap((moment) => (moment ? [local(moment)] : []));
    for (const length of [MONTH, DAY]) {
      if (!others.some((other) => other.startsWith(name.slice(0, length)))) return name.slice(0, length);
    }
    return comesTwice(at, name) ? name : name.slice(0, MINUTE);
  };
}
