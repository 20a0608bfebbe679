/** What each table of the database holds, and when its rows go: for docs/retention.md. A key of the configuration stands in braces. */

export interface Holding {
  what: string;
  goes: string;
  /** What erasing a person does to it, where its rows do not hang on her. */
  apart?: string;
}
const NOBODY = 'holds nothing about anybody';
const SEEN = '{keep.captureDays}; longer where something was found: until it is closed, and {keep.closedDays}';
const SUPPLIED = '{keep.suppliedDays}; longer where something was found, as above';
const CASE = 'its words {keep.closedDays} after it was closed, the entry a report’s time later';

export const HELD: Readonly<Record<string, Holding>> = {
  aggregates: { what: 'counts by period, platform and verdict, none under five', goes: 'for good', apart: NOBODY },
  api_tokens: {
    what: 'keys for tools, as hashes',
    goes: 'when they are revoked or expire, as entries for good',
    apart: 'made by staff',
  },
  ask_links: { what: 'links of asks, as hashes', goes: 'with the ask' },
  ask_profiles: { what: 'which profile an ask is about, and what was not seen', goes: 'with the ask' },
  asks: { what: 'that she was asked for what cannot be visited', goes: '{keep.invitationDays} after its end' },
  audit_asks: { what: 'looks that she asked for herself', goes: '{keep.captureDays}' },
  audit_log: {
    what: 'who did what, by salted hashes and numbers',
    goes: 'for good',
    apart: 'her salt goes, so that no entry leads to her',
  },
  backups: { what: 'which backups there are', goes: 'with the file', apart: NOBODY },
  bounces: { what: 'addresses that refuse mails', goes: 'with the address' },
  case_entries: { what: 'what was said and done about a finding', goes: CASE },
  cases: { what: 'a finding, its state, her answer, who decided', goes: CASE },
  chores: { what: 'when regular tasks were done', goes: 'written over', apart: NOBODY },
  consents: { what: 'what she agreed to, in which words, when', goes: '{keep.formDays} after its end, as proof' },
  control_proofs: { what: 'how it was proved that a profile is hers', goes: 'with the profile' },
  decisions: {
    what: 'what a person decided about a finding, and who',
    goes: 'its reason {keep.closedDays} after the case was closed, the entry with the case',
  },
  dismissals: { what: 'keyed hashes of what is “not a finding”', goes: 'with the profile' },
  erasures: { what: 'the register: keyed hashes of who left', goes: 'for good', apart: NOBODY },
  evidence: {
    what: 'which pictures there are, by hash',
    goes: 'with the last row that names it',
    apart: 'with the last row that names it',
  },
  finding_lives: { what: 'since when a finding stands, by hash', goes: '{keep.closedDays} after it was mended' },
  incidents: { what: 'what went wrong with the program', goes: '400 days after its end', apart: NOBODY },
  invitations: {
    what: 'codes of invitations, as hashes',
    goes: '{keep.invitationDays} after its end; then also the name of who never answered',
  },
  keeping: { what: 'when retention ran, the register’s key', goes: 'written over', apart: NOBODY },
  letters: {
    what: 'of what a letter on paper told her, and when she got it; not its words',
    goes: '400 days after it was written',
  },
  mail_changes: { what: 'a new address that is not confirmed yet', goes: 'when it expires' },
  mails_off: { what: 'which mails she does not want', goes: 'with her' },
  marks: { what: 'reference pictures of badges and logos', goes: 'when staff removes them', apart: NOBODY },
  outbox: {
    what: 'mails that wait; a sent one is emptied at once',
    goes: 'its text once it is sent, its key after 400 days',
  },
  outcomes: { what: 'what each rule says of a visit', goes: SEEN },
  own_audit_pictures: { what: 'which pictures such a look showed', goes: SEEN },
  own_audits: { what: 'what a look that she asked for saw', goes: SEEN },
  people: { what: 'name, mail address, area, language', goes: 'when she leaves, or nothing of hers is left' },
  period_closings: { what: 'that a period was counted, and by which rules', goes: 'for good', apart: NOBODY },
  period_figures: { what: 'figures of a period, none under five', goes: 'for good', apart: NOBODY },
  picture_validators: { what: 'what a host says of a picture’s version', goes: '{keep.captureDays}' },
  pictures: { what: 'which pictures a visit showed', goes: SEEN },
  policy_readings: { what: 'that she read the policy, and when', goes: 'with her' },
  policy_revisions: { what: 'the texts of the policy', goes: 'for good', apart: NOBODY },
  profiles: {
    what: 'addresses of profiles; whose account each is, as a keyed hash',
    goes: 'with her, or with its last consent’s proof',
  },
  readings: {
    what: 'words read in a picture, by its hash',
    goes: 'with the last visit that shows the picture',
    apart: 'with the last visit that shows the picture',
  },
  recovery_codes: { what: 'codes of staff, as hashes', goes: 'with the account', apart: 'of staff' },
  rejudgements: { what: 'what changed rules say of a stored visit', goes: SEEN },
  report_profiles: { what: 'whom a copy of a report names', goes: 'with the copy' },
  reports: {
    what: 'which copies of reports there are',
    goes: '{reportKeepDays}',
    apart: 'copies that name her are erased and made again',
  },
  rounds: { what: 'when rounds were', goes: 'for good', apart: NOBODY },
  rule_tallies: { what: 'how often a rule’s findings stood or fell', goes: 'for good', apart: NOBODY },
  schedules: { what: 'when rounds are due', goes: 'written over', apart: NOBODY },
  second_looks: { what: 'whether a finding was looked at again', goes: 'with the visit' },
  sessions: { what: 'who is signed in, as hashes', goes: 'at its end' },
  settings: { what: 'what owners set on the pages', goes: 'written over', apart: 'set by staff' },
  sign_in_links: {
    what: 'links to sign in, as hashes',
    goes: 'a quarter of an hour, then cleared; on a letter 28 days',
  },
  signed_forms: { what: 'the form as it came back signed', goes: '{keep.formDays} after the consent ended' },
  sketches: { what: 'what an open interface said of a profile', goes: '{keep.captureDays}' },
  snapshots: { what: 'what a visit saw: texts, links, which pictures', goes: SEEN },
  staff: {
    what: 'admins: name, mail address, areas, sealed second factor',
    goes: 'a disabled account after 400 days, unless something that it decided or vouched for is still kept; its sessions and links at once',
    apart: 'of staff',
  },
  strips: {
    what: 'rows of letters cut out of a picture, made straight and small, beside the words read in it',
    goes: 'with the reading',
    apart: 'with the last visit that shows the picture',
  },
  supplies: { what: 'what she handed over herself', goes: SUPPLIED },
  supply_pictures: { what: 'which pictures that showed', goes: SUPPLIED },
  visits: { what: 'that a profile was visited, and how it ended', goes: '{keep.visitDays}' },
  webhook_calls: {
    what: 'calls that tell of a report: counts and a link',
    goes: 'its text once it is taken, its key after 400 days',
    apart: NOBODY,
  },
};
