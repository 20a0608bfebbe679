/** A Leader's own pages, wired: what they can do, the look for a proof, her mails, and the chore that reminds her. */
import { randomUUID } from 'node:crypto';
import type { Config } from '../config.js';
import type { ProfileRef } from '../domain/profile.js';
import type { Scraper } from '../domain/scraper.js';
import { packZip } from '../keep/zip.js';
import { factsOf } from '../policy/platform-facts.js';
import { LINK_PATH } from '../portal/leader/proof.js';
import type { LeaderParts } from '../portal/leader/routes.js';
import { dropSession, keepSession } from '../portal/session.js';
import { mailLetter } from '../report/mail-letter.js';
import { ownDataPage } from '../report/own-data.js';
import { remindOfConsents } from '../services/consent-reminders.js';
import type { Claim } from '../services/enrolment.js';
import { leaderDesk, type PlaceSeen, partsSeen } from '../services/leader-desk.js';
import { ownArchive } from '../services/own-data.js';
import { type ProvingTools, proving } from '../services/proving.js';
import type { PlatformModes } from '../services/visiting-modes.js';
import type { Store } from '../store/index.js';
import { wordsFor } from '../words/index.js';
import { placeIn } from '../words/places.js';
import { portalWords } from '../words/portal/index.js';
import type { Chore } from '../worker/chores.js';

export interface LeaderWiring {
  config: Config;
  store: Store;
  clock(): Date;
  scrapers: readonly Scraper[];
  modes: PlatformModes;
  claim: Claim;
  /** Opens the way to pages, for one look at a proof. */
  open: ProvingTools['open'];
}
export interface LeaderRoom {
  /** `has`: whether a page of that path is there. */
  parts(has: (path: string) => boolean): LeaderParts;
  chores: Chore[];
  /** Throws away looks under way. */
  close(): Promise<void>;
}

export function openLeader({ config, store, clock, scrapers, modes, claim, open }: LeaderWiring): LeaderRoom {
  const { organisation, lang, server, keep, portal, mail } = config;
  const scraperOf = (platform: string) => scrapers.find(({ id }) => id === platform)!;
  const placeOf = (platform: string, to: string | null) => placeIn(scraperOf(platform)?.title ?? platform, to || lang);
  const base = server.baseUrl?.replace(/\/+$/, '');
  const address = (path: string) => (base ? `${base}${path}` : undefined);
  const pageAddress = (page: string) => address(`${LINK_PATH}/${page}`);

  const placeSeen = (platform: string, to: string | null): PlaceSeen => {
    const scraper = scraperOf(platform);
    const closed = scraper?.closed !== undefined;
    return {
      place: placeOf(platform, to),
      way: closed ? 'closed' : modes.worker(platform),
      parts: partsSeen(factsOf(platform)?.sees ?? []),
      unproven: scraper?.proof === 'unproven',
    };
  };

  type To = { name: string; lang: string | null };
  const wordsTo = (to: To) => portalWords(to.lang ?? lang);
  /** One of her mails, with a link to one of her pages where people can reach them. */
  const letter = (to: To, said: { subject: string; paragraphs: string[]; button?: string }, path?: string) => {
    const { leader, lang: tag } = wordsTo(to);
    const href = path === undefined ? undefined : address(path);
    return mailLetter({
      ...{ lang: tag, organisation, subject: said.subject, hello: leader.mails.hello(to.name) },
      before: said.paragraphs,
      press: href && said.button ? { label: said.button, href } : undefined,
    });
  };

  const titleOf = (audit: string, { handle, platform }: ProfileRef, personId: string): string => {
    const hers = store.people.find(personId).lang;
    const words = wordsFor(hers ?? lang);
    return `${words.rules[audit] ?? audit}: ${handle} (${placeOf(platform, hers)})`;
  };

  const look = proving({
    ...{ control: store.control, open, scraperOf, keys: config.keys, pageAddress, clock },
  });
  const desk = leaderDesk({
    ...{ store, claim, proving: look, clock, placeSeen, pageAddress },
    newKey: randomUUID,
    sendsMail: mail.via !== 'none',
    keep: {
      ...{ capture: keep.captureDays, closed: keep.closedDays },
      ...{ supplied: keep.suppliedDays, form: keep.formDays },
    },
    archive: (personId) =>
      ownArchive(personId, {
        store,
        page: (held, pictures, rows) => {
          const tag = held.person.lang ?? lang;
          return ownDataPage(held, { pictures, rows }, { words: wordsFor(tag), says: portalWords(tag).leader });
        },
        pack: (files) => packZip(files, clock()),
      }),
    mails: {
      vouched: (to, profile) => letter(to, wordsTo(to).leader.mails.vouched(profile), '/me'),
      mailChange: (to, token) => letter(to, wordsTo(to).leader.mails.mailChange(), `/mail-address/${token}`),
      mailChanged: (to) => letter(to, wordsTo(to).leader.mails.mailChanged()),
      receipt(to, { what, inBackupsUntil }) {
        const { leave, mails } = wordsTo(to).leader;
        const words = wordsFor(to.lang ?? lang);
        const lines = Object.entries(what).flatMap(([kind, n]) =>
          n > 0 ? [`${leave.what[kind] ?? kind}: ${words.number(n)}`] : [],
        );
        const backups = inBackupsUntil ? leave.backups(words.date(inBackupsUntil)) : leave.backupsNone;
        return letter(to, mails.receipt(lines, backups));
      },
    },
  });

  return {
    parts: (has) => ({
      desk,
      has,
      wordsFor: (tag) => wordsFor(tag || lang),
      platformOf(typed) {
        try {
          const { platform, handle } = claim(typed);
          return { platform, handle };
        } catch {
          return undefined;
        }
      },
      signIn: (c, personId) => keepSession(c, store.sessions.begin({ personId }, portal.days * 86_400)),
      signOut: dropSession,
      openItems: (personId) =>
        store.cases
          .forPerson(personId)
          .filter(({ case: one }) => one.state === 'open')
          .map(({ case: one, profile }) => ({
            ...{ caseId: one.id, profileId: one.profileId, graceUntil: one.graceUntil },
            title: titleOf(one.audit, profile, personId),
          })),
    }),
    chores: [
      {
        id: 'remind-of-consents',
        everyHours: 6,
        run: async () => {
          const write = (
            what: 'ends' | 'ended',
            ending: Parameters<Parameters<typeof remindOfConsents>[0]['write']>[1],
          ) => {
            const { mails } = wordsTo(ending).leader;
            const named = ending.profiles.map(
              ({ handle, platform }) => `${handle} (${placeOf(platform, ending.lang)})`,
            );
            const day = wordsFor(ending.lang ?? lang).date(`${ending.day}T00:00:00.000Z`);
            return letter(ending, what === 'ends' ? mails.ends(named, day) : mails.ended(named), '/me');
          };
          remindOfConsents({ store, clock, write });
          store.self.forgetMailChanges();
        },
      },
    ],
    close: look.stopAll,
  };
}
