/** Letters on paper, wired: the words that mails have, one file to print, and the operator's word that they were handed over. */
import type { Config } from '../config.js';
import type { Scraper } from '../domain/scraper.js';
import { Trouble } from '../domain/trouble.js';
import { letterSheets, type Sheet, toldIn } from '../report/letter.js';
import { type LetterSaid, lettersHandedOver, writeLetters } from '../services/letters.js';
import { inForce } from '../services/settings.js';
import type { Store } from '../store/index.js';
import { caseMailWordsFor } from '../words/cases.js';
import { wordsFor } from '../words/index.js';
import { letterCommandWords, letterWordsFor } from '../words/letters.js';
import { monthlyWordsFor } from '../words/monthly.js';
import { placeIn } from '../words/places.js';
import { portalWords } from '../words/portal/index.js';

export interface LetterDesk {
  /** The file to print; undefined where nobody is to be told anything. `who`: id, mail address or name of one person. */
  write(who?: string): { html: string; count: number } | undefined;
  /** How many were waiting to be handed over. */
  told(who?: string): number;
}
export interface LetterParts {
  config: Config;
  store: Store;
  scrapers: readonly Pick<Scraper, 'id' | 'title'>[];
  clock(): Date;
}
/** Stands for the address in a mail's text: a letter prints it once, at its foot. */
const LINK = 'https://link.invalid/letter';

/** Throws CONFIG_INVALID where it is not known how people reach the pages. */
export function letterDesk({ config, store, scrapers, clock }: LetterParts): LetterDesk {
  const { organisation, server, delivery } = config;
  const graceDays = inForce(store, config).graceDays();
  const idOf = (who: string | undefined) => (who === undefined ? undefined : store.people.find(who).id);
  const placeOf = (platform: string, lang: string) =>
    placeIn(scrapers.find(({ id }) => id === platform)?.title ?? platform, lang);

  function sheetOf({ name, lang, news, endings, waiting, address, until }: LetterSaid): Sheet {
    const tag = lang ?? config.lang;
    const words = wordsFor(tag);
    const parts: { heading: string; paragraphs: string[] }[] = [];
    if (news) {
      const { platforms, ...told } = news;
      const mail = caseMailWordsFor(tag).news({
        ...{ ...told, name, organisation, graceDays, link: LINK },
        places: platforms.map((platform) => placeOf(platform, tag)),
      });
      parts.push({ heading: mail.subject, paragraphs: toldIn(mail.text, LINK) });
    }
    for (const { what, ending } of endings) {
      const { mails } = portalWords(tag).leader;
      const named = ending.profiles.map(({ handle, platform }) => `${handle} (${placeOf(platform, tag)})`);
      const day = words.date(`${ending.day}T00:00:00.000Z`);
      const said = what === 'ends' ? mails.ends(named, day) : mails.ended(named);
      parts.push({ heading: said.subject, paragraphs: said.paragraphs });
    }
    const says = letterWordsFor(tag);
    if (waiting) {
      const { period } = monthlyWordsFor(tag);
      parts.push({
        heading: portalWords(tag).leader.me.title,
        paragraphs: [says.waiting(waiting.items, period(waiting.period))],
      });
    }
    const [day, last] = [clock().toISOString(), until].map((at) => words.date(at)) as [string, string];
    return { words: says, name, organisation, day, until: last, address, parts };
  }

  return {
    write(who) {
      const { baseUrl } = server;
      if (!baseUrl) {
        throw new Trouble('CONFIG_INVALID', 'stop', {
          file: 'server.baseUrl',
          detail: 'say how people reach the pages',
        });
      }
      const said = writeLetters({ store, baseUrl, clock, monthly: delivery.leaderMails }, idOf(who));
      if (said.length === 0) return undefined;
      const title = `${letterCommandWords.title}, ${organisation}`;
      return { html: letterSheets(said.map(sheetOf), { lang: 'en', title }), count: said.length };
    },
    told: (who) => lettersHandedOver({ store }, graceDays, idOf(who)),
  };
}
