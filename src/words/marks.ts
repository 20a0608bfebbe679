/** `profile-audit marks …` */
export const marksWords = {
  added: (name: string, label: string) =>
    `${name} is in use: ${label}. Stored pictures are looked through before the next round; \`profile-audit round rejudge\` does it now.`,
  removed: (name: string) => `${name} is out of use.`,
  wasOut: (name: string) => `${name} was out of use already.`,
  none: 'No mark is in use. `profile-audit marks add FILE --kind lll --label … --source …` adds one.',
  line: (name: string, label: string, what: string) => `${name}  ${label}\n  ${what}`,
  what: (kind: string, source: string, date: string, by: string) => `${kind} · ${source} · added ${date} by ${by}`,
  retired: (date: string, by: string) => ` · out of use since ${date} by ${by}`,
  kinds: { lll: 'logo of LLL', badge: 'badge' },
  badgeOf: (group: string) => `badge of a ${group}`,
  needsGroup: 'A badge needs --group party, candidate, campaign or cause',
  kind: (given: string) => `--kind ${given}: lll or badge`,
  tested: (matches: number, tried: number, of: number) =>
    `It matches ${matches} of ${tried} pictures (${of} are stored).`,
  noPictures: 'There are no stored pictures to try it on.',
  band: (percent: number, matches: number) => `  ${percent} % sure and more: ${matches}`,
  cost: (ms: number, minutes: number) =>
    `It took ${ms} ms a picture; once it is in use, all stored pictures are looked through once: about ${minutes} min.`,
  where: (folder: string) =>
    `What it would point at was written to ${folder}, without names. Look at it, and then erase it.`,
} as const;
