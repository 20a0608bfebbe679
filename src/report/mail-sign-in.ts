/** The mail with the link to sign in, and the one that tells somebody that she is an admin now. */
import type { PortalWords } from '../words/portal/index.js';
import { mailLetter } from './mail-letter.js';

export const signInMail = (
  { name, link, minutes, organisation }: { name: string; link: string; minutes: number; organisation: string },
  { lang, signIn: { mail } }: Pick<PortalWords, 'lang' | 'signIn'>,
) =>
  mailLetter({
    ...{ lang, organisation, subject: mail.subject(organisation), hello: mail.hello(name) },
    before: [mail.says],
    press: { label: mail.button, href: link },
    after: [mail.once(minutes), mail.notYou],
  });

export const staffWelcomeMail = (
  { name, by, address, organisation }: { name: string; by: string; address: string; organisation: string },
  { lang, signIn: { mail, welcome } }: Pick<PortalWords, 'lang' | 'signIn'>,
) =>
  mailLetter({
    ...{ lang, organisation, subject: welcome.subject(organisation), hello: mail.hello(name) },
    before: [welcome.says(by), welcome.how],
    press: { label: welcome.button, href: address },
  });
