/** What the caller should do next about a trouble: try again later, leave this one thing out, or end the run. */
export type Then = 'retry' | 'skip' | 'stop';

/** Every named trouble. A code is never reused for another meaning; `words/` holds the sentence for each. */
export const TROUBLE_CODES = [
  'ADDRESS_MALFORMED', // { address, hint?: 'handle' | 'password' }
  'ADDRESS_NOT_HTTP', // { address, scheme }
  'ADDRESS_NOT_PROFILE', // { address, kind }
  'ADDRESS_PRIVATE', // { host }
  'ADDRESS_PORT', // { host, port }
  'ADDRESS_DECLINED', // { host } refused by robots.txt or by the operator
  'PLATFORM_OFF', // { place } the operator turned visits to it off
  'PLATFORM_FAILS', // { place, wall } its canaries are not seen as they should be: nobody is visited there
  'HOST_UNKNOWN', // { host }
  'HOST_UNREACHABLE', // { host, detail }
  'HOST_BUSY', // { host, seconds }
  'PAGE_TOO_LONG', // { host, seconds }
  'PAGE_TOO_LARGE', // { host, megabytes }
  'REDIRECT_LOOP', // { host }
  'BROWSER_MISSING', // { detail }
  'BROWSER_CRASHED', // { detail }
  'PICTURE_EMPTY', // { file }
  'PICTURE_BROKEN', // { file, detail }
  'PICTURE_TOO_LARGE', // { file, megapixels }
  'PICTURE_FORMAT', // { file, format }
  'OCR_FAILED', // { file, detail }
  'LANGUAGE_MISSING', // { lang, folder } no data to read pictures in it
  'LANGUAGE_BROKEN', // { lang, file }
  'FILE_MISSING', // { file }
  'FILE_UNREADABLE', // { file, detail }
  'FILE_UNWRITABLE', // { file, detail }
  'FILE_TOO_LARGE', // { file, megabytes }
  'ARCHIVE_BROKEN', // { file, detail } no zip, or a damaged one
  'ARCHIVE_UNSAFE', // { file, detail } it would unpack to far more than it is, or names lead out of it
  'ARCHIVE_LACKS', // { file } no profile in it that is known
  'ARCHIVE_OTHER', // { file, place, handle } of another platform or person
  'HAR_INVALID', // { file, detail }
  'RECORDING_LACKS', // { address }
  'DATABASE_NEWER', // { file }
  'DATABASE_UNAVAILABLE', // { detail }
  'DATABASE_BROKEN', // { file, detail }
  'DATABASE_FAILED', // { file, detail }  disk full, read-only, locked by another: nothing that was stored is lost
  'BACKUP_KEY_MISSING', // { file }
  'BACKUP_KEY_INVALID', // { file, detail }
  'BACKUP_KEY_WRONG', // { file }  the file was not locked with any of the keys
  'BACKUP_BROKEN', // { file, detail }
  'BACKUP_NOT_WHOLE', // { detail }  what was just written does not read back as it should
  'REGISTER_MISSING', // { folder }
  'REGISTER_BROKEN', // { file, detail }
  'RESTORE_OCCUPIED', // { folder }
  'RESTORE_RUNNING', // {}  a worker or another program has the database open
  'RESTORE_UNDER_WAY', // { folder }
  'CONFIG_INVALID', // { file, detail }
  'SCHEDULE_REFUSED', // { rule }  set on the page of settings, and no schedule (any more)
  'INPUT_INVALID', // { detail }
  'PORT_REFUSED', // { host, port, detail }
  'ALREADY_SERVING', // { folder, pid }
  'CONSENT_MISSING', // { profile }
  'ROUND_CANCELLED', // { period }
  'ROUND_OVER', // {}  its time was over before this profile could be visited
  'WORKER_DIED', // {}  the program ended again and again while this profile was visited
  'VISIT_TAKEN', // { visit }  its lease ran out and another took it, or its result is already stored
  'NOT_CONFIRMED', // {}
  'LEADER_UNKNOWN', // { who }
  'PERIOD_UNKNOWN', // { period }  no round of that name
  'REPORT_UNDER_WAY', // {}  another process makes one on the same data
  'REPORT_UNKNOWN', // { report }
  'LINK_SPENT', // {}
  'CASE_UNKNOWN', // {}
  'CASE_MOVED', // {}  it was closed or decided meanwhile
  'DECIDER_BARRED', // { why: 'herself' | 'vouched' | 'decided-before' }
  'QUEUE_LOST', // { host, detail }  Redis does not answer
  'QUEUE_FULL', // { host }  Redis has no memory left
  'QUEUE_REFUSED', // { host, detail }  it refuses us, or its certificate is not trusted
  'QUEUE_KEY_WRONG', // {}  what lies in the queue was sealed with another key
  'WORKER_OTHER_VERSION', // { mine, theirs }
  'RESULT_TOO_LARGE', // { megabytes }  one visit brought more than goes through the queue
  'INTERRUPTED', // {}
  'UNEXPECTED', // { detail }
] as const;
export type TroubleCode = (typeof TROUBLE_CODES)[number];
export type TroubleArgs = Record<string, string | number>;

/** Something that could not be done. Never an outcome: an outcome is a fact about the profile, a trouble a fact about us. */
export class Trouble extends Error {
  override readonly name = 'Trouble';
  constructor(
    readonly code: TroubleCode,
    readonly then: Then,
    readonly args: TroubleArgs = {},
    options?: ErrorOptions,
  ) {
    super(`${code} ${JSON.stringify(args)}`, options);
  }
}
