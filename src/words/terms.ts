/** What the `terms` commands say: why a term cannot be taken in, and what a change would touch. English, for the operator. */
const quoted = (text: string) => `“${text}”`;

/** What a part of an entry is not. */
export type PartFault =
  | { is: 'missing' | 'empty' | 'unknown' | 'date' | 'country' }
  | { is: 'kind'; wanted: string }
  | { is: 'long' | 'many'; most: number }
  | { is: 'choice'; choices: readonly string[] };
const KINDS: Readonly<Record<string, string>> = {
  string: 'a text',
  array: 'a list of texts',
  boolean: 'true or false',
  object: 'an entry: names and values between { and }',
};
const partFault = (part: string, fault: PartFault): string => {
  const named = part === '' ? 'it' : quoted(part);
  switch (fault.is) {
    case 'missing':
      return `${named} is missing`;
    case 'empty':
      return `${named} is empty`;
    case 'unknown':
      return `there is no part called ${named}; look whether it is misspelt`;
    case 'date':
      return `${named} is no date; write it as 2027-03-01`;
    case 'country':
      return `${named} is two small letters, such as “ie”, or “xx” for many countries`;
    case 'kind':
      return `${named} should be ${KINDS[fault.wanted] ?? 'written otherwise'}`;
    case 'long':
      return `${named} is longer than ${fault.most} characters`;
    case 'many':
      return `${named} has more than ${fault.most} forms`;
    case 'choice':
      return `${named} is one of ${fault.choices.map(quoted).join(', ')}`;
  }
};

/** Why a change of the terms is refused: each stands behind "That input cannot be used: " and before a full stop. */
export const termProblems = {
  notJson: (file: string) => `${file} is not JSON`,
  tooLarge: (megabytes: number) => `the file is larger than ${megabytes} MB`,
  many: (given: number, most: number) => `${given} entries are too many at once; give at most ${most}`,
  nothing: 'there is no entry in it',
  part: (which: string, part: string, fault: PartFault) => `${which}: ${partFault(part, fault)}`,
  fileShape: (file: string, where: string, why: string) =>
    `the file of terms ${file} is not as this program writes it (${where}: ${why}); mend it or put it aside`,
  busy: 'another command is changing the terms at this moment; try again',
  id: (id: string, wanted: string) =>
    `the id ${quoted(id)} must begin with ${wanted} and go on in small letters, digits and -`,
  exists: (id: string) => `there is a term ${id} already; give this one another id`,
  twice: (id: string) => `${id} stands in it twice`,
  short: (id: string, form: string) =>
    `${id}: ${quoted(form)} has fewer than three letters, and one or two letters say too little`,
  stem: (id: string, form: string) => `${id}: the beginning of a word ${quoted(form)} has fewer than five letters`,
  source: (id: string) => `${id} does not say where it was read; give a web address as its source`,
  future: (id: string, seenAt: string) => `${id} says that its source was seen on ${seenAt}, which is still to come`,
  order: (id: string) => `${id} ends before it begins`,
  office: (id: string) => `${id} is an office and names a person; an office is a title, whoever holds it`,
  protected: (id: string, form: string) =>
    `${id}: ${quoted(form)} says who somebody is, which everybody may show; it can be no political term`,
  positive: (id: string, text: string, instead: string | undefined) =>
    `${id} is not found in its positive example ${quoted(text)}${instead === undefined ? '' : `, where ${instead} is found instead`}`,
  negative: (id: string, text: string) => `${id} is found in its negative example ${quoted(text)}`,
  innocent: (id: string, other: string, text: string) =>
    `${id} would accuse ${quoted(text)}, which is the innocent example of ${other}`,
  unknown: (id: string) => `there is no term ${quoted(id)}`,
  retired: (id: string, from: string) => `${id} is retired from ${from} already`,
  reason: 'say why it is retired',
  day: (day: string) => `${quoted(day)} is no date; write it as 2027-03-01`,
  group: (group: string, groups: string) => `${quoted(group)} is no group; there are ${groups}`,
  fileAndFlags: 'give the term either in a file or by flags, not both',
  missing: (flag: string) => `a term by flags needs ${flag}`,
  which: 'name a term, or give a file with --file',
};

export const termWords = {
  added: (id: string, leadsTo: 'finding' | 'review') =>
    leadsTo === 'finding'
      ? `${id} is in use from now on. It may lead to a finding.`
      : `${id} is in use from now on. It leads to a person's look, never to a finding.`,
  tryIt:
    'See whom it touches with `profile-audit terms test ID`, and take it back with `profile-audit terms retire ID`.',
  tries: (id: string, leadsTo: 'finding' | 'review') =>
    `${id} ${leadsTo === 'finding' ? 'may lead to a finding' : "leads to a person's look, never to a finding"}.`,
  examplesHold: 'The examples hold.',
  exampleFails: (fault: string) => `An example does not hold any more: ${fault}.`,
  retired: (id: string, from: string) => `${id} is retired from ${from}. The record stays in the file.`,
  none: 'There is no such term.',
  state: { 'in use': 'in use', 'to retire': 'in use until', retired: 'retired from' },
  leadsTo: { finding: 'finding', review: 'review only' },
  origin: { 'built-in': 'built in', operator: 'yours' },
  because: (reason: string, by: string, on: string) => `  retired by ${by} on ${on}: ${reason}`,
  addedBy: (by: string, on: string) => `  added by ${by} on ${on}`,
  noDatabase: 'There is no database yet, so there are no stored readings to try it on. Only the examples were run.',
  noRound: 'No round has been run yet, so there are no stored readings to try it on. Only the examples were run.',
  tried: {
    adding: (profiles: string, period: string) =>
      `Tried: what adding it does to the ${profiles} of round ${period}, as they were read then. Nothing was visited, nothing is changed.`,
    retiring: (profiles: string, period: string) =>
      `Tried: what retiring it does to the ${profiles} of round ${period}, as they were read then. Nothing was visited, nothing is changed.`,
  },
  touchesNobody: 'It touches nobody: every verdict and every outcome stays as it is.',
  touches: (verdicts: number, outcomes: number, profiles: number) =>
    `${profiles === 1 ? 'One profile' : `${profiles} profiles`} would change: ${verdicts === 1 ? '1 verdict' : `${verdicts} verdicts`}, ${outcomes === 1 ? '1 outcome' : `${outcomes} outcomes`}.`,
  verdict: (before: string, after: string) => (before === after ? `stays ${before}` : `${before} → ${after}`),
  outcome: (audit: string, before: string, after: string) =>
    before === after ? `  ${audit}: ${before}, for other words` : `  ${audit}: ${before} → ${after}`,
  newly: (words: string, label: string) => `    newly: “${words}” (${label})`,
  noLonger: (words: string, label: string) => `    no longer: “${words}” (${label})`,
  cutShort: (pictures: number) =>
    `${pictures === 1 ? 'One picture was' : `${pictures} pictures were`} read only until a term was sure. The next round reads ${pictures === 1 ? 'it' : 'them'} again as a whole; words that nobody has read yet could not be tried here.`,
} as const;
