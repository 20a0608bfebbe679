/** The mail that invites a Leader: who asks, what it is, that it is her choice, and one link. Nothing of any profile of hers. */

import { wordsFor } from '../words/index.js';
import type { PortalWords } from '../words/portal/index.js';
import { inert } from './inert.js';
import { mailLetter } from './mail-letter.js';

export interface Invitation {
  name: string;
  by: string;
  area: string | undefined;
  link: string;
  expiresAt: string;
  organisation: string;
  /** A sentence of the owner's own, and whom to ask; '' where there is none. */
  note: string;
  contact: string;
}

export function invitationMail(
  given: Invitation,
  { lang, adminLeaders: { mail } }: Pick<PortalWords, 'lang' | 'adminLeaders'>,
) {
  const { note, contact, organisation, area } = given;
  const who = mail.who(inert(given.by, 100), organisation, area && inert(area, 100));
  return mailLetter({
    ...{ lang, organisation, subject: mail.subject(organisation), hello: mail.hello(inert(given.name, 60)) },
    before: [who, ...(note ? [inert(note, 500)] : []), mail.what, mail.free, mail.none],
    press: { label: mail.button, href: given.link },
    after: [
      mail.until(wordsFor(lang).date(given.expiresAt)),
      ...(contact ? [mail.questions(inert(contact, 200))] : []),
      mail.thanks,
    ],
  });
}
