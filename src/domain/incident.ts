/** What the operator is told of: something that began, and later ended. Facts about us and the platforms, never about a person. */
export const INCIDENT_KINDS = [
  'round-overdue', // { period, left, total, days }  it should have been finished
  'platform-canary', // { platform, wall }  its canaries are not seen as they should be
  'disk-low', // { megabytes }  free where the data lies
  'reader-misjudges', // { sample }  what was drawn is not read as it was drawn
  'backup-failing', // { code }
  'mail-failing', // { waiting, code }
  'webhook-failing', // { code }
  'chore-failing', // { chore, code }
  'queue-unusable', // { code }  the queue of many machines cannot be used: visits wait
  'queue-unattended', // {}  visits lie in it, and no worker is there to make them
  'rule-imprecise', // { rule, lang, percent, decided }  named persons found it wrong too often
] as const;
export type IncidentKind = (typeof INCIDENT_KINDS)[number];

/** Numbers and short names of ours (a platform's id, a period, a trouble's code). Never anything about a person. */
export type IncidentArgs = Record<string, string | number>;

export interface Incident {
  id: number;
  /** What it is about: while an incident of a key is open there is no second one. Such as `platform-canary:x`. */
  key: string;
  kind: IncidentKind;
  args: IncidentArgs;
  beganAt: string;
  /** Null while it goes on. */
  endedAt: string | null;
}
