/**
 * Every setting: its shape, its default and the sentence that explains it. docs/config.md, the comments of the file that
 * `init` writes and the names of the environment variables are made from this. A new key needs a `describe`; run
 * `npx tsx scripts/config-page.ts` after a change here.
 */
import { isIP } from 'node:net';
import { z } from 'zod';

const seconds = z.number().positive().max(600);
const hostPort = z.string().regex(/^[\w.[\]:-]+$/, 'give a host, or host:port');
const mailAddress = z.email('give a mail address, such as name@example.org');
const zone = z.string().refine(isZone, 'give a time zone by its IANA name, such as Europe/Vienna');
const days = (usual: number) => z.number().int().min(1).max(3660).default(usual);
const section = <T extends z.ZodRawShape>(shape: T) => z.strictObject(shape);

export const configSchema = section({
  organisation: z.string().min(1).default('La Leche League').describe('Who runs this; stands in mails and on pages.'),
  infoUrl: z
    .url({ protocol: /^https?$/ })
    .default('https://example.org/profile-audit')
    .describe('A page of yours that tells what this visitor is; stands in the user agent. Set it.'),
  operator: section({
    name: z.string().min(1).optional().describe('Who answers for this installation.'),
    email: mailAddress.optional().describe('Where alerts go. Without it they stand in the log and at /readyz alone.'),
  })
    .prefault({})
    .describe('The person who answers for this installation.'),
  timezone: zone.default('UTC').describe('IANA name; months and rounds begin by this clock.'),
  lang: z.string().default('en').describe('Language of the answers.'),
  dataDir: z
    .string()
    .default('')
    .describe('Where the database and the evidence lie. Default: $XDG_DATA_HOME/profile-audit.'),
  termsFile: z
    .string()
    .default('')
    .describe('Your own political terms (docs/lexicon.md). Default: terms.json in dataDir.'),
  reportsDir: z.string().default('reports').describe('Where reports are written.'),
  reportKeepDays: z
    .number()
    .int()
    .min(1)
    .max(365)
    .default(30)
    .describe('How many days a report that names people may be kept; printed on it.'),
  report: section({
    automatic: z
      .boolean()
      .default(true)
      .describe('Whether the worker makes the reports of a period by itself, once its round is over.'),
    formats: z
      .array(z.enum(['html', 'pdf', 'csv', 'json', 'text']))
      .min(1)
      .default(['html', 'pdf', 'csv', 'json'])
      .describe('In which forms it makes them.'),
  })
    .prefault({})
    .describe('The monthly report (docs/operations.md).'),
  round: section({
    schedule: z
      .string()
      .regex(/^\s*(@[a-z]+|\S+(\s+\S+){4})\s*$/i, 'give a cron expression of five fields, such as 0 6 1 * *')
      .default('0 6 1 * *')
      .describe('Cron expression of the moments at which a new round is due, by timezone.'),
    spreadDays: z
      .number()
      .min(0)
      .max(28)
      .default(3)
      .describe('Over how many days a round’s visits are spread, each at a moment of its own; 0 for all at once.'),
    secondLookHours: z
      .number()
      .min(24)
      .max(240)
      .default(24)
      .describe(
        'After how many hours at least a place is looked at a second time, where the first look found something: nobody is told of it before.',
      ),
    lanes: z
      .number()
      .int()
      .min(1)
      .max(16)
      .default(4)
      .describe('Profiles worked on side by side: some are visited while others are read. See browser.atOnce.'),
    leaseSeconds: z
      .number()
      .int()
      .min(30)
      .max(3600)
      .default(300)
      .describe('After which a visit of a dead process is taken up again.'),
    attempts: z.number().int().min(1).max(10).default(3).describe('Tries of a visit that meets a passing trouble.'),
    retrySeconds: z.number().int().min(1).default(60).describe('Wait before the second try; then it doubles.'),
  })
    .prefault({})
    .describe('When and how profiles are visited.'),
  queue: section({
    url: z
      .string()
      .regex(/^rediss?:\/\/[^@\s]+$/, 'give redis://host:port or rediss://host:port, without name and password')
      .optional()
      .describe(
        'Redis, for visits on several machines: `rediss://host:port`; `redis://` only on this machine or a private address. Without it this machine makes all visits itself.',
      ),
    user: z.string().optional().describe('Name to sign in to Redis with, where it has users.'),
    password: z.string().optional().describe('By the environment, not in the file and never on a command line.'),
    passwordFile: z.string().optional().describe('A file that holds the password instead.'),
    caFile: z.string().optional().describe('A file with the certificate of your own authority (PEM).'),
    key: z
      .string()
      .min(32, 'give at least 32 letters and digits by chance')
      .optional()
      .describe(
        'What jobs and results are sealed with; coordinator and workers need the same. `openssl rand -base64 32` makes one. By the environment.',
      ),
    keyFile: z.string().optional().describe('A file that holds the key instead.'),
    name: z
      .string()
      .regex(/^[\w-]{1,40}$/, 'give letters, digits, - and _')
      .default('profile-audit')
      .describe('Before all keys in Redis, so that several installations can share one.'),
    machine: z
      .string()
      .regex(/^[\w.-]{1,60}$/, 'give letters, digits, - . and _')
      .optional()
      .describe('How this worker is called in `round status`. Default: the name of the machine and the process.'),
    perMinute: z
      .number()
      .min(1)
      .max(600)
      .default(12)
      .describe('Most visits begun at one platform, and at one host, in a minute, over all machines.'),
    ahead: z
      .number()
      .int()
      .min(1)
      .max(20_000)
      .default(64)
      .describe('Most visits that lie in the queue at a time. Enough: twice the lanes of all workers.'),
    lockSeconds: z
      .number()
      .int()
      .min(5)
      .max(600)
      .default(30)
      .describe('After which the visit of a worker that says nothing is taken up by another.'),
    megabytes: z.number().positive().max(200).default(40).describe('The most that one visit may bring back.'),
  })
    .prefault({})
    .describe('Visits on several machines (docs/scale.md).'),
  platforms: z
    .record(
      z.string(),
      section({
        worker: z.enum(['visit', 'ask', 'off']).optional(),
        onDemand: z.enum(['visit', 'off']).optional(),
        canary: z.strictObject({ good: z.url(), missing: z.url() }).optional(),
      }),
    )
    .default({})
    .describe(
      'Who visits a platform, by its id. `worker`: `visit`, `ask` the Leader for a capture instead, or `off`; default: `ask` where the platform’s terms forbid automatic visits (docs/platforms.md), else `visit`. `onDemand`: whether a person may have her own profile visited, `visit` or `off`; default: `off` only where the worker is `off`. `canary`: an address there that is known to be `good`, an institution’s own, and one that is known to be `missing`; looked at before a round’s first visit there (docs/platforms.md names the built-in ones).',
    ),
  keys: z.record(z.string(), z.string()).default({}).describe('Keys for platforms’ open interfaces, by platform.'),
  supplies: section({
    days: z
      .number()
      .int()
      .min(1)
      .max(365)
      .default(60)
      .describe('How many days something handed over counts; links that ask for it work as long.'),
    megabytes: z.number().positive().max(200).default(40).describe('The most that can be handed over at once.'),
  })
    .prefault({})
    .describe('What Leaders hand over of profiles that no visit can see.'),
  ownAudits: section({
    perDay: z
      .number()
      .int()
      .min(1)
      .max(100)
      .default(6)
      .describe('How many looks at her own profiles a Leader may ask for in 24 hours.'),
    waiting: z.number().int().min(1).max(1000).default(30).describe('How many of them may wait at the same time.'),
  })
    .prefault({})
    .describe('Looks that Leaders ask for themselves, beside the rounds.'),
  mail: section({
    via: z
      .enum(['none', 'smtp', 'folder'])
      .default('none')
      .describe(
        '`smtp`: a mail server. `folder`: each mail becomes a file, for trying out. `none`: mails wait unsent.',
      ),
    from: mailAddress.optional().describe('The address mails come from. Refusals come back to it.'),
    replyTo: mailAddress.optional().describe('Where answers go, if not to `from`.'),
    folder: z.string().default('').describe('With `folder`: where mails are written. Default: mail in dataDir.'),
    perMinute: z.number().int().min(1).max(600).default(30).describe('Most mails sent in a minute.'),
    smtp: section({
      host: z
        .string()
        .regex(/^[\w.-]+$|^\[?[\da-f:.]+\]?$/i, 'give a host name, without port')
        .optional()
        .describe('The mail server.'),
      port: z.number().int().min(1).max(65535).default(587).describe('587 with starttls, 465 with tls.'),
      security: z
        .enum(['starttls', 'tls', 'none'])
        .default('starttls')
        .describe('`starttls` must be offered by the server, else nothing is sent. `none` only on this machine.'),
      user: z.string().optional().describe('Name to sign in with, where the server asks for one.'),
      password: z.string().optional().describe('Better given by the environment than in the file.'),
      caFile: z.string().optional().describe('A file with the certificate of your own authority (PEM).'),
    })
      .prefault({})
      .describe('The mail server.'),
  })
    .prefault({})
    .describe('How mails go out.'),
  delivery: section({
    mailTo: z
      .array(mailAddress)
      .default([])
      .describe(
        'Who gets a mail when a monthly report is made: its counts, and the link to it. Nobody is named in it.',
      ),
    webhookUrl: z
      .url({ protocol: /^https?$/ })
      .optional()
      .describe('An address of yours that is told of each new report: counts and a link, signed (docs/operations.md).'),
    webhookSecret: z
      .string()
      .regex(/^whsec_[A-Za-z0-9+/]{32,}={0,2}$/, 'give whsec_ and at least 24 random bytes in base64')
      .optional()
      .describe('What calls to `webhookUrl` are signed with: `whsec_` and random bytes in base64. By the environment.'),
    feedToken: z
      .string()
      .regex(/^[\w-]{24,}$/, 'give at least 24 letters and digits by chance')
      .optional()
      .describe('Opens the Atom feed of reports at /feed/TOKEN/reports.atom. Without it there is none.'),
    leaderMails: z
      .boolean()
      .default(true)
      .describe('Whether Leaders get a mail after a period in which something changed for them or needs them.'),
  })
    .prefault({})
    .describe('How reports reach people beside the pages and the folder of reports.'),
  server: section({
    host: z
      .string()
      .regex(/^[\w.:[\]-]+$/, 'give a host name or an IP address')
      .default('127.0.0.1')
      .describe(
        'Address to listen on. This machine alone unless you say otherwise; put a web server with HTTPS before it.',
      ),
    port: z.number().int().min(0).max(65535).default(8080).describe('0 takes any free one.'),
    baseUrl: z
      .url({ protocol: /^https?$/ })
      .refine((url) => new URL(url).pathname === '/', 'give it without a path: the portal has a host of its own')
      .optional()
      .describe('How people reach it, such as https://audit.example.org. Links in mails begin with it.'),
    proxies: z
      .array(z.string().refine(isNetwork, 'give an IP address, or a network such as 172.18.0.0/16'))
      .default(['127.0.0.1', '::1'])
      .describe(
        'Addresses of your own web servers that pass requests on: from them alone X-Forwarded-For is believed. Limits for each visitor’s network need it.',
      ),
    metricsToken: z
      .string()
      .min(16)
      .optional()
      .describe(
        'Whoever asks for /metrics or /readyz from elsewhere must show it (Authorization: Bearer …). Without it both answer on this machine alone.',
      ),
  })
    .prefault({})
    .describe('The web server of `serve`.'),
  portal: section({
    keyFile: z
      .string()
      .default('')
      .describe(
        'The key that seals what admins’ authenticator apps share with us; made when it is first needed. Without it they set up the second step anew. Default: portal.key in dataDir.',
      ),
    linkMinutes: z
      .number()
      .int()
      .min(5)
      .max(60)
      .default(15)
      .describe('How long a link to sign in works, once it was sent.'),
    idleHours: z
      .number()
      .positive()
      .max(720)
      .default(24)
      .describe('A Leader who does nothing for so long is signed out.'),
    days: z.number().positive().max(90).default(14).describe('A Leader signs in again after so many days in any case.'),
    staffIdleMinutes: z.number().positive().max(720).default(60).describe('As `idleHours`, for admins and owners.'),
    staffHours: z.number().positive().max(72).default(12).describe('As `days`, for admins and owners.'),
    freshMinutes: z
      .number()
      .positive()
      .max(720)
      .default(30)
      .describe('Before deciding, admins show their second factor again when it was longer ago than this.'),
    perSession: z
      .number()
      .int()
      .min(60)
      .default(300)
      .describe('Most requests in a minute by one person who is signed in; then she is asked to wait for a moment.'),
    perNetwork: z
      .number()
      .int()
      .min(60)
      .default(600)
      .describe(
        'The same for all who are not signed in, from one address on the network: a house or an office has one.',
      ),
    linksPerNetwork: z
      .number()
      .int()
      .min(1)
      .default(30)
      .describe(
        'Most links to sign in that can be asked for in ten minutes from one address on the network. One person gets five mails an hour, from wherever they are asked for.',
      ),
  })
    .prefault({})
    .describe('Signing in to the pages.'),
  casework: section({
    graceDays: z
      .number()
      .int()
      .min(1)
      .max(180)
      .default(30)
      .describe('What is found is hers alone for so many days after she was told.'),
    waiverDays: z
      .number()
      .int()
      .min(1)
      .max(366)
      .default(180)
      .describe('How long a waiver lasts, where whoever grants it says nothing else.'),
  })
    .prefault({})
    .describe('What was found, from telling its Leader to closing it.'),
  alerts: section({
    quietMinutes: z
      .number()
      .min(0)
      .max(1440)
      .default(30)
      .describe('How long a mended thing must stay mended before its end is told; doubled each time it comes back.'),
    diskMegabytes: z.number().int().min(0).default(1000).describe('Less free space than this is an incident.'),
    overdueDays: z
      .number()
      .positive()
      .max(60)
      .default(7)
      .describe('A round that is not finished after so many days is an incident.'),
  })
    .prefault({})
    .describe('What the operator is told of: one mail when it begins, one when it ends.'),
  backup: section({
    dir: z
      .string()
      .default('')
      .describe('Where backups are written; best on another disk. Default: backups in dataDir.'),
    keyFile: z
      .string()
      .default('')
      .describe(
        'The key that locks and opens backups (`profile-audit backup key` makes it). Keep a copy elsewhere: without it no backup can be opened. Default: backup.key in dataDir.',
      ),
    everyHours: z
      .number()
      .min(0)
      .max(720)
      .default(24)
      .describe('How often the worker makes one, once there is a key. 0: never.'),
    keepDays: z.number().int().min(1).max(365).default(30).describe('Days after which a backup is erased.'),
  })
    .prefault({})
    .describe('Backups, encrypted (docs/operations.md).'),
  keep: section({
    captureDays: days(35).describe('What a visit saw: texts, pictures, what was read in them.'),
    suppliedDays: days(60).describe('The same, where the Leader handed it over herself.'),
    closedDays: days(30).describe('What was found, after it was mended or decided.'),
    invitationDays: days(30).describe('An invitation after its end; then also the name of who never answered one.'),
    formDays: days(1096).describe('Signature and signed form, after the consent ended: the proof that it was given.'),
    visitDays: days(1096).describe('That a profile was visited, without what was seen.'),
  })
    .prefault({})
    .describe('How long what is kept. After that, counts of nobody alone are left.'),
  logs: section({
    level: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info').describe('The least that is written.'),
    to: z.string().min(1).default('stderr').describe('`stderr`, `stdout` or a file. No line names a person.'),
  })
    .prefault({})
    .describe('Structured log lines (JSON).'),
  browser: section({
    path: z.string().optional().describe('A Chromium or Chrome. Default: one on the machine, then Playwright’s own.'),
    sandbox: z
      .enum(['auto', 'on', 'off'])
      .default('auto')
      .describe('`on` fails where there can be no sandbox, `off` never has one.'),
    atOnce: z
      .number()
      .int()
      .min(1)
      .max(4)
      .default(2)
      .describe('Browsers side by side in a round, each at another host. One holds some 300 MB.'),
  })
    .prefault({})
    .describe('The browser that visits.'),
  limits: section({
    visitSeconds: seconds.default(45).describe('Deadline of one visit; then the browser is ended.'),
    settleMs: z.number().int().min(0).max(60_000).default(8_000).describe('How long to wait for a page’s own scripts.'),
    pageMegabytes: z.number().positive().max(50).default(20).describe('Larger pages are refused.'),
    leastFreeMegabytes: z
      .number()
      .int()
      .min(0)
      .default(200)
      .describe('With less room on the disk of dataDir no visit is begun; the round goes on when there is room.'),
    pictureMegabytes: z.number().positive().max(50).default(15).describe('Larger pictures are refused.'),
  })
    .prefault({})
    .describe('Bounds of a visit.'),
  reading: section({
    workers: z
      .number()
      .int()
      .min(1)
      .max(16)
      .optional()
      .describe('Reading processes, at low priority. All cores but one where it is not given.'),
    recycleAfter: z.number().int().min(1).default(300).describe('Pictures after which a reading process is replaced.'),
    deadlineSeconds: seconds.default(60).describe('Longest time for one picture.'),
    workSeconds: seconds
      .default(10)
      .describe('Most of a processor’s time that one picture may cost; one that costs more is not read.'),
    marksDir: z.string().optional().describe('Folder of reference marks (`lll/…`, `badge/…`).'),
    languages: z
      .array(z.string().regex(/^[A-Za-z][A-Za-z0-9_]{1,30}$/, 'give a name of language data, such as heb'))
      .max(3)
      .default([])
      .describe(
        'Language data in which every picture is tried besides English, such as `heb` (Tesseract’s names). Costs up to twice the time.',
      ),
    languageData: z
      .string()
      .optional()
      .describe('Folder of further language data: `rus.traineddata`, as Debian’s tesseract-ocr-rus has it.'),
    byScript: z
      .boolean()
      .default(true)
      .describe(
        'Pictures beside words in Hebrew, Arabic, Greek, Cyrillic, Japanese or Chinese letters are read in those letters as well, where their language data are there.',
      ),
  })
    .prefault({})
    .describe('Reading text and marks in pictures.'),
  regularPosts: section({
    share: z.number().min(0).max(1).default(0.2).describe('Share of the visible posts.'),
    count: z.number().int().min(1).default(3).describe('Number of visible posts.'),
  })
    .prefault({})
    .describe('From when writing about LLL counts as regular (docs/decisions/011).'),
  network: section({
    allowPrivate: z
      .array(hostPort)
      .default([])
      .describe('Private hosts that may be visited all the same: `host` or `host:port`.'),
    pauseSeconds: z
      .number()
      .min(0)
      .max(600)
      .default(2)
      .describe(
        'Least seconds between two requests of the worker to one host; chance adds up to half. Private hosts and stand-ins are not waited for.',
      ),
    standIns: z
      .record(z.string(), hostPort)
      .default({})
      .describe(
        '`{ "x.com": "127.0.0.1:8443" }`: a local site plays these hosts, every other host is refused, certificates are not checked. For demonstrations and tests alone.',
      ),
  })
    .prefault({})
    .describe('The one door to the network.'),
});
export type Config = Readonly<z.infer<typeof configSchema>>;

function isZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

/** An address, or one with the bits of its network. */
function isNetwork(text: string): boolean {
  const [address = '', bits, more] = text.split('/');
  const family = isIP(address);
  return (
    family !== 0 &&
    more === undefined &&
    (bits === undefined || (/^\d+$/.test(bits) && +bits <= (family === 4 ? 32 : 128)))
  );
}
